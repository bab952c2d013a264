/** Labels before a value ("Authors:", "Zusammenfassung:", "作者："), by word and by recurrence. */

export type LabelKind =
  | 'title'
  | 'authors'
  | 'abstract'
  | 'date'
  | 'venue'
  | 'identifier'
  | 'keywords'
  | 'other';

export interface Label {
  kind: LabelKind;
  /** What stands before the colon, folded. */
  name: string;
  value: string;
}

const words: Record<Exclude<LabelKind, 'other'>, string> = {
  title:
    'title|paper title|titel|titre|título|titolo|titulo|titel der arbeit|tittel|заглавие|название|题名|篇名|标题|題名|タイトル|論文名|제목',
  authors:
    'author|authors|author(s)|by|creator|creators|autor|autoren|autor:in|autor*innen|autorinnen und autoren|verfasser|verfasst von|von|auteur|auteurs|auteur(s)|par|autores|autor(es)|autori|autore|auteurs|författare|forfatter|forfattere|авторы|автор|作者|著者|저자',
  abstract:
    'abstract|summary|tl;dr abstract|zusammenfassung|kurzfassung|résumé|resume|resumé|resumen|resumo|riassunto|sommario|samenvatting|sammanfattning|sammendrag|аннотация|резюме|реферат|摘要|内容摘要|中文摘要|要旨|概要|抄録|초록|요약',
  date: 'date|year|published|publication date|publication year|published online|published on|posted|posted on|date written|submitted|received|accepted|jahr|erschienen|erscheinungsjahr|veröffentlicht|datum|année|date de publication|publié|publié le|paru|fecha|año|publicado|fecha de publicación|publicado en|data|ano|data di pubblicazione|anno|publicação|jaar|år|год|дата|发表时间|发表年份|年份|出版年|年|発行日|発行年|公開日|연도|발행연도',
  venue:
    'source|journal|venue|published in|in|conference|proceedings|publication|container|zeitschrift|quelle|in zeitschrift|erschienen in|revue|source du document|paru dans|dans|revista|fuente|en|publicada en|rivista|fonte|tijdschrift|журнал|источник|来源|刊名|期刊|掲載誌|収録刊行物|雑誌名|학술지|journal ref|journal reference|journal-ref',
  identifier:
    'doi|arxiv|arxiv id|pmid|pmcid|pubmed id|isbn|issn|url|link|identifier|related doi|uri|handle|permalink|identifikator|identifiant|identificador',
  keywords:
    'keywords|key words|keyword|index terms|subjects|subject|topics|categories|category|tags|mesh terms|jel classification|jel|schlagwörter|schlagworte|stichwörter|mots-clés|mots clés|mots-clefs|sujets|palabras clave|palavras-chave|parole chiave|trefwoorden|nyckelord|ключевые слова|关键词|关键字|キーワード|키워드',
};

const kinds = new Map<string, LabelKind>();
for (const [kind, list] of Object.entries(words))
  for (const name of list.split('|')) kinds.set(name, kind as LabelKind);
for (const name of 'primary area|comments|comment|notes|note|tl;dr|tldr|type|citations|cited by|downloads|views|license|code|dataset|pages|number of pages|editors|editor|publisher|affiliations|affiliation|author information|author affiliations|pdf|track|session|decision|conflict of interest statement|competing interests|funding|acm classes|msc classes|report number|copyright'.split(
  '|',
))
  kinds.set(name, 'other');

/** Sections that abstracts are structured by: no label of the page, but words of the abstract. */
export const abstractSection =
  /^(?:introduction|background|context|rationale|objectives?|aims?|purpose|motivation|importance|questions?\/purposes|hypothesis|study design|design|setting|patients|participants|subjects|interventions?|materials? and methods?|patients and methods|methods?|methodology|measurements?|main outcome measures?|main outcomes(?: and measures)?|outcomes?|exposures?|results?|(?:main )?findings|limitations?|conclusions?|conclusions and relevance|interpretation|discussion|significance|implications|evidence|data sources?|study selection|data extraction|funding|hintergrund|ziel(?:setzung)?|methoden?|methodik|ergebnisse?|schlussfolgerung(?:en)?|fazit|contexte|objectifs?|méthodes?|résultats|objetivos?|métodos?|resultados|conclusiones|conclusões|obiettiv[oi]|metodi|risultati|conclusioni|目的|方法|结果|结论|背景|結果|結論|考察)$/iu;

const fold = (name: string): string =>
  name
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .replace(/^[\s*_#>【［[]+|[\s*_】］\]]+$/gu, '');

const shape =
  /^([【［[*_]{0,3}[\p{L}][\p{L}\p{M} ()*;'’/.-]{0,32}?)\s?[:：][*_]{0,2}(?:\s+|(?=[^\s/\\]))(.*)$/su;

/** The label of a text and its value, if the label is a known one. */
export function knownLabel(text: string): Label | null {
  const found = shape.exec(text) ?? /^[【［[]([\p{L} ]{2,20})[】］\]]\s*(.*)$/su.exec(text);
  if (found) {
    const name = fold(found[1] ?? '');
    const kind = kinds.get(name);
    // In brackets stand tags ("[PDF]") as well as labels.
    const bracketed =
      /^[【［[]/u.test(text) && kind !== 'abstract' && kind !== 'keywords' && kind !== 'authors';
    if (kind && !bracketed) return { kind, name, value: (found[2] ?? '').trim() };
  }
  return glued(text);
}

/** "Abstract", "Abstract—We …", "AbstractWe …", "Abstract. We …": the heading without its colon. */
function glued(text: string): Label | null {
  const bare = kinds.get(fold(text.replace(/[:：.\s]+$/u, '')));
  if (bare && bare !== 'other' && text.length < 30)
    return { kind: bare, name: fold(text.replace(/[:：.\s]+$/u, '')), value: '' };
  const found =
    /^(abstract|summary|zusammenfassung|résumé|resumen|resumo|摘要|要旨|抄録)\s?(?:[—–.|-]\s?|(?=\p{Lu}\p{Ll}|\p{Lo}))(.{40,})$/isu.exec(
      text,
    );
  // A sentence may begin with the word ("Abstract interpretation…"); then it goes on in lower case.
  if (!found || (/^\p{Ll}/u.test(found[2] ?? '') && !/[—–|]/u.test(text.slice(0, 24)))) return null;
  if (
    /^\s/u.test(text.slice(found[1]?.length ?? 0)) &&
    !/^\s?[—–.|-]/u.test(text.slice(found[1]?.length ?? 0))
  )
    return null;
  return { kind: 'abstract', name: (found[1] ?? '').toLowerCase(), value: (found[2] ?? '').trim() };
}

/** The label of a text whatever its word: what stands before a colon, if it is short. */
export function anyLabel(text: string): { name: string; value: string } | null {
  const found = shape.exec(text);
  return found && (found[2] ?? '') !== ''
    ? { name: fold(found[1] ?? ''), value: (found[2] ?? '').trim() }
    : null;
}
