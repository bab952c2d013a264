/** N1 and RN: what a person noted, and what databases write there for want of a better place. */
import type { ItemDraft } from '../../contract/model/item.ts';
import { findDoi } from '../../language/identifiers.ts';
import { noteText } from '../shared/note-text.ts';
import { putVariable } from '../shared/put.ts';

/** The beginnings of such notes: Scopus, EBSCO, ProQuest, Embase, EndNote, IEEE, Web of Science. */
const BOOKKEEPING =
  /^(?:Export Date|Cited By|Accession Number|Correspondence Address|Source type|Copyright|Last updated|Date revised|L\d{6,}$|CODEN|References:|Funding details|Conference code|Document feature|Imported from|Times Cited|Database Name|Publication type|Journal ID|Exported from|Place of publication|PT:|<Go to ISI>|\d+$)/i;

/** Puts a note where it belongs: a DOI to the identifiers, a database's own remarks to `note`. */
export function readNote(draft: ItemDraft, tag: string, value: string): void {
  const doi = /^doi:?\s*(?:https?:\/\/(?:dx\.)?doi\.org\/)?10\.\d{4,9}\/\S+$/i.test(value)
    ? findDoi(value)
    : null;
  if (doi && (!draft.identifiers.doi || draft.identifiers.doi.toLowerCase() === doi.toLowerCase())) {
    draft.identifiers.doi ??= doi;
  } else if (value === draft.title) return;
  else if (BOOKKEEPING.test(value)) putVariable(draft, 'note', value, tag);
  else {
    const note = noteText(value);
    if (note && !draft.notes.includes(note)) draft.notes.push(note);
  }
}
