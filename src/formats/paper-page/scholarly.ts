/** Whether a text speaks the language of research. It only decides where a page has neither authors nor identifiers. */
import type { Unit } from './unit.ts';

const phrases =
  /\b(?:we (?:propose|present|introduce|show|study|find|investigate|demonstrate|develop|describe|evaluate|examine|report|argue|prove|analy[sz]e|compare|explore|consider|derive|establish|measured?|define|formali[sz]e|revisit)|(?:this|present) (?:paper|study|article|work|thesis|survey|chapter)|(?:our|the|these) (?:results?|findings?|experiments?)|results (?:show|suggest|indicate)|state[- ]of[- ]the[- ]art|randomi[sz]ed|p\s?[<=]\s?0?\.\d|wir (?:zeigen|untersuchen|stellen|schlagen|präsentieren)|der beitrag|die studie|diese arbeit|nous (?:proposons|présentons|montrons|étudions)|cet article|cette étude|este (?:artículo|trabajo|estudio|artigo)|los resultados|os resultados|questo (?:articolo|studio|lavoro))|в (?:статье|работе)|исследован|本文|研究|実験|제안|연구/iu;

/** Word stems of research. An abstract has several of them; a recipe, a contract or a story seldom two. */
const stems =
  /\b(?:stud(?:y|ies|ied)|papers?|articles?|results?|methods?|models?|data|analy[sz]|experiment|hypothes|theor(?:y|ies|etical)|evaluat|compar|measur|estimat|sample[sd]?|evidence|participants?|survey|approach|framework|algorithm|performance|accuracy|train(?:ed|ing)|investigat|examin|demonstrat|suggest|significant|reduc|improv|predict|learn|network|cohort|trials?|patients?|outcomes?|archiv|interview|argue|literature|research|simulat|observ|correlat|propert(?:y|ies)|proofs?|prove|theorem|explor|tasks?|benchmark|baseline|findings?|propos|percent|variab|probabilit|population|mechanism|implications?|contribut|scor(?:e|es|ing)|we (?!(?:may|will|are|have|had|can|do|were|would|use|store|collect|need|want|hope|love|like|offer)\b)\p{Ll}+|studie|untersuch|ergebnis|beitrag|modell|étude|résultat|données|montr|estudio|análisis|resultado|datos|dados|risultat|studio)|исследован|анализ|результат|модел|метод|данны|方法|结果|結果|分析|实验|提案|手法|モデル|検討|調査|결과|분석|방법/giu;

/** What pages of papers write around their entries. */
const pageWords =
  /\b(?:papers?|preprints?|arxiv|doi|journals?|proceedings|citations?|cite|cited by|abstracts?|references|authors|bibtex|pdf|publications?|reading list|zotero|mendeley)\b|论文|引用|文献|論文|논문/iu;

/** Whether a paragraph reads like an abstract: a turn of phrase of research, or several of its words. */
export function isScholarly(text: string): boolean {
  if (phrases.test(text)) return true;
  const found = new Set(
    (text.match(stems) ?? []).map((stem) =>
      stem
        .toLowerCase()
        .replace(/^we .*/u, 'we')
        .slice(0, 6),
    ),
  );
  return (
    found.size >= 3 || (found.size === 2 && text.length < 240) || (found.size === 1 && text.length < 120)
  );
}

/** How many short lines of a page name papers, citations and the like. */
export const hintsOf = (units: readonly Unit[]): number =>
  units.filter((unit) => unit.measure.words <= 8 && pageWords.test(unit.text)).length;
