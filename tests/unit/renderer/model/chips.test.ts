import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askedOf, finished, joinQuery, piecesOf } from '../../../../src/renderer/model/chips.ts';
import { queryTerm, termText } from '../../../../src/renderer/model/query-term.ts';
import { anyCharacter } from '../../any-character.ts';

describe('the chips of a search', () => {
  it('are its finished terms; the field has the rest', () => {
    expect(askedOf('user year:2016-2024 interest -tag:"to cite"')).toEqual({
      query: 'user year:2016-2024 interest -tag:"to cite"',
      chips: ['year:2016-2024', '-tag:"to cite"'],
      typed: 'user interest',
    });
  });

  it('are none where an OR makes one of the whole, or a field has no value', () => {
    expect(askedOf('tag:a OR mixup').chips).toEqual([]);
    expect(askedOf('tag: year:').chips).toEqual([]);
    expect(askedOf('tag:"open').chips).toEqual([]);
    expect(askedOf('10:1 autor:zhou').chips).toEqual([]);
  });

  it('take a choice of values of one field as one', () => {
    const group = '(status:read OR status:reading)';
    expect(askedOf(`mixup ${group}`)).toMatchObject({ chips: [group], typed: 'mixup' });
    expect(askedOf('(mixup OR status:read)').chips).toEqual([]);
  });

  it('come of a term that a space ends', () => {
    expect(finished('user tag:"to cite"')).toEqual({ chip: 'tag:"to cite"', typed: 'user ' });
    expect(finished('tag:"to')).toBeNull();
    expect(finished('user')).toBeNull();
    expect(finished('a OR tag:b')).toBeNull();
  });

  it('lose no piece of a text, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter }), (text) => {
        const { chips, typed } = askedOf(text);
        expect([...piecesOf(chips.join(' ')), ...piecesOf(typed)].sort()).toEqual(piecesOf(text).sort());
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
    const values = fc.array(fc.stringMatching(/^[a-z0-9][a-z0-9 -]{0,8}[a-z0-9]$/), {
      minLength: 1,
      maxLength: 3,
    });
    fc.assert(
      fc.property(fc.constantFrom('tag', 'author', 'year'), values, fc.boolean(), (field, some, negated) => {
        const term = { field, values: some, negated };
        expect(queryTerm(termText(term))).toEqual(term);
      }),
    );
  });
});
