import type { IdentifierScheme, ItemData } from '../../../contract/model/item.ts';
import { identifierSchemes } from '../../../contract/model/terms.ts';
import { spokenCreator } from '../../../language/creators-text.ts';
import { dateText } from '../../../language/date-input.ts';
import { schemeNames } from '../../../language/identifier-input.ts';
import { reviewText as text } from '../../../language/strings-review.ts';

export interface ComparedField {
  name: string;
  mine: string;
  found: string;
  differs: boolean;
}

/** The fields that either of two papers has, as text, and whether they differ. */
export function compared(mine: ItemData, found: ItemData): ComparedField[] {
  const read: readonly [string, (data: ItemData) => string][] = [
    [text.fields.title, (data) => data.title],
    [text.fields.authors, (data) => data.creators.map(spokenCreator).join(', ')],
    [text.fields.date, (data) => dateText(data.issued)],
    [text.fields.venue, (data) => data.venue],
    [text.fields.pages, (data) => data.variables['page'] ?? ''],
    ...identifierSchemes.map((scheme: IdentifierScheme): [string, (data: ItemData) => string] => [
      schemeNames[scheme],
      (data) => data.identifiers[scheme] ?? '',
    ]),
    [text.fields.abstract, (data) => data.abstract],
  ];
  return read.flatMap(([name, of]) => {
    const [left, right] = [of(mine), of(found)];
    return left === '' && right === '' ? [] : [{ name, mine: left, found: right, differs: left !== right }];
  });
}
