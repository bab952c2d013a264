import { describe, expect, it } from 'vitest';
import { emptyItem } from '../../../../src/contract/model/item.ts';
import type { Item } from '../../../../src/contract/model/library.ts';
import { variableLabel, wordsOf } from '../../../../src/language/item-fields.ts';
import { typeName } from '../../../../src/language/strings-features.ts';
import { isWebAddress } from '../../../../src/language/web-address.ts';
import { shortAddress } from '../../../../src/renderer/features/item/addresses.ts';
import { fieldGroups, readField } from '../../../../src/renderer/features/item/item-field.ts';
import { compared } from '../../../../src/renderer/features/review/compared.ts';
import { fieldNames } from '../../../../src/renderer/features/review/field-names.ts';

describe('addresses', () => {
  it('takes only web addresses for links', () => {
    expect(isWebAddress('https://example.org/x')).toBe(true);
    for (const url of ['javascript:alert(1)', 'file:///etc/passwd', 'example.org', '']) {
      expect(isWebAddress(url), url).toBe(false);
    }
  });

  it('shortens addresses for reading', () => {
    expect(shortAddress('https://www.example.org/a/')).toBe('example.org/a');
  });
});

describe('facts', () => {
  it('names variables and types', () => {
    expect(wordsOf('bdsk-url-1')).toBe('Bdsk url 1');
    expect(variableLabel('publisher', 'thesis')).toBe('University');
    expect(variableLabel('publisher', 'book')).toBe('Publisher');
    expect(typeName('paper-conference')).toBe('Conference paper');
    expect(typeName('thesis')).toBe('Thesis');
  });

  it('groups what a paper has by what its type usually has', () => {
    const item = {
      ...emptyItem('article-journal'),
      identifiers: { doi: '10.1/x', issn: '' },
      variables: { page: '1-2', publisher: 'ACM', volume: '3', note: ' ' },
      fields: { 'bdsk-url-1': 'x', blank: '' },
    };
    expect(fieldGroups(item)).toEqual({
      own: ['identifiers.doi', 'variables.volume'],
      other: ['variables.publisher'],
      imported: ['fields.bdsk-url-1'],
      missing: ['variables.issue', 'variables.container-title-short'],
    });
    expect(fieldGroups({ ...item, type: 'book' }).own).toContain('variables.publisher');
  });

  it('reads typed values, and leaves alone what stays as it was', () => {
    const item = {
      ...emptyItem('book'),
      variables: { volume: '3' },
      identifiers: { isbn: 'wrong' },
      revision: 1,
    } as unknown as Item;
    expect(readField('variables.volume', ' 4 ', item)).toEqual({ patch: { setVariables: { volume: '4' } } });
    expect(readField('variables.accessed', '3 Mar 2020', item)).toEqual({
      patch: { setVariables: { accessed: '2020-03-03' } },
    });
    expect(readField('identifiers.isbn', 'wrong', item)).toEqual({ patch: {} });
    expect(readField('identifiers.isbn', '978-0-262-03384-8', item)).toEqual({
      patch: { setIdentifiers: { isbn: '978-0-262-03384-8' } },
    });
    expect(readField('identifiers.isbn', '978-0-262-03384-1', item)).toMatchObject({
      problem: expect.stringContaining('check digit'),
    });
    expect(readField('url', 'example.org/x', item)).toEqual({ patch: { url: 'https://example.org/x' } });
    expect(readField('url', 'javascript:alert(1)', item)).toMatchObject({ field: 'url' });
  });
});

describe('comparison', () => {
  it('has a row for every field that either has', () => {
    const mine = { ...emptyItem(), title: 'A', venue: 'KDD' };
    const found = { ...emptyItem(), title: 'A', identifiers: { doi: '10.1/2' } };
    expect(compared(mine, found)).toEqual([
      { name: 'Title', mine: 'A', found: 'A', differs: false },
      { name: 'Venue', mine: 'KDD', found: '', differs: true },
      { name: 'DOI', mine: '', found: '10.1/2', differs: true },
    ]);
  });

  it('names the fields that would be filled', () => {
    expect(fieldNames(['creators', 'venue', 'variables', 'venue'])).toEqual(['authors', 'venue', 'details']);
  });
});
