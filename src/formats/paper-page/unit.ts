/** One block of a page with everything that can be said of it alone. */
import { isDate } from '../../language/dates.ts';
import { findArxivId, findDoi } from '../../language/identifiers.ts';
import { type Byline, parseByline } from './byline.ts';
import { anyLabel, knownLabel, type Label } from './labels.ts';
import type { Line } from './lines.ts';
import { plainLine } from './marks.ts';
import { type Measure, measure, proseLikeness, titleLikeness } from './measure.ts';
import type { Numbered } from './numbering.ts';
import type { Block } from './wrap.ts';

/** What a unit plainly is, apart from titles and paragraphs, which are a matter of degree. */
export type MetaKind = 'date' | 'identifier' | 'venue' | 'count' | 'label' | 'menu' | 'code' | null;

export interface Unit {
  lines: Line[];
  /** Without list number, bullet and Markdown. */
  text: string;
  label: Label | null;
  numbered: boolean;
  /** Nothing but its list number. */
  numberOnly: boolean;
  heading: boolean;
  hrefs: string[];
  measure: Measure;
  title: number;
  prose: number;
  names: Byline | null;
  meta: MetaKind;
  /** The text with digits and case folded, and how many units of the page share it. */
  key: string;
  repeats: number;
}

const counter =
  /^[\s·•+▲▼★☆♥❤👍↑|-]*[(]?[\d.,]+\s?[kKmM%]?[)]?(?:\s?[+/])?(?:\s\p{Ll}[\p{L}-]*){0,4}(?:\s[(]?[\d.,]+[)]?)?$/u;
const volume =
  /\b(?:vol(?:ume)?|bd|band|no|nr|num(?:ber)?|issue|heft|pp?|pages?|seiten?|s|pág(?:s|inas)?|article no)\b\.?:?\s?\d|\d\s?\(\d+(?:[-–/]\d+)?(?:\s\p{L}+\s?\d+)?\)\s?[:,;]|;\s?\d+(?:\(|:)|\b\d+:\d+[-–]\d+\b|第\s?\d+\s?[卷期号巻]/iu;
const venueWord =
  /\b(?:proceedings|proc\.|conference|symposium|workshop|journal|transactions|letters|annals|advances in|lecture notes|preprint|press|arxiv|zeitschrift|jahrbuch|revue|annales|revista|rivista|actas|atti|тетради|журнал|вестник)\b|学报|杂志|期刊|学会|論文誌|학회지/iu;

function metaOf(text: string, m: Measure, label: Label | null, prose: number): MetaKind {
  if (isDate(text)) return 'date';
  if (counter.test(text)) return 'count';
  if (label && label.kind !== 'title' && label.kind !== 'authors' && label.kind !== 'abstract')
    return 'label';
  if (prose > 0.55 && m.stops >= 2) return null;
  if (/^[©®]|^copyright\b|\(c\)\s?(?:19|20)\d\d/iu.test(text)) return 'menu';
  if (/^(?:https?:\/\/|www\.|doi:)\S+$/iu.test(text)) return 'identifier';
  const id =
    findDoi(text) ?? findArxivId(text)?.id ?? (/\bPMC?ID:?\s?\d|\bPMC\d{5}/iu.test(text) ? text : null);
  if (id !== null && m.mass < 700) return volume.test(text) || venueWord.test(text) ? 'venue' : 'identifier';
  const year = /(?<!\d)(?:1[89]|20)\d\d(?!\d)/u.test(text);
  if (m.mass < 400 && volume.test(text) && (year || venueWord.test(text))) return 'venue';
  if (
    m.mass < 260 &&
    year &&
    venueWord.test(text) &&
    /(?:(?:1[89]|20)\d\d['’)\].,;]*)(?:\s\(?\p{L}+\)?)?$|^(?:(?:1[89]|20)\d\d)\b|\.\s|,\s/u.test(text)
  )
    return 'venue';
  if (
    year &&
    m.words <= 4 &&
    /^[\p{Lu}\d][\p{L}\d.&'’ ]{1,40},?\s?(?:19|20)\d\d(?:\s\p{L}+){0,2}$/u.test(text)
  )
    return 'venue';
  if (
    /\s[|•›»·]\s/u.test(text) &&
    text.split(/[|•›»·]/u).every((part) => part.trim().split(/\s+/u).length <= 4)
  )
    return 'menu';
  if (
    /[;{}]$|^(?:import|from|def|class|const|let|var|return|function|public|private|#include|if|for|while)\b.*[({:;]|=>|\(\)|^\s*[@$]\w+[(=]|\w\(\w*\)[;:]?$/u.test(
      text,
    ) &&
    m.mass < 300
  )
    return 'code';
  return null;
}

/** "Jane Doe Profile imageJane Doe": a picture's description before the name it shows, without a space. */
function undoubled(text: string): string {
  if (text.length > 200) return text;
  const found = /^(\S{2,30}(?: \S{1,30}){1,3}) .{2,40}\1$/u.exec(text);
  return found?.[1] ?? text;
}

/** Everything about one block; `repeats` is filled in when the whole page is known. */
export function makeUnit(block: Block, number: Numbered | undefined): Unit {
  const first = number ? number.rest : block.text;
  const plain = plainLine(first);
  const text = undoubled(plain.text);
  const label = knownLabel(text);
  const m = measure(label?.value || text);
  const prose = proseLikeness(m);
  const meta = number && first === '' ? 'count' : metaOf(text, m, label, prose);
  const key =
    text.length > 200
      ? ''
      : text
          .toLowerCase()
          .replace(/\d+(?:[.,]\d+)*/gu, '#')
          .replace(/\s+/gu, ' ')
          .trim();
  const byName = label?.kind === 'authors' ? label.value : text;
  const skipNames = prose > 0.5 && m.stops > 0 && label?.kind !== 'authors';
  const names =
    skipNames || (label !== null && label.kind !== 'authors') || meta === 'date' || meta === 'count'
      ? null
      : parseByline(byName);
  return {
    lines: block.lines,
    text: text === '' ? block.text : text,
    label,
    numbered: number !== undefined,
    numberOnly: number !== undefined && number.rest === '',
    heading: plain.heading,
    hrefs: plain.hrefs,
    measure: m,
    title: label?.kind === 'title' && label.value !== '' ? 1 : label ? 0 : titleLikeness(text, m),
    prose: label?.kind === 'abstract' && label.value !== '' ? Math.max(prose, 0.7) : prose,
    names,
    meta,
    key,
    repeats: 1,
  };
}

/** Fills in how often each unit's text stands on the page, and finds labels by their recurrence. */
export function compareUnits(units: readonly Unit[]): void {
  const counts = new Map<string, number>();
  const labels = new Map<string, number>();
  for (const unit of units) {
    if (unit.key !== '') counts.set(unit.key, (counts.get(unit.key) ?? 0) + 1);
    const name = unit.label ? null : anyLabel(unit.text)?.name;
    if (name) labels.set(name, (labels.get(name) ?? 0) + 1);
  }
  for (const unit of units) {
    unit.repeats = counts.get(unit.key) ?? 1;
    const any = unit.label ? null : anyLabel(unit.text);
    if (any && (labels.get(any.name) ?? 0) >= 3) relabel(unit, any);
  }
}

/** A word before a colon that recurs is a label in some language; its values say of what kind. */
function relabel(unit: Unit, any: { name: string; value: string }): void {
  const names = parseByline(any.value);
  const m = measure(any.value);
  const prose = proseLikeness(m);
  const kind =
    names?.certain && names.rest === '' ? 'authors' : prose > 0.6 && m.mass > 150 ? 'abstract' : 'other';
  unit.label = { kind, name: any.name, value: any.value };
  unit.measure = m;
  unit.title = 0;
  unit.prose = kind === 'abstract' ? Math.max(prose, 0.7) : Math.min(prose, 0.3);
  unit.names = kind === 'authors' ? names : null;
  if (kind === 'other') unit.meta = 'label';
}
