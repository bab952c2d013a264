import { extname } from 'node:path';
import type { EngineContext } from '../context.ts';
import { formatItems } from './format.ts';
import type { ReadyStyle } from './styles.ts';

/** How a bibliography is written into a file. */
export const bibliographyForms = ['text', 'html', 'markdown'] as const;
export type BibliographyForm = (typeof bibliographyForms)[number];

/** The form that a file's name asks for. */
export function formOf(path: string): BibliographyForm {
  const extension = extname(path).toLowerCase();
  if (/^\.x?html?$/.test(extension)) return 'html';
  return extension === '.md' || extension === '.markdown' ? 'markdown' : 'text';
}

/**
 * Items as a bibliography to be kept: a page, Markdown, or plain text. It holds no citation key, so none is
 * pinned.
 * @throws OctavoError as `formatItems`
 */
export async function bibliographyText(
  context: Pick<EngineContext, 'library' | 'tasks' | 'citer'>,
  ids: readonly number[],
  style: ReadyStyle,
  form: BibliographyForm,
): Promise<{ text: string; count: number }> {
  const wanted = form === 'html' ? 'page' : form;
  const { count, ...forms } = await formatItems(context, ids, {
    ...style,
    as: 'bibliography',
    forms: [wanted],
  });
  const text = forms[wanted] ?? '';
  return { text: form === 'text' && text !== '' ? `${text}\n` : text, count };
}
