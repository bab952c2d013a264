import { describe, expect, it } from 'vitest';
import { emptyItem } from '../../../../src/contract/model/item.ts';
import { addressOf, isWebAddress, shortAddress } from '../../../../src/renderer/features/item/addresses.ts';
import { factName, otherFacts, typeName } from '../../../../src/renderer/features/item/other-facts.ts';
import { compared } from '../../../../src/renderer/features/review/compared.ts';
import { fieldNames } from '../../../../src/renderer/features/review/field-names.ts';

describe('addresses', () => {
  it('resolves identifiers where somebody does', () => {
    expect(addressOf('doi', '10.1000/182<a>')).toBe('https://doi.org/10.1000/182%3Ca%3E');
    expect(addressOf('arxiv', 'math/0601001')).toBe('https://arxiv.org/abs/math/0601001');
    expect(addressOf('pmid', '123')).toBe('https://pubmed.ncbi.nlm.nih.gov/123/');
    expect(addressOf('isbn', '978')).toBeNull();
  });

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
    expect(factName('collection-title')).toBe('Collection title');
    expect(typeName('paper-conference')).toBe('Conference paper');
    expect(typeName('thesis')).toBe('Thesis');
  });

  it('leaves out what stands elsewhere and what is blank', () => {
    const facts = otherFacts({
      variables: { page: '1-2', publisher: 'ACM', note: ' ' },
      fields: { 'bdsk-url-1': 'x', Publisher: 'twice' },
    });
    expect(facts).toEqual([
      { name: 'Publisher', value: 'ACM' },
      { name: 'Bdsk url 1', value: 'x' },
    ]);
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
