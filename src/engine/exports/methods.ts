import type { exportMethods } from '../../contract/methods/exports.ts';
import type { Handlers } from '../context.ts';
import { exportText } from './export.ts';
import { writeFileAtomically } from './file.ts';

export const exportHandlers: Handlers<keyof typeof exportMethods> = {
  'exports.text': ({ library, results }, { selection, format, ascii }) =>
    exportText(library, results.resolve(selection), format, ascii),
  'exports.file': async ({ library, results }, { selection, format, ascii, path }) => {
    const { text, count } = await exportText(library, results.resolve(selection), format, ascii);
    writeFileAtomically(path, text);
    return { path, count };
  },
};
