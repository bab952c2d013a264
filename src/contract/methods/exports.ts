import { Selection } from '../model/library.ts';
import { z } from '../zod.ts';
import { method } from './define.ts';

export const ExportFormat = z.enum(['bibtex', 'csl-json']);
export type ExportFormat = z.infer<typeof ExportFormat>;

export const exportMethods = {
  /** The items as text; pins their citation keys. */
  'exports.text': method<{ text: string; count: number }>()(
    z.strictObject({ selection: Selection, format: ExportFormat, ascii: z.boolean().default(false) }),
  ),
  /** The same into a file, by temporary file and rename. */
  'exports.file': method<{ path: string; count: number }>()(
    z.strictObject({
      selection: Selection,
      format: ExportFormat,
      ascii: z.boolean().default(false),
      path: z.string().max(4096),
    }),
  ),
};
