/** What the engine and its citation worker say to each other. */
import type { ErrorValue } from '../../contract/errors.ts';
import type { CitedAs, CitedList } from '../../contract/model/cited.ts';
import type { CiteprocItem } from '../../formats/csl-json/citeproc-item.ts';
import type { CiteStyle } from './cite.ts';

/** How the result is wanted: in pieces to be drawn, or as text of a kind. */
export type CitedForm = 'pieces' | 'text' | 'html' | 'page' | 'markdown';

export interface CiteJob {
  style: CiteStyle;
  locale: string;
  as: CitedAs;
  forms: readonly CitedForm[];
}

/** Whatever was wanted, and how many entries there are. */
export interface CitedForms {
  count: number;
  pieces?: CitedList;
  text?: string;
  html?: string;
  page?: string;
  markdown?: string;
}

/** Items go over in portions, so that the engine never holds still to copy them all. */
export type ToCiter = { kind: 'items'; items: CiteprocItem[] } | { kind: 'go'; job: CiteJob };

export type FromCiter =
  | { kind: 'step'; done: number }
  | { kind: 'done'; forms: CitedForms }
  | { kind: 'failed'; error: ErrorValue };
