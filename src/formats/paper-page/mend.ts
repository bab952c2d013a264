/** Records mended that the page's own lines cut in two or ran into. */
import type { PageRecord } from './records.ts';
import type { Role } from './sequence.ts';
import type { Unit } from './unit.ts';

const isApart = (unit: Unit | undefined): boolean => (unit?.lines[0]?.blanks ?? 0) > 0;

/**
 * Takes the page's foot off its last record, where all others are of another make: paragraphs behind a
 * blank line when the others have one paragraph, or a first paragraph behind one when no other has it so.
 */
export function trimFoot(records: readonly PageRecord[]): void {
  const last = records.at(-1);
  const others = records.slice(0, -1).filter((record) => record.abstract.length > 0);
  const [first, ...more] = last?.abstract ?? [];
  if (!last || !first || records.length < 3) return;
  if (isApart(first) && last.authors.length > 0 && others.every((record) => !isApart(record.abstract[0]))) {
    last.abstract = [];
    return;
  }
  if (more.length === 0 || others.length < 2 || others.some((record) => record.abstract.length > 1)) return;
  if (isApart(more[0]) && more.every((unit) => unit.measure.mass < first.measure.mass * 0.5))
    last.abstract = [first];
}

/**
 * Roles with those records joined that are halves of one: the first with authors and no abstract, the next
 * with an abstract and no authors. The second "title" is a line about the first, such as its journal's name.
 */
export function joinHalves(roles: readonly Role[], records: readonly PageRecord[]): Role[] {
  const result = [...roles];
  records.forEach((record, i) => {
    const last = records[i - 1];
    const upper = last && last.authors.length > 0 && last.abstract.length === 0 && last.reference === null;
    const lower = record.authors.length === 0 && record.abstract.length > 0 && record.reference === null;
    if (!upper || !lower || record.title.numbered || record.title.label !== null) return;
    const from = last.at;
    const to = record.at;
    result[to] = 'about';
    for (let at = from + 1; at < to; at += 1) if (result[at] === 'outside') result[at] = 'about';
  });
  return result;
}

/** The words behind a text's last sentence, or ''. */
const tailOf = (text: string): string =>
  /(?<=[.!?…]["”’)]?)\s+(\p{L}[\p{L}\s-]{2,30})$/u.exec(text)?.[1] ?? '';

/**
 * Takes from abstracts what the page, and no author, wrote: paragraphs and labels' values that stand by
 * several records alike ("EN | ES"), and a button behind the last sentence of most ("Full text").
 */
export function trimAbstracts(records: readonly PageRecord[]): void {
  const full = records.filter((record) => record.abstract.length > 0);
  for (const record of full) {
    const own = record.abstract.filter(
      (unit) => !(unit.repeats >= 3 && unit.prose < 0.75 && unit.measure.mass < 80),
    );
    if (own.length > 0 && own.length < record.abstract.length) record.abstract = own;
  }
  // Where hardly any record has an abstract, a line or two behind one is the page's own.
  if (records.length >= 5 && full.length <= records.length * 0.3)
    for (const record of full)
      if (record.abstract.every((unit) => unit.label === null && unit.measure.mass < 160))
        record.abstract = [];
  const tails = new Map<string, PageRecord[]>();
  for (const record of full) {
    const tail = tailOf(record.abstract.at(-1)?.text ?? '');
    if (tail !== '') tails.set(tail, [...(tails.get(tail) ?? []), record]);
  }
  for (const [tail, all] of tails) {
    if (all.length < 3 || all.length < full.length * 0.5) continue;
    for (const record of all) {
      const unit = record.abstract.at(-1);
      if (unit) unit.text = unit.text.slice(0, -tail.length).trimEnd();
      if (unit?.label) unit.label.value = unit.label.value.slice(0, -tail.length).trimEnd();
    }
  }
}
