/** Units with roles, gathered into records. */
import type { Reference } from './reference.ts';
import type { Role } from './sequence.ts';
import type { Unit } from './unit.ts';

export interface PageRecord {
  title: Unit;
  /** Places of its title and of the last unit that is surely its own. */
  at: number;
  end: number;
  reference: Reference | null;
  authors: Unit[];
  abstract: Unit[];
  /** Other lines that belong to it, before and after: dates, identifiers, venue, and what is none of these. */
  about: Unit[];
}

/** Something of a line that stays the same from record to record. */
function shapeOf(unit: Unit): string {
  if (unit.numberOnly) return 'number';
  if (unit.meta === 'date' || unit.label?.kind === 'date') return 'date';
  if (unit.label) return `label ${unit.label.name}`;
  return unit.key.split(' ').slice(0, 2).join(' ').slice(0, 24);
}

/**
 * Where, between two titles, the lines begin that lead up to the second: from the first one whose shape
 * stood before the page's first title too (and never after its last), or that carries a list number; else
 * behind the widest gap of blank lines.
 */
function leadingFrom(
  units: readonly Unit[],
  from: number,
  title: number,
  leading: ReadonlySet<string>,
): number {
  for (let i = from; i < title; i += 1) {
    const unit = units[i]!;
    if (unit.numbered || leading.has(shapeOf(unit))) return i;
  }
  let widest = 0;
  let at = from;
  for (let i = from; i <= title; i += 1) {
    const blanks = units[i]?.lines[0]?.blanks ?? 0;
    if (blanks >= widest) {
      widest = blanks;
      at = i;
    }
  }
  return widest === 0 ? title : at;
}

function leadingShapes(units: readonly Unit[], first: number, last: number): Set<string> {
  const trailing = new Set(units.slice(last + 1).map(shapeOf));
  const leading = new Set<string>();
  // Only what stands close before the first title; the page's own head is no part of a record.
  for (let i = Math.max(0, first - 8); i < first; i += 1) {
    const unit = units[i]!;
    const shape = shapeOf(unit);
    if (!trailing.has(shape)) leading.add(shape);
  }
  return leading;
}

/** The records of a page in order. Units that belong to none are not in any. */
export function gather(
  units: readonly Unit[],
  found: readonly Role[],
  references: readonly (Reference | null)[],
): PageRecord[] {
  const starts: number[] = [];
  found.forEach((role, i) => {
    if (role === 'title' || role === 'reference') starts.push(i);
  });
  const leading = leadingShapes(units, starts[0] ?? 0, starts.at(-1) ?? 0);
  const ends = starts.map((start, n) => lastOwn(units, found, start, starts[n + 1] ?? units.length, leading));
  // Between two records: where the lines about the first end and those about the second begin.
  const cuts = starts
    .slice(1)
    .map((title, n) =>
      units[title]!.numbered ? title : leadingFrom(units, (ends[n] ?? 0) + 1, title, leading),
    );
  const shapesIn = (from: number, to: number): string[] => units.slice(from, to).map(shapeOf);
  const usualLead = new Set(cuts.flatMap((cut, n) => shapesIn(cut, starts[n + 1] ?? cut)));
  const usualTail = new Set(cuts.flatMap((cut, n) => shapesIn((ends[n] ?? 0) + 1, cut)));
  return starts.map((start, n) => {
    const lead =
      n === 0
        ? headLead(units, Math.max(0, start - 8), start, usualLead, starts.length > 2)
        : (cuts[n - 1] ?? start);
    const end = ends[n] ?? start;
    const tail = cuts[n] ?? tailEnd(units, end + 1, starts.length > 2 ? usualTail : null);
    const record: PageRecord = {
      title: units[start]!,
      at: start,
      end,
      reference: found[start] === 'reference' ? (references[start] ?? null) : null,
      authors: [],
      abstract: [],
      about: units.slice(lead, start),
    };
    for (let i = start + 1; i <= end; i += 1) {
      const role = found[i];
      const into = role === 'authors' ? record.authors : role === 'abstract' ? record.abstract : record.about;
      into.push(units[i]!);
    }
    // A numbered line that became no record of its own is not about the one before it.
    const behind = units.slice(end + 1, tail);
    const stop = behind.findIndex((unit) => unit.numbered);
    record.about.push(...(stop === -1 ? behind : behind.slice(0, stop)));
    return record;
  });
}

/** The last unit that surely belongs to the record which starts at `start`. */
function lastOwn(
  units: readonly Unit[],
  found: readonly Role[],
  start: number,
  next: number,
  leading: ReadonlySet<string>,
): number {
  let last = start;
  for (let i = start + 1; i < next; i += 1) {
    const role = found[i];
    const unit = units[i]!;
    if (unit.numbered || (role === 'about' && leading.has(shapeOf(unit)))) break;
    if (role === 'authors' || role === 'abstract' || role === 'near' || role === 'about') last = i;
  }
  return last;
}

/** Before the first title: what carries its number, leads up to the other titles too, or is of its block. */
function headLead(
  units: readonly Unit[],
  floor: number,
  title: number,
  usual: ReadonlySet<string>,
  several: boolean,
): number {
  for (let i = title - 1; i >= floor; i -= 1) if (units[i]!.numbered) return i;
  let at = title;
  while (at > floor && usual.has(shapeOf(units[at - 1]!))) at -= 1;
  if (at < title || several) return at;
  while (at > floor && (units[at]?.lines[0]?.blanks ?? 0) === 0 && title - at < 6) at -= 1;
  return at;
}

/**
 * After the last record: the lines about it. On a page of several they reach to the last one of a shape
 * that stood behind others too; else to the first blank line.
 */
function tailEnd(units: readonly Unit[], from: number, usual: ReadonlySet<string> | null): number {
  let end = from;
  for (let i = from; i < units.length && i - from < 8; i += 1) {
    const unit = units[i]!;
    if (usual) {
      if (usual.has(shapeOf(unit))) end = i + 1;
    } else if (i > from && (unit.lines[0]?.blanks ?? 0) > 0 && !isFact(unit)) break;
    else end = i + 1;
  }
  return end;
}

const isFact = (unit: Unit): boolean =>
  unit.meta === 'identifier' || unit.meta === 'date' || unit.meta === 'venue' || unit.label !== null;
