/** Where a work appeared: taken out of the lines that pages write it in. */
import type { ItemType } from '../../contract/model/item.ts';

export interface Venue {
  name: string;
  volume: string;
  issue: string;
  page: string;
  publisher: string;
}

const yearAt = /(?<!\d)(?:1[89]|20)\d\d(?!\d)/u;

/** What stands before a year and is no part of a journal's name: "15 May", "Ago". */
const dayAndMonth =
  /[,;(]?\s+(?:\d{1,2}\.?\s)?(?:jan|feb|mar|apr|abr|avr|may|mai|jun|jul|aug|ago|sep|set|oct|okt|out|nov|dec|dez|dic|déc)(?:\p{Ll}{0,7})\.?$/iu;

/** Volume, issue and pages of a line such as `2021 Mar;12(3):45-67` or `Volume 3, Issue 4, pp. 1–20`. */
function numbers(text: string): Pick<Venue, 'volume' | 'issue' | 'page'> {
  const compact =
    /(?<![\d.:/])(\d{1,4})\s?(?:\((\d{1,4}(?:[-–/]\d{1,4})?|Pt \d+|Suppl \d+)\))?\s?:\s?(e?\d[\w.]{0,8}(?:\s?[-–]\s?e?\d[\w.]{0,8})?)(?![\d:])/u.exec(
      text,
    );
  if (compact)
    return {
      volume: compact[1] ?? '',
      issue: compact[2] ?? '',
      page: (compact[3] ?? '').replace(/[.]$/u, ''),
    };
  const volume = /\b(?:vol(?:ume)?|bd|band|tome|第)\.?\s?(\d{1,4})\b/iu.exec(text)?.[1] ?? '';
  const issue =
    /\b(?:no|nr|issue|num(?:ber)?|heft|iss)\.?\s?(\d{1,4})\b/iu.exec(text)?.[1] ??
    /第\s?(\d{1,4})\s?期/u.exec(text)?.[1] ??
    '';
  const page = /\b(?:pp?|pages?|seiten?|s)\.?\s?(e?\d{1,6}(?:\s?[-–]\s?e?\d{1,6})?)/iu.exec(text)?.[1] ?? '';
  const range = /^\s*(e?\d{1,6}\s?[-–]\s?e?\d{1,6})[.\s]*$/u.exec(text)?.[1] ?? '';
  return { volume, issue, page: page || range };
}

/** A venue's name: the line up to its year, volume, pages, identifier or publisher. */
export function parseVenue(line: string): Venue {
  const text = line
    .replace(/\bhttps?:\/\/\S+|\[{1,2}\p{L}[\p{L} ]{1,20}\]{1,2}/gu, ' ')
    .replace(/\b(?:doi|pmid|pmcid|arxiv)\b:?\s?\S*/giu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  // "… - Publisher" is how search engines end the line.
  const dashed = text.split(/\s[-–—]\s/u);
  const end = dashed.length > 1 ? (dashed.at(-1) ?? '') : '';
  const publisher =
    dashed.length > 1 && /^\p{L}[\p{L}&.,' ]{2,60}$/u.test(end) && !/\.\p{L}{2,}$/u.test(end) ? end : '';
  const body = dashed.length > 1 ? dashed.slice(0, -1).join(' - ') : text;
  const name = body
    .replace(/^(?:in|published in|来源)\s*[:：]?\s+|^(?:source|journal)\s?:\s+/iu, '')
    .replace(
      /(?:[.,;]|\s\()?\s*(?:\(?(?:1[89]|20)\d\d(?!\d)(?!\s\p{Lu})[\s\S]*|\b(?:vol(?:ume)?|bd|pp?|pages?|no|nr|issue|article no)\b\.?:?\s?\d[\s\S]*|\d{1,4}\s?(?:\(\d[^)]*\))?\s?:\s?e?\d[\s\S]*|第\s?\d+\s?[卷期][\s\S]*)$/iu,
      '',
    )
    .replace(dayAndMonth, '')
    .replace(/^[…\s.,;:•·|-]+|[…\s,;:•·|-]+$/gu, '')
    .replace(/[《》]/gu, '')
    .replace(/(?<!\p{Lu}|\b(?:[Pp]roc|Int|Conf|Rev|Med|Sci))\.$/u, '')
    .trim();
  const usable =
    /\p{L}{2}/u.test(name) &&
    name.length <= 240 &&
    !/^(?:submitted|posted|published|pmid|doi)\b/iu.test(name);
  return { name: usable ? name : '', publisher, ...numbers(text.replace(yearAt, (y) => `${y} `)) };
}

/** The CSL type that a venue's name speaks for; a work without venue is an `article` (a preprint, in CSL). */
export function typeOfVenue(name: string): ItemType {
  if (name === '' || /arxiv|biorxiv|medrxiv|chemrxiv|ssrn|preprint/iu.test(name)) return 'article';
  if (
    /\b(?:proceedings|proc\.|conference|conf\.|symposium|workshop|congress|meeting|tagung|actes|actas|atti|advances in neural)\b|学会|会议/iu.test(
      name,
    )
  )
    return 'paper-conference';
  return /^\p{Lu}[\p{Lu}\p{Ll}&-]{1,9}\s?(?:'?\d{2,4})?$/u.test(name) && /\p{Lu}.*\p{Lu}/u.test(name)
    ? 'paper-conference'
    : 'article-journal';
}

/** Whether a line is nothing but the name of a journal or a meeting. */
export function isVenueName(text: string): boolean {
  return (
    text.length < 160 &&
    /^(?:\p{Lu}|\d{4}\s|\d{1,2}(?:st|nd|rd|th)\s)/u.test(text) &&
    /\b(?:(?:Journal|Transactions|Annals|Bulletin|Proceedings) (?:of|on|for|in)|(?:International|European|National|Annual|IEEE|ACM)\s(?:\p{Lu}[\p{L}&-]*\s){0,6}(?:Conference|Symposium|Workshop|Journal|Congress)|Zeitschrift für|Revue (?:de|d'|des|française)|Revista (?:de|del|española|brasileira)|Rivista (?:di|italiana))\b|^IEEE |^ACM |学报$|期刊$/u.test(
      text,
    ) &&
    !/[.?!:]\s/u.test(text)
  );
}
