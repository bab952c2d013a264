import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { QueryNode } from '../../../../src/language/query/ast.ts';
import { parse } from '../../../../src/language/query/parse.ts';
import { askedOf, type Cut, finished, joinQuery, reopened } from '../../../../src/renderer/model/chips.ts';
import { queryTerm, termText } from '../../../../src/renderer/model/query-term.ts';
import { anyCharacter } from '../../any-character.ts';

/** What a text means, without where it says so, in no order. */
const filtersOf = (text: string): unknown => {
  const plain = (node: QueryNode | null): string =>
    node === null
      ? ''
      : node.kind === 'all' || node.kind === 'any'
        ? `${node.kind}(${node.of.map(plain).sort().join()})`
        : node.kind === 'not'
          ? `not(${plain(node.of)})`
          : JSON.stringify({ ...node, span: null });
  return plain(parse(text, false).root);
};

describe('the chips of a search', () => {
  it('are its finished terms; the field has the rest', () => {
    expect(askedOf('user year:2016-2024 interest -tag:"to cite"')).toEqual({
      query: 'user year:2016-2024 interest -tag:"to cite"',
      chips: ['year:2016-2024', '-tag:"to cite"'],
      typed: 'user interest',
    });
  });

  it('are none where a field has no value, or none that it can have', () => {
    expect(askedOf('tag: year:').chips).toEqual([]);
    expect(askedOf('tag:"open').chips).toEqual([]);
    expect(askedOf('10:1 autor:zhou').chips).toEqual([]);
    expect(askedOf('year:soon').chips).toEqual([]);
  });

  it('leave together what an OR joins', () => {
    expect(askedOf('tag:a OR mixup').chips).toEqual([]);
    expect(askedOf('(mixup OR status:read)').chips).toEqual([]);
    expect(askedOf('gan OR vae year:2019')).toMatchObject({ chips: ['year:2019'], typed: 'gan OR vae' });
  });

  it('take a choice of values of one field as one', () => {
    const group = '(status:read OR status:reading)';
    expect(askedOf(`mixup ${group}`)).toMatchObject({ chips: [group], typed: 'mixup' });
  });

  it('come of a term that a space ends', () => {
    expect(finished([], 'user tag:"to cite"')).toEqual({ chips: ['tag:"to cite"'], typed: 'user ' });
    expect(finished(['year:2019'], 'tag:a')).toEqual({ chips: ['year:2019', 'tag:a'], typed: '' });
    expect(finished([], 'tag:"to')).toBeNull();
    expect(finished([], 'user')).toBeNull();
    expect(finished([], 'a OR tag:b')).toBeNull();
  });

  it('mean the same key by key as at once, an OR between them too', () => {
    for (const text of [
      'tag:a OR tag:b ',
      'tag:a OR year:2019 ',
      'user tag:a OR tag:b year:2019 net',
      'year:2019 gan OR vae tag:a ',
      'tag:a OR tag:b OR tag:c user ',
    ]) {
      let [chips, typed]: [readonly string[], string] = [[], ''];
      let made: Cut | null = null;
      for (const letter of text) {
        const done: Cut | null =
          letter === ' ' ? (reopened(made, chips, typed) ?? finished(chips, typed)) : null;
        if (letter === ' ') made = done;
        if (done) ({ chips, typed } = done);
        else typed += letter;
      }
      expect(filtersOf(joinQuery(chips, typed))).toEqual(filtersOf(text));
    }
  });

  it('lose no letter of a text, whatever it is', () => {
    const letters = (text: string): string => [...text.replaceAll(/\s/g, '')].sort().join('');
    const texts = fc.array(
      fc.oneof(
        fc.constantFrom('tag:a', '-in:"b c"', 'OR', '(', ')', '"', 'word'),
        fc.string({ unit: anyCharacter }),
      ),
    );
    fc.assert(
      fc.property(texts, (some) => {
        const text = some.join(' ');
        const { chips, typed } = askedOf(text);
        expect(letters(chips.join('') + typed)).toBe(letters(text));
      }),
    );
  });

  it('say behind them that the last is finished', () => {
    expect(joinQuery(['author:zhou'], '')).toBe('author:zhou ');
    expect(joinQuery(['author:zhou'], 'net')).toBe('author:zhou net');
    expect(joinQuery([], 'net')).toBe('net');
  });
});

describe('a term', () => {
  it('is read as it is written', () => {
    const values = fc.uniqueArray(fc.stringMatching(/^[a-z0-9][a-z0-9 -]{0,8}[a-z0-9]$/), {
      minLength: 1,
      maxLength: 3,
    });
    fc.assert(
      fc.property(
        fc.constantFrom('tag' as const, 'author' as const, 'in' as const),
        values,
        fc.boolean(),
        (field, some, negated) => {
          const term = { field, values: some, negated };
          expect(queryTerm(termText(term))).toEqual(term);
        },
      ),
    );
  });
});
