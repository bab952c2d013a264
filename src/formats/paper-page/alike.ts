/** The records of one page are alike; what has nothing of what the others have is a heading or a menu. */
import { capitalShare } from './measure.ts';
import type { PageRecord } from './records.ts';
import type { Role } from './sequence.ts';
import type { Unit } from './unit.ts';

interface Traits {
  authors: boolean;
  /** A plain pair of words in the authors' place: half as good as sure names. */
  perhaps: boolean;
  abstract: boolean;
  identified: boolean;
  /** Lines that stand once by each record ("Cite", "12 comments") stand by it. */
  recurring: boolean;
  mass: number;
}

const traitNames = ['authors', 'abstract', 'identified', 'recurring'] as const;
type TraitName = (typeof traitNames)[number];
/** Names and identifiers tell more than a paragraph, which stands under any heading. */
const weights: Record<TraitName, number> = { authors: 2, abstract: 1, identified: 2, recurring: 1 };

/** Per record, whether a line that recurs about once per record stands by it: behind it, or else before it. */
function recurrence(units: readonly Unit[], records: readonly PageRecord[]): boolean[] {
  const few = records.length * 0.6;
  const recurs = (unit: Unit): boolean =>
    unit.repeats >= Math.max(3, few) && unit.repeats <= records.length * 1.6;
  const starts = records.map((record) => record.at);
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
    perhaps: record.authors.some((u) => u.names !== null) && record.title.title >= 0.45,
    abstract: record.abstract.length > 0,
    recurring,
    identified:
      record.title.hrefs.length > 0 ||
      record.about.some((u) => u.meta === 'identifier' || u.meta === 'venue'),
    mass,
  };
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
  const weight = (t: Traits, names: readonly TraitName[]): number =>
    names.reduce((sum, name) => sum + (t[name] ? weights[name] : name === 'authors' && t.perhaps ? 1 : 0), 0);
  const weighed = traits.map((t) => weight(t, traitNames));
  const most = weighed.reduce((max, w) => Math.max(max, w), 0);
  // What is usual is asked of the fuller records, however many headings were taken for records.
  const fuller = traits.filter((_, i) => (weighed[i] ?? 0) >= most * 0.5);
  const usual = traitNames.filter((name) => fuller.filter((t) => t[name]).length >= fuller.length * 0.5);
  const all = usual.reduce((sum, name) => sum + weights[name], 0);
  if (all === 0 || fuller.length < 2) return result;
  const whole = traits.map((t) => weight(t, usual) / all);
  const isWhole = whole.map((w) => w > 0.5);
  if (!isWhole.includes(true)) return result;
  const first = isWhole.indexOf(true);
  const last = isWhole.lastIndexOf(true);
  const typical = median(traits.filter((t) => t.abstract).map((t) => t.mass));
  const good = records.filter((_, i) => isWhole[i]);
  const capitals = median(good.map((r) => capitalShare(r.title.text) ?? 0.5));
  const blanks = median(good.map((r) => Math.min(r.title.lines[0]?.blanks ?? 0, 2)));
  records.forEach((record, i) => {
    // The volume that a table of contents belongs to is none of its papers.
    if (i === 0 && volume.test(record.reference?.title ?? record.title.text)) {
      result[record.at] = 'outside';
      return;
    }
    // A heading and what looks like names under it, where each other record has its paragraph.
    const bare =
      (i === 0 || i === records.length - 1) &&
      records.length >= 5 &&
      traits.every((t, k) => t.abstract === (k !== i)) &&
      !traits[i]?.identified;
    const edge = bare || i < first || i > last;
    const small =
      usual.includes('abstract') &&
      (i === 0 || i === records.length - 1) &&
      usual.length === 1 &&
      (traits[i]?.mass ?? 0) < typical * 0.2 &&
      record.title.measure.words < 4;
    if (isWhole[i] && !small && !bare) return;
    if (!edge && !small) {
      if ((whole[i] ?? 0) > 0) return;
      const style = Math.abs((capitalShare(record.title.text) ?? capitals) - capitals) < 0.4;
      const place =
        Math.abs(Math.min(record.title.lines[0]?.blanks ?? 0, 2) - blanks) < 1 || record.title.numbered;
      if (record.title.title >= 0.72 && style && place) return;
    }
    for (let at = record.at; at <= record.end; at += 1) result[at] = 'outside';
  });
  return result;
}
