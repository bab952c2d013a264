/** Zotero's field "Extra": lines `Name: value` for what it has no field for, and words besides. */
import type { IdentifierScheme, ItemDraft } from '../../contract/model/item.ts';
import { dateVariables, textVariables } from '../csl-json/variables.ts';
import { putIdentifier, putVariable } from './put.ts';

const schemes: Readonly<Record<string, IdentifierScheme>> = {
  pmid: 'pmid',
  pmcid: 'pmcid',
  doi: 'doi',
  arxiv: 'arxiv',
  isbn: 'isbn',
  issn: 'issn',
};

/** Takes known lines to where they belong; the rest becomes the note. */
export function readExtra(draft: ItemDraft, text: string, field: string): void {
  const rest: string[] = [];
  for (const line of text.split('\n')) {
    const [, label = '', value = ''] = /^([A-Za-z][A-Za-z -]{1,40}):\s*(\S.*)$/.exec(line.trim()) ?? [];
    const name = label.toLowerCase();
    const variable = name.replace(/ /g, '-');
    if (name === 'citation key' && !draft.citationKey) draft.citationKey = value.trim();
    else if (Object.hasOwn(schemes, name)) putIdentifier(draft, schemes[name] ?? 'doi', value, field);
    else if (variable !== 'note' && (textVariables.has(variable) || dateVariables.has(variable)))
      putVariable(draft, variable, value, field);
    else rest.push(line);
  }
  putVariable(draft, 'note', rest.join('\n'), field);
}
