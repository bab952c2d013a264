/** What a first pass over a page teaches about its make: in which surroundings its titles stand. */
import { capitalShare } from './measure.ts';
import { isRepeated, type Lesson, type Role } from './sequence.ts';
import type { Unit } from './unit.ts';

/** A unit's kind, coarsely, as its neighbours see it. */
function coarse(unit: Unit | undefined): string {
  if (!unit) return 'edge';
  if (unit.numberOnly) return 'number';
  if (unit.label) return `label ${unit.label.name}`;
  if (isRepeated(unit)) return `same ${unit.key}`;
  if (unit.meta) return unit.meta;
  if (unit.names?.certain) return 'names';
  return unit.prose > 0.5 ? 'prose' : 'text';
}

function surroundings(units: readonly Unit[], i: number): string[] {
  const unit = units[i]!;
  const next = units[i + 1];
  const before = Math.min(unit.lines[0]?.blanks ?? 0, 3);
  const after = Math.min(next?.lines[0]?.blanks ?? 0, 3);
  const share = capitalShare(unit.text);
  return [
    `before ${coarse(units[i - 1])}`,
    `after ${coarse(next)}`,
    `blanks ${i === 0 ? 'edge' : before} ${after}`,
    `heading ${unit.heading}`,
    `number ${unit.numbered}`,
    `indent ${Math.min(unit.lines[0]?.indent ?? 0, 8)}`,
    `capitals ${share === null ? 'none' : share > 0.6 ? 'many' : share < 0.25 ? 'few' : 'some'}`,
    `stop ${unit.measure.terminal}`,
  ];
}

const clamp = (value: number, limit: number): number => Math.max(-limit, Math.min(limit, value));

/** Where most sure lists of names stand behind the same kind of line, a doubtful one there is one too. */
function learnAuthors(units: readonly Unit[], found: readonly Role[], lesson: Lesson): void {
  const before = new Map<string, number>();
  let all = 0;
  found.forEach((role, i) => {
    if (role !== 'authors' || !units[i]?.names?.certain || found[i - 1] === 'authors') return;
    all += 1;
    const kind = coarse(units[i - 1]);
    before.set(kind, (before.get(kind) ?? 0) + 1);
  });
  for (const [kind, count] of before) {
    if (kind === 'text' || kind === 'names' || count < 2 || count < all * 0.5) continue;
    units.forEach((unit, i) => {
      if (!unit.names || unit.names.confidence === 1 || coarse(units[i - 1]) !== kind) return;
      lesson.authors[i] = 2.4;
      lesson.title[i] = (lesson.title[i] ?? 0) - 3;
    });
  }
}

const isParagraph = (unit: Unit | undefined): boolean =>
  unit !== undefined && unit.prose > 0.35 && unit.measure.mass > 45;

/**
 * Where most titles stand between two paragraphs and nothing else does, a line between two paragraphs is a
 * title, whatever it looks like: a date, a word, a name.
 */
function learnAlternation(units: readonly Unit[], found: readonly Role[], lesson: Lesson): void {
  const between = (i: number): boolean =>
    isParagraph(units[i - 1]) && isParagraph(units[i + 1]) && (units[i]?.prose ?? 1) < 0.5;
  const titles = found.flatMap((role, i) => (role === 'title' ? [i] : []));
  const alternating = titles.filter(between).length;
  if (alternating < 2 || alternating < titles.length * 0.5) return;
  units.forEach((_, i) => {
    if (between(i)) lesson.title[i] = (lesson.title[i] ?? 0) + 6;
  });
}

/**
 * Where nothing but titles follows a paragraph, what does is a title, also if no paragraph follows it in
 * turn: a paper without an abstract.
 */
function learnSuccession(units: readonly Unit[], found: readonly Role[], lesson: Lesson): void {
  const follows = (i: number): boolean => found[i - 1] === 'abstract' && found[i] !== 'abstract';
  const places = units.flatMap((_, i) => (follows(i) && i < units.length - 1 ? [i] : []));
  const titles = places.filter((i) => found[i] === 'title').length;
  if (titles < 4 || titles < places.length * 0.75) return;
  for (const i of places) {
    const unit = units[i]!;
    if (unit.title >= 0.6 && !unit.meta && !unit.label && !isRepeated(unit))
      lesson.title[i] = (lesson.title[i] ?? 0) + 3;
  }
}

/** Where nearly all titles begin a block of lines, one within a block is hardly a title. */
function learnBlocks(units: readonly Unit[], found: readonly Role[], lesson: Lesson): void {
  const begins = (unit: Unit | undefined): boolean => (unit?.lines[0]?.blanks ?? 0) > 0;
  const titles = units.filter((_, i) => found[i] === 'title' && i > 0);
  const apart = titles.filter(begins).length;
  if (apart < 3 || apart < titles.length * 0.7) return;
  units.forEach((unit, i) => {
    if (i > 0 && !begins(unit)) lesson.title[i] = (lesson.title[i] ?? 0) - 2.5;
  });
}

/**
 * Before any pass: titles by the frame around them. A line that recurs ("7 authors", "Cite") and always
 * follows a line that could be a title and stands nowhere else makes titles of those.
 */
export function learnFrames(units: readonly Unit[]): Lesson {
  const lesson: Lesson = {
    title: new Float64Array(units.length),
    authors: new Float64Array(units.length),
    abstract: new Float64Array(units.length),
    evidence: new Uint8Array(units.length),
    reference: 0,
  };
  const framed = new Map<string, { all: number; titles: number[] }>();
  units.forEach((unit, i) => {
    if (unit.repeats < 3 || unit.key === '#' || unit.numberOnly) return;
    const above = units[i - 1];
    const entry = framed.get(unit.key) ?? { all: 0, titles: [] };
    entry.all += 1;
    const fits =
      above &&
      above.title >= 0.5 &&
      !above.meta &&
      !above.label &&
      above.repeats === 1 &&
      !above.names?.certain;
    if (fits) entry.titles.push(i - 1);
    framed.set(unit.key, entry);
  });
  for (const { all, titles } of framed.values()) {
    const words = titles.map((i) => units[i]?.measure.words ?? 0);
    const average = words.reduce((sum, n) => sum + n, 0) / Math.max(1, words.length);
    if (titles.length < 3 || titles.length < all * 0.75 || average < 4) continue;
    for (const i of titles) {
      lesson.title[i] = 2;
      lesson.evidence[i + 1] = 1;
    }
  }
  return lesson;
}

/** Where most abstracts stand behind the same kind of line ("Abstract", a date), what stands there is one. */
function learnAbstracts(units: readonly Unit[], found: readonly Role[], lesson: Lesson): void {
  const before = new Map<string, number>();
  let all = 0;
  found.forEach((role, i) => {
    if (role !== 'abstract' || found[i - 1] === 'abstract') return;
    all += 1;
    const kind = coarse(units[i - 1]);
    before.set(kind, (before.get(kind) ?? 0) + 1);
  });
  for (const [kind, count] of before) {
    if (kind === 'text' || kind === 'prose' || count < 2 || count < all * 0.5) continue;
    units.forEach((unit, i) => {
      if (unit.prose >= 0.2 && coarse(units[i - 1]) === kind) lesson.abstract[i] = 2;
    });
  }
}

/**
 * For each unit how much its surroundings are those of the page's titles (a naive Bayes estimate over the
 * roles found so far, bounded), and how much a plain pair of capitalised words under a title is a name there.
 */
export function learn(units: readonly Unit[], found: readonly Role[], frames: Lesson): Lesson | null {
  const counts = [new Map<string, number>(), new Map<string, number>()] as const;
  const totals = [0, 0];
  const candidates: { index: number; features: string[] }[] = [];
  let named = 0;
  let surely = 0;
  units.forEach((unit, index) => {
    const isTitle = found[index] === 'title';
    if (!isTitle && (unit.title < 0.25 || unit.meta || isRepeated(unit) || unit.label)) return;
    const features = surroundings(units, index);
    candidates.push({ index, features });
    const side = isTitle ? 0 : 1;
    totals[side] = (totals[side] ?? 0) + 1;
    for (const feature of features) counts[side].set(feature, (counts[side].get(feature) ?? 0) + 1);
    if (isTitle && units[index + 1]?.names) named += 1;
    if (isTitle && units[index + 1]?.names?.certain) surely += 1;
  });
  const titles = totals[0] ?? 0;
  const others = totals[1] ?? 0;
  const cited = found.filter((role) => role === 'reference').length;
  if (titles < 3 && cited < 3) return null;
  const reference = cited < 3 ? 0 : cited > titles ? 4 : -4 * (1 - cited / titles);
  const lesson: Lesson = {
    title: new Float64Array(units.length),
    authors: new Float64Array(units.length),
    abstract: new Float64Array(units.length),
    evidence: frames.evidence,
    reference,
  };
  learnAbstracts(units, found, lesson);
  learnAuthors(units, found, lesson);
  if (titles < 3) return lesson;
  for (const { index, features } of candidates) {
    let sum = 0;
    for (const feature of features) {
      const inTitles = ((counts[0].get(feature) ?? 0) + 0.5) / (titles + 1);
      const inOthers = ((counts[1].get(feature) ?? 0) + 0.5) / (others + 1);
      sum += clamp(Math.log(inTitles / inOthers), 1.2);
    }
    lesson.title[index] = (lesson.title[index] ?? 0) + clamp(sum * 0.7, 3) + (frames.title[index] ?? 0);
  }
  learnAlternation(units, found, lesson);
  learnSuccession(units, found, lesson);
  learnBlocks(units, found, lesson);
  const share = named / titles;
  // Where titles stand over their abstracts, a pair of words there is a short title.
  const authored = found.filter((role) => role === 'authors').length;
  if (authored < titles * 0.25 && titles >= 4)
    units.forEach((unit, index) => {
      if (unit.names && !unit.names.certain && !unit.label) lesson.authors[index] = -2;
    });
  if (share >= 0.5)
    units.forEach((unit, index) => {
      const above = units[index - 1];
      const mayBeTitle =
        above && above.title >= 0.3 && !above.meta && !isRepeated(above) && !above.names?.certain;
      if (!unit.names || unit.names.certain || !mayBeTitle) return;
      // One person's papers: the name recurs, in the place where others have several.
      const sameAgain = isRepeated(unit) ? (surely >= titles * 0.3 ? 6 : 0) : 0;
      lesson.authors[index] = 2.4 * share + sameAgain;
    });
  return lesson;
}
