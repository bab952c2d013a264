/** Whether what was found on a page is a list of papers, or an article, a recipe, a conversation. */
import type { Made } from './draft.ts';
import type { PageRecord } from './records.ts';
import type { Unit } from './unit.ts';

/** Turns of phrase of abstracts. They only decide where a page has neither authors nor identifiers. */
const scholarly =
  /\b(?:we (?:propose|present|introduce|show|study|find|investigate|demonstrate|develop|describe|evaluate|examine|report|argue|prove|analy[sz]e|compare|explore|consider|derive|establish|use|train|test|ask|give|measured?|define|formali[sz]e|revisit)|(?:this|the|our|present) (?:paper|study|article|work|thesis|survey|review|chapter)|(?:our|the|these) (?:results?|findings?|method|approach|model|experiments?|framework|analysis)|results (?:show|suggest|indicate)|state[- ]of[- ]the[- ]art|data ?sets?|benchmarks?|participants|cohort|randomi[sz]ed|hypothes[ei]s|algorithms?|empirical(?:ly)?|experiment(?:s|al)?|simulations?|theorem|estimat(?:e|es|ed|or)|p\s?[<=]\s?0?\.\d|wir (?:zeigen|untersuchen|stellen|schlagen|präsentieren)|der beitrag|die studie|diese arbeit|nous (?:proposons|présentons|montrons|étudions)|cet article|cette étude|este (?:artículo|trabajo|estudio|artigo)|los resultados|os resultados|questo (?:articolo|studio|lavoro)|в (?:статье|работе)|исследован)|本文|研究|実験|제안|연구/iu;

/** What pages of papers write around their entries. */
const scholarlyPage =
  /\b(?:papers?|preprints?|arxiv|doi|journals?|proceedings|citations?|cite|cited by|abstracts?|references|bibtex|pdf|publications?|reading list|zotero|mendeley)\b|论文|引用|文献|論文|논문/iu;

const massOf = (units: readonly Unit[]): number => units.reduce((sum, unit) => sum + unit.measure.mass, 0);

/** Whether a record has something that only a work has: an identifier, named authors with a place or an abstract. */
function isSolid(record: PageRecord, { draft }: Made): boolean {
  if (Object.keys(draft.identifiers).length > 0 || record.reference) return true;
  if (record.title.label?.kind === 'title' || record.abstract.some((u) => u.label?.kind === 'abstract'))
    return draft.creators.length > 0 || draft.abstract !== '';
  const authors = record.authors.some((u) => u.names?.certain || u.label?.kind === 'authors');
  return (
    authors && (draft.abstract.length > 150 || draft.venue !== '' || draft.variables['page'] !== undefined)
  );
}

/**
 * True if the records are to be believed. A page whose records have authors or identifiers is; one of bare
 * titles over paragraphs has to read like abstracts, a paragraph or a few to a title. Running text that
 * outweighs the records, and long sections under headings, are an article's.
 */
export function isListing(
  units: readonly Unit[],
  records: readonly PageRecord[],
  made: readonly Made[],
): boolean {
  if (records.length === 0) return false;
  const inside = new Set(records.flatMap((r) => r.abstract));
  const loose = units.filter(
    (u) => u.prose > 0.6 && u.measure.mass > 160 && !inside.has(u) && u.label === null && u.names === null,
  );
  const abstracts = records.filter((r) => r.abstract.length > 0);
  const insideMass = massOf([...inside]);
  const solid = records.filter((r, i) => isSolid(r, made[i]!)).length;
  const paragraphs = abstracts.reduce((sum, r) => sum + r.abstract.length, 0) / Math.max(1, abstracts.length);
  const code = units.filter((u) => u.meta === 'code').length / Math.max(1, units.length);
  if (code > 0.2) return false;
  if (solid >= Math.max(1, records.length * 0.4)) {
    const identified = made.some((m) => Object.keys(m.draft.identifiers).length > 0);
    if (identified) return records.length > 1 || paragraphs <= 8;
    return paragraphs <= 5 && massOf(loose) <= 2 * insideMass + 1500;
  }
  const thin = records.filter((r) => r.abstract.length === 0).length;
  const named = records.filter((r) => r.authors.some((u) => u.names?.certain)).length;
  if (abstracts.length === 0)
    return records.length >= 2 && named >= records.length * 0.6 && massOf(loose) < 2000;
  const page = units.filter((u) => u.measure.words <= 8 && scholarlyPage.test(u.text)).length;
  if (paragraphs > 2.2 || massOf(loose) > insideMass * 0.6 || thin > abstracts.length) return false;
  const scholarlyShare =
    abstracts.filter((r) => scholarly.test(r.abstract.map((u) => u.text).join(' '))).length /
    abstracts.length;
  const average = insideMass / abstracts.length;
  if (records.length === 1) return average >= 300 && scholarlyShare === 1 && units.length <= 25;
  return (scholarlyShare >= 0.5 && average >= 120) || (page >= 2 && scholarlyShare >= 0.25 && average >= 50);
}
