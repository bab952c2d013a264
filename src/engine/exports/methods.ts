import type { exportMethods } from '../../contract/methods/exports.ts';
import { cslJsonExporter } from '../../formats/csl-json/index.ts';
import { formatText } from '../../formats/registry.ts';
import type { Handlers } from '../context.ts';
import { readItems } from '../items/read.ts';
import { listRows } from '../items/rows.ts';
import { exportText, pinBeforeLeaving } from './export.ts';
import { writeFileAtomically } from './file.ts';

export const exportHandlers: Handlers<keyof typeof exportMethods> = {
  'exports.text': ({ library, results }, { selection, format, ascii }) =>
    exportText(library, results.resolve(selection), format, ascii),
  'exports.file': async ({ library, results }, { selection, format, ascii, path }) => {
    const { text, count } = await exportText(library, results.resolve(selection), format, ascii);
    writeFileAtomically(path, text);
    return { path, count };
  },
  'exports.csl': ({ library, results }, { selection }) => ({
    text: formatText(cslJsonExporter, [...readItems(library.reader, results.resolve(selection))], {
      ascii: false,
    }),
  }),
  'exports.keys': async ({ library, results }, { selection }) => {
    const ids = results.resolve(selection);
    await pinBeforeLeaving(library, ids);
    return { keys: listRows(library.reader, ids).map((row) => row.citationKey) };
  },
};
