/** The records of one page are alike; what has nothing of what the others have is a heading or a menu. */
import { capitalShare } from './measure.ts';
import type { PageRecord } from './records.ts';
import type { Role } from './sequence.ts';
import type { Unit } from './unit.ts';

interface Traits {
  authors: boolean;
  abstract: boolean;
  identified: boolean;
  /** Lines that stand once by each record ("Cite", "12 comments") stand by it. */
  recurring: boolean;
  mass: number;
}

/** Per record, whether a line that recurs about once per record stands by it: behind it, or else before it. */
function recurrence(units: readonly Unit[], records: readonly PageRecord[]): boolean[] {
  const few = records.length * 0.6;
  const recurs = (unit: Unit): boolean =>
    unit.repeats >= Math.max(3, few) && unit.repeats <= records.length * 1.6;
  const starts = records.map((record) => units.indexOf(record.title));
  const behind = starts.map((start, i) =>
    units.slice(start + 1, Math.min(starts[i + 1] ?? units.length, start + 14)).some(recurs),
  );
  const before = starts.map((start, i) =>
    units.slice(Math.max(start - 8, (starts[i - 1] ?? -1) + 1), start).some(recurs),
  );
  const count = (flags: boolean[]): number => flags.filter(Boolean).length;
  return count(behind) >= count(before) ? behind : before;
}

function traitsOf(record: PageRecord, recurring: boolean): Traits {
  const mass = record.abstract.reduce((sum, unit) => sum + unit.measure.mass, 0);
  return {
    authors:
      record.reference !== null ||
      record.authors.some((u) => u.names?.certain || u.label?.kind === 'authors'),
    abstract: record.abstract.length > 0,
    recurring,
    identified: record.about.some((u) => u.meta === 'identifier' || u.meta === 'venue'),
    mass,
  };
}

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
export function joinHalves(
  units: readonly Unit[],
  roles: readonly Role[],
  records: readonly PageRecord[],
): Role[] {
  const result = [...roles];
  records.forEach((record, i) => {
    const last = records[i - 1];
    const upper = last && last.authors.length > 0 && last.abstract.length === 0 && last.reference === null;
    const lower = record.authors.length === 0 && record.abstract.length > 0 && record.reference === null;
    if (!upper || !lower || record.title.numbered || record.title.label !== null) return;
    const from = units.indexOf(last.title);
    const to = units.indexOf(record.title);
    result[to] = 'about';
    for (let at = from + 1; at < to; at += 1) if (result[at] === 'outside') result[at] = 'about';
  });
  return result;
}

const volume = /^(?:proceedings of|actes d|atti d|actas d|tagungsband)/iu;

const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/**
 * Roles without those of records that aren't like the page's others. In the head and the foot of a page a
 * record has to have most of what the others have; within, a title alone may stand if it looks like them.
 */
export function withoutStrangers(
  units: readonly Unit[],
  roles: readonly Role[],
  records: readonly PageRecord[],
): Role[] {
  const result = [...roles];
  if (records.length < 3) return result;
  const recurring = recurrence(units, records);
  const traits = records.map((record, i) => traitsOf(record, recurring[i] ?? false));
  const share = (name: 'authors' | 'abstract' | 'identified' | 'recurring'): number =>
    traits.filter((t) => t[name]).length / traits.length;
  const usual = (['authors', 'abstract', 'identified', 'recurring'] as const).filter(
    (name) => share(name) >= 0.5,
  );
  if (usual.length === 0) return result;
  const whole = records.map((_, i) => usual.filter((name) => traits[i]?.[name]).length / usual.length);
  const isWhole = whole.map((w) => w > 0.5);
  const first = isWhole.indexOf(true);
  const last = isWhole.lastIndexOf(true);
  const typical = median(traits.filter((t) => t.abstract).map((t) => t.mass));
  const good = records.filter((_, i) => isWhole[i]);
  const capitals = median(good.map((r) => capitalShare(r.title.text) ?? 0.5));
  const blanks = median(good.map((r) => Math.min(r.title.lines[0]?.blanks ?? 0, 2)));
  records.forEach((record, i) => {
    // The volume that a table of contents belongs to is none of its papers.
    if (i === 0 && volume.test(record.reference?.title ?? record.title.text)) {
      result[units.indexOf(record.title)] = 'outside';
      return;
    }
    const edge = i < first || i > last;
    const small =
      usual.includes('abstract') &&
      (i === 0 || i === records.length - 1) &&
      usual.length === 1 &&
      (traits[i]?.mass ?? 0) < typical * 0.2 &&
      record.title.measure.words < 4;
    if (isWhole[i] && !small) return;
    if (!edge && !small) {
      if ((whole[i] ?? 0) > 0) return;
      const style = Math.abs((capitalShare(record.title.text) ?? capitals) - capitals) < 0.4;
      const place =
        Math.abs(Math.min(record.title.lines[0]?.blanks ?? 0, 2) - blanks) < 1 || record.title.numbered;
      if (record.title.title >= 0.72 && style && place) return;
    }
    const own = new Set([record.title, ...record.authors, ...record.abstract, ...record.about]);
    units.forEach((unit, at) => {
      if (own.has(unit) && (roles[at] !== 'outside' || unit === record.title)) result[at] = 'outside';
    });
  });
  return result;
}
