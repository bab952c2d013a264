import { describe, expect, it } from 'vitest';
import { creatorRoles, itemTypes } from '../../../src/contract/model/terms.ts';
import { dateVariables, textVariables } from '../../../src/formats/csl-json/variables.ts';
import {
  dateLabels,
  usualFields,
  variableLabel,
  variableLabels,
  venueLabel,
} from '../../../src/language/item-fields.ts';
import { roleName, typeName } from '../../../src/language/strings-features.ts';

describe('fields of a type', () => {
  it('are all CSL variables that the formats read and write, each with a name', () => {
    expect(Object.keys(variableLabels).toSorted()).toEqual([...textVariables].toSorted());
    expect(Object.keys(dateLabels).toSorted()).toEqual([...dateVariables].toSorted());
    for (const type of itemTypes) {
      for (const name of usualFields(type)) {
        expect(Object.hasOwn({ ...variableLabels, ...dateLabels }, name), `${type}: ${name}`).toBe(true);
      }
    }
  });

  it('follow the type', () => {
    expect(usualFields('article-journal')).toEqual(['volume', 'issue', 'page', 'container-title-short']);
    expect([venueLabel('chapter'), venueLabel('paper-conference'), venueLabel('thesis')]).toEqual([
      'Book title',
      'Proceedings',
      null,
    ]);
    expect([variableLabel('publisher', 'thesis'), variableLabel('publisher', 'book')]).toEqual([
      'University',
      'Publisher',
    ]);
  });

  it('have names of their own, as have types and roles', () => {
    const names = itemTypes.map(typeName);
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(creatorRoles.map(roleName)).size).toBe(creatorRoles.length);
  });
});
