/** A page of papers, read: lines to blocks, blocks to units, units to roles, roles to records and drafts. */
import type { ReadInput, ReadResult } from '../format.ts';
import { withoutStrangers } from './alike.ts';
import { bareTitles } from './decoration.ts';
import { type Made, makeDraft } from './draft.ts';
import { type Evidence, foldLine, htmlToText, looksLikeHtml, readEvidence } from './html.ts';
import { learn, learnFrames } from './lesson.ts';
import { excerpt, type Line, looksBinary, splitLines } from './lines.ts';
import { joinHalves, trimAbstracts, trimFoot } from './mend.ts';
import { listNumbers } from './numbering.ts';
import { inheritYear } from './page-year.ts';
import { isListing } from './plausible.ts';
import { gather } from './records.ts';
import { parseLooseReference, parseReference } from './reference.ts';
import { assignRoles } from './sequence.ts';
import { compareUnits, makeUnit, type Unit } from './unit.ts';
import { unwrap } from './wrap.ts';

const nothing: Evidence = { links: new Map(), headings: new Set() };

/** Reads a page. Every line that isn't blank is part of a draft or in `ignored`. */
export function readPage(input: ReadInput): ReadResult {
  const isHtml = looksLikeHtml(input.text);
  const html = input.html !== '' ? input.html : isHtml ? input.text : '';
  const text = isHtml || (input.text.trim() === '' && html !== '') ? htmlToText(html) : input.text;
  const { lines, oversized } = splitLines(text);
  const lost = oversized.map(({ number, text: line }) => ({ line: number, text: line }));
  if (looksBinary(text)) {
    return {
      drafts: [],
      rejected: [],
      ignored: [...leftOver(lines, new Set()), ...lost].sort((a, b) => a.line - b.line),
    };
  }
  const evidence = html === '' ? nothing : readEvidence(html);
  const made = readUnits(makeUnits(lines, evidence), evidence);
  const used = new Set(made.flatMap((m) => [...m.used].flatMap((unit) => unit.lines)));
  return {
    drafts: made.map((m) => m.draft),
    rejected: [],
    ignored: [...leftOver(lines, used), ...lost].sort((a, b) => a.line - b.line),
  };
}

/** The lines, or cells of lines, that no draft used: one entry a line. */
function leftOver(lines: readonly Line[], used: ReadonlySet<Line>): ReadResult['ignored'] {
  const left = new Map<number, string[]>();
  for (const line of lines) {
    if (used.has(line)) continue;
    const cells = left.get(line.number);
    if (cells) cells.push(line.text);
    else left.set(line.number, [line.text]);
  }
  return [...left].map(([line, cells]) => ({ line, text: excerpt(cells.join(' ')) }));
}

/** A machine's one-sentence summary under its own heading is no abstract, and no title either. */
function takeSummaries(units: readonly Unit[]): void {
  units.forEach((unit, i) => {
    const next = units[i + 1];
    if (!next || next.label || !/^tl;?dr:?$/iu.test(unit.text)) return;
    next.label = { kind: 'other', name: 'tldr', value: next.text };
    next.meta = 'label';
    next.title = 0;
    next.names = null;
  });
}

/** A whole reference has names and more on one line; paragraphs and labelled lines are none. */
const mayRefer = (unit: Unit): boolean =>
  unit.label === null &&
  unit.meta !== 'place' &&
  unit.meta !== 'date' &&
  unit.measure.mass < 1500 &&
  !(unit.names?.rest === '' && unit.names.share === 1) &&
  !(unit.prose > 0.7 && unit.measure.stops > 5);

function makeUnits(lines: readonly Line[], evidence: Evidence): Unit[] {
  const blocks = unwrap(lines);
  const numbers = listNumbers(blocks.map((block) => block.text));
  const units = blocks.map((block, i) => makeUnit(block, numbers.get(i)));
  compareUnits(units);
  takeSummaries(units);
  if (evidence.headings.size > 0 || evidence.links.size > 0)
    for (const unit of units) if (evidence.headings.has(foldLine(unit.text))) unit.heading = true;
  return units;
}

function readUnits(units: readonly Unit[], evidence: Evidence): Made[] {
  const references = units.map((unit) => (mayRefer(unit) ? parseReference(unit.text) : null));
  const isReference = references.map((reference) => (reference === null ? 0 : reference.weak ? 1 : 2));
  const cited = isReference.filter((weight) => weight === 2).length;
  const numbered = units.filter((unit) => unit.numbered && !unit.numberOnly).length;
  if (cited >= 2)
    units.forEach((unit, i) => {
      // On a page of references a numbered or cited line is one too, whoever wrote it.
      const like =
        references[i] === null &&
        unit.numbered &&
        !unit.numberOnly &&
        unit.meta === 'venue' &&
        cited * 3 >= numbered;
      references[i] = like ? parseLooseReference(unit.text) : (references[i] ?? null);
      if (like && references[i]) isReference[i] = 2;
    });
  const frames = learnFrames(units);
  let roles = assignRoles(units, isReference, frames);
  for (let pass = 0; pass < 2; pass += 1) {
    const lesson = learn(units, roles, frames);
    if (lesson === null) break;
    roles = assignRoles(units, isReference, lesson);
  }
  roles = joinHalves(roles, gather(units, roles, references));
  roles = withoutStrangers(units, roles, gather(units, roles, references));
  const records = gather(units, roles, references);
  trimFoot(records);
  trimAbstracts(records);
  const titles = bareTitles(
    records.map((record) => record.reference?.title ?? (record.title.label?.value || record.title.text)),
  );
  const stops = titles.filter((title) => /\p{L}[)\]]?\.$/u.test(title)).length;
  const questions = titles.filter((title) => /[?!]$/u.test(title)).length;
  const titlesEndWithStop = stops >= 2 && stops + questions >= titles.length * 0.6;
  const made = records.map((record, i) =>
    makeDraft(record, { evidence, titlesEndWithStop, title: titles[i] ?? record.title.text }),
  );
  if (!isListing(units, records, made)) return [];
  inheritYear(units, records, made);
  return made;
}
