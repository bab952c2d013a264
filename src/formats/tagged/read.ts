/** Reading a text of tagged records with what every format of them needs: sources, rejections, lines left out. */
import type { ItemDraft } from '../../contract/model/item.ts';
import type { ReadResult } from '../format.ts';
import { isEmptyDraft } from '../shared/settle.ts';
import type { Scanned, TaggedRecord } from './records.ts';

/** Drafts of the records; one that says nothing is rejected with its text. */
export function readScanned(
  { records, ignored }: Scanned,
  read: (record: TaggedRecord) => ItemDraft,
): ReadResult {
  const result: ReadResult = { drafts: [], rejected: [], ignored };
  for (const record of records) {
    const draft = read(record);
    if (isEmptyDraft(draft)) {
      result.rejected.push({
        line: record.line,
        code: 'empty_record',
        message: 'the record has no title, no names and no identifier',
        text: record.raw,
      });
      continue;
    }
    draft.source = { line: record.line, raw: record.raw };
    result.drafts.push(draft);
  }
  return result;
}
