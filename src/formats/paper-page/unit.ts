/** One block of a page with everything that can be said of it alone. */
import { findDate, findYears, isDate } from '../../language/dates.ts';
import { findArxivId, findDoi } from '../../language/identifiers.ts';
import { nameLikeness } from '../../language/names.ts';
import { type Byline, parseByline } from './byline.ts';
import { abstractSection, anyLabel, knownLabel, type Label } from './labels.ts';
import type { Line } from './lines.ts';
import { bareTitle, plainLine } from './marks.ts';
import { type Measure, measure, proseLikeness, titleLikeness } from './measure.ts';
import type { Numbered } from './numbering.ts';
import type { Block } from './wrap.ts';

/** What a unit plainly is, apart from titles and paragraphs, which are a matter of degree. */
export type MetaKind = 'date' | 'identifier' | 'venue' | 'count' | 'label' | 'menu' | 'place' | 'code' | null;

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
  /\b(?:vol(?:ume)?|bd|band|no|nr|num(?:ber)?|issue|heft|pp?|pages?|seiten?|s|pág(?:s|inas)?|article no)\b\.?:?\s?\d|\d\s?\(\d+(?:[-–/]\d+)?(?:\s\p{L}+\s?\d+)?\)\s?[:,;]|;\s?\d+(?:\(|:)|\b\d+:\d+[-–]\d+\b|第\s?\d+\s?[卷期号巻]|\d+\s?巻\s?\d*|(?<!\p{L})(?:Т|№|С|Вып)\.?\s?\d/iu;
const venueWord =
  /\b(?:proceedings|proc\.|conference|symposium|workshop|journal|transactions|letters|annals|advances in|lecture notes|preprint|press|arxiv|zeitschrift|jahrbuch|revue|annales|revista|rivista|actas|atti|тетради|журнал|вестник)\b|学报|杂志|期刊|学会|論文誌|학회지/iu;

/** Where people work. A line of such names is no title and no list of authors. */
const institution =
  /\b(?:Universit\p{L}+|Universidad\p{L}*|Hochschule|Institut\p{L}{0,3}|Institute of|Departments? of|Dept\.? of|Department|Faculty of|School of|Business School|Law School|Medical School|Graduate School|College of|College London|Reserve Bank|World Bank|Central Bank of|Bank of \p{Lu}|NBER|Max Planck|Research (?:Centre|Center)|Hospital|Klinik\p{L}*|Laborator(?:y|ies) (?:of|for)|Academy of|École|Politecnico|Academia Sinica|CNRS|INRIA|Independent Researcher|affiliation not provided)|大学|研究所|学院|대학교/u;

const institutions = new RegExp(institution.source, 'gu');

function isPlace(line: string, m: Measure): boolean {
  // Behind a name, in brackets, an institution is that person's.
  const text = line.replace(/(?<=\p{L}.{0,200})\([^()]{0,200}\)/gu, '');
  const found = text.match(institutions)?.length ?? 0;
  if (found === 0 || m.mass > 600 || m.stops > 2) return false;
  const heads = /^(?:[(\d¹²³a-z*)]{0,4}\s?)?(?:\p{Lu}[\p{L}.'’-]*\s){0,4}(?:of\s)?/u.exec(text)?.[0] ?? '';
  const early = institution.test(text.slice(0, heads.length + 30));
  return (
    early &&
    (found > 1 || /,|\sand\s|\s[-–]\s|;/u.test(text) || m.words <= 6) &&
    (found > 1 || m.lower < 0.45) &&
    !/[:?]/u.test(text)
  );
}

function metaOf(text: string, m: Measure, label: Label | null, prose: number): MetaKind {
  if (
    isDate(text) ||
    (m.words <= 16 && findYears(text).length > 1 && (findDate(text)?.length ?? 0) > 1 && !volume.test(text))
  )
    return 'date';
  if (counter.test(text)) return 'count';
  if (label && label.kind !== 'title' && label.kind !== 'authors' && label.kind !== 'abstract')
    return 'label';
  if (prose > 0.55 && m.stops >= 2 && (m.mass > 260 || findDoi(text) === null)) return null;
  if (isPlace(text, m)) return 'place';
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
    /^[\p{Lu}\d][\p{L}\d.&'’ ]{1,40},?\s?(?:19|20)\d\d(?:\s\p{L}+){0,2}\.?$/u.test(text)
  )
    return 'venue';
  if (
    /\s[|•›»·]\s/u.test(text) &&
    text.split(/[|•›»·]/u).every((part) => part.trim().split(/\s+/u).length <= 4)
  )
    return 'menu';
  if (
    /;$|(?<!\\\w{1,20}\{[^{}]{0,80})[{}]$|^(?:import|from|def|class|const|let|var|return|function|public|private|#include|if|for|while)\b.*(?:[({:;]$|\w\(|\s=\s)|=>|\(\)|^\s*[@$]\w+[(=]|\w\(\w*\)[;:]?$/u.test(
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

/** A short line with a whole date in it says when, and is seldom a title. */
const isDated = (text: string, m: Measure): boolean =>
  m.words <= 14 && /\d{4}/u.test(text) && (findDate(text)?.length ?? 0) > 1;

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
  const skipNames =
    prose > 0.5 && m.stops > 0 && label?.kind !== 'authors' && meta !== 'venue' && meta !== 'identifier';
  const names =
    skipNames ||
    (label !== null && label.kind !== 'authors') ||
    meta === 'date' ||
    meta === 'count' ||
    meta === 'place'
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
    title:
      label?.kind === 'title' && label.value !== ''
        ? 1
        : label
          ? 0
          : Math.max(0, titleLikeness(bareTitle(text), m) - (isDated(text, m) ? 0.35 : 0)),
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
  const labelled = new Map<string, { unit: Unit; value: string }[]>();
  for (const unit of units) {
    if (unit.key !== '') counts.set(unit.key, (counts.get(unit.key) ?? 0) + 1);
    const any = unit.label ? null : anyLabel(unit.text);
    if (!any || nameLikeness(any.name) > 0) continue;
    if (abstractSection.test(any.name)) {
      unit.prose = Math.max(unit.prose, 0.6);
      unit.title = 0;
    } else {
      const all = labelled.get(any.name) ?? [];
      all.push({ unit, value: any.value });
      labelled.set(any.name, all);
    }
  }
  const twice = new Map<string, number>();
  units.forEach((unit, i) => {
    unit.repeats = counts.get(unit.key) ?? 1;
    const next = units[i + 1];
    if (unit.repeats !== 2 || !next || next.prose < 0.4) return;
    // One paper listed twice is no chrome: what follows is the same paragraph.
    const other = twice.get(unit.key);
    if (other === undefined) twice.set(unit.key, i);
    else if (units[other + 1]?.text === next.text) {
      unit.repeats = 1;
      units[other]!.repeats = 1;
    }
  });
  labelBylines(units);
  for (const [name, all] of labelled) if (all.length >= 3) relabel(name, all);
}

/** "37 Preprints: All by Kim, A., Xu, B. / 2d": what recurs before "by" is the page's, and the names are authors. */
function labelBylines(units: readonly Unit[]): void {
  const found = new Map<string, { unit: Unit; value: string }[]>();
  for (const unit of units) {
    if (unit.label || unit.measure.mass > 600) continue;
    const [, head, value] =
      /^(.{3,80}?\s(?:by|von|par|por))\s(.{4,}?)(?:\s[/|·–-]\s\S{1,16})?$/su.exec(unit.text) ?? [];
    if (head === undefined || value === undefined) continue;
    const key = head.toLowerCase().replace(/\d+/gu, '#');
    found.set(key, [...(found.get(key) ?? []), { unit, value }]);
  }
  for (const [name, all] of found) if (all.length >= 3) relabel(name, all);
}

/** A word before a colon that recurs is a label in some language; its values say of what kind. */
function relabel(name: string, all: readonly { unit: Unit; value: string }[]): void {
  const values = all.map(({ value }) => ({ names: parseByline(value), measure: measure(value) }));
  const share = (test: (value: (typeof values)[number]) => boolean): number =>
    values.filter(test).length / values.length;
  const kind =
    share((v) => v.names?.certain === true && v.names.rest === '') >= 0.5
      ? 'authors'
      : share((v) => proseLikeness(v.measure) > 0.5 && v.measure.mass > 120) >= 0.6
        ? 'abstract'
        : 'other';
  all.forEach(({ unit, value }, i) => {
    const own = values[i];
    unit.label = { kind, name, value };
    if (own) unit.measure = own.measure;
    unit.title = 0;
    const prose = proseLikeness(unit.measure);
    unit.prose = kind === 'abstract' ? Math.max(prose, 0.7) : Math.min(prose, 0.3);
    unit.names = kind === 'authors' ? (own?.names ?? null) : null;
    if (kind === 'other') unit.meta = 'label';
  });
}
