import { type IdentifierScheme, type ItemData, identifierSchemes } from '../../../contract/model/item.ts';
import { schemeNames } from '../item/addresses.ts';
import { spokenCreator } from '../item/creators-text.ts';
import { dateText } from '../item/date-text.ts';

export interface ComparedField {
  name: string;
  mine: string;
  found: string;
  differs: boolean;
}

/** The fields that either of two papers has, as text, and whether they differ. */
export function compared(mine: ItemData, found: ItemData): ComparedField[] {
  const read: readonly [string, (data: ItemData) => string][] = [
    ['Title', (data) => data.title],
    ['Authors', (data) => data.creators.map(spokenCreator).join(', ')],
    ['Date', (data) => dateText(data.issued)],
    ['Venue', (data) => data.venue],
    ['Pages', (data) => data.variables['page'] ?? ''],
    ...identifierSchemes.map((scheme: IdentifierScheme): [string, (data: ItemData) => string] => [
      schemeNames[scheme],
      (data) => data.identifiers[scheme] ?? '',
    ]),
    ['Abstract', (data) => data.abstract],
  ];
  return read.flatMap(([name, of]) => {
    const [left, right] = [of(mine), of(found)];
    return left === '' && right === '' ? [] : [{ name, mine: left, found: right, differs: left !== right }];
  });
}
