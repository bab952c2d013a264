import type { CitedAs as As, CitedList } from '../model/cited.ts';
import { Selection } from '../model/library.ts';
import { z } from '../zod.ts';
import { method } from './define.ts';
import type { Changed } from './items.ts';

export const CitedAs = z.enum(['reference', 'in-text', 'bibliography']) satisfies z.ZodType<As>;

/** A style by its name (`apa`) or its id; null is the library's own. */
const StyleName = z.string().max(500).nullable().default(null);
/** A language tag; '' leaves it to the style; null is the library's own. */
const LocaleTag = z.string().max(35).nullable().default(null);

/** How keys are written for the programs that read them. */
export const KeyForm = z.enum(['key', 'latex', 'pandoc', 'typst', 'markdown']);
export type KeyForm = z.infer<typeof KeyForm>;

/** A citation style that can be chosen. */
export interface CitationStyle {
  /** What it is called on the command line: the last part of its id. */
  name: string;
  title: string;
  format: 'author-date' | 'author' | 'numeric' | 'label' | 'note' | 'other';
  /** The title of the style whose rules it takes, or null. */
  parent: string | null;
  /** A person added it, and may remove it. */
  isOwn: boolean;
}

export interface CitationChoice {
  style: string;
  locale: string;
}

export const citationMethods = {
  /** All styles, by title, the locales, and what is chosen. */
  'citations.styles': method<{
    styles: CitationStyle[];
    locales: string[];
    chosen: CitationChoice;
  }>()(z.strictObject({})),
  /** Chooses the style and locale of this library. `style_not_found`, `style_parent_missing`, `invalid_argument` */
  'citations.choose': method<CitationChoice>()(
    z.strictObject({ style: z.string().max(500), locale: z.string().max(35) }),
  ),
  /**
   * Adds .csl files to the library's styles, each looked at and tried; one with the id of a style that is here
   * takes its place. What can't be used is refused with the reason, and the rest added.
   */
  'citations.addStyles': method<{
    added: { name: string; title: string }[];
    refused: { file: string; code: string; message: string }[];
    action: { id: number; name: string } | null;
  }>()(z.strictObject({ paths: z.array(z.string().max(4096)).min(1).max(200) })),
  /** Removes a style that was added. `style_not_found` */
  'citations.removeStyle': method<Changed & { title: string }>()(
    z.strictObject({ name: z.string().max(500) }),
  ),
  /** Papers as formatted text and HTML, for the clipboard. They hold no citation key, so none is pinned. */
  'citations.format': method<{ text: string; html: string; count: number }>()(
    z.strictObject({ selection: Selection, as: CitedAs, style: StyleName, locale: LocaleTag }),
  ),
  /** The first papers of a selection in pieces, to be drawn. */
  'citations.preview': method<{ inText: CitedList; bibliography: CitedList }>()(
    z.strictObject({
      selection: Selection,
      style: StyleName,
      locale: LocaleTag,
      count: z.int().min(1).max(20),
    }),
  ),
  /** The citation keys as a text that LaTeX, Pandoc, Typst or Markdown reads; pins them. */
  'citations.keys': method<{ text: string; count: number }>()(
    z.strictObject({ selection: Selection, form: KeyForm }),
  ),
};
