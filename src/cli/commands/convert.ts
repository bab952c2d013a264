import { errorValue, OctavoError } from '../../contract/errors.ts';
import { Citer } from '../../engine/citations/citer.ts';
import type { ReadText } from '../../engine/imports/read.ts';
import type { Exporter, ExportItem } from '../../formats/format.ts';
import { formatText } from '../../formats/registry.ts';
import { counted } from '../../language/strings.ts';
import { hasOption, optionValue } from '../arguments.ts';
import { BIBLIOGRAPHY, bibliographyForm, readyStyle, refuseStyle } from '../cite-options.ts';
import type { Arguments, Context, Run } from '../command.ts';
import { asciiNotes } from '../export-choices.ts';
import { columnsOption, fromOption, toOption } from '../formats.ts';
import { keyedItems, type ReadFrom } from '../keyed.ts';
import { plainCslJson } from '../plain-csl.ts';
import { encodingNotes, readInput, rejectedOf } from '../read-input.ts';
import { rejectedLines } from '../text/rejected.ts';

/** `convert FILE --to NAME`: text to text; no library is opened. */
export const run: Run = async (context, args) => {
  const writer = await writerOf(context, args);
  const format = fromOption(args);
  const [file = ''] = args.operands;
  const result = await readInput(context, file, format, columnsOption(args));
  const rejected = rejectedOf(file, result);
  const drafts = result.ok ? result.read.drafts : [];
  const { items, renamed } = keyedItems(drafts, Date.now(), result.ok ? readFrom(result.read) : null);
  const text = await writer.write(items);
  const ignored = result.ok ? result.read.ignored.length : 0;
  const notes = [
    ...rejectedLines(rejected),
    ...encodingNotes(file, result),
    ...renamed.map(
      ({ line, from, to }) => `${file}:${line}: the key ${from} occurs twice; this entry became ${to}`,
    ),
    ...asciiNotes(text, hasOption(args, 'ascii')),
    ...(ignored > 0 ? [`${counted(ignored, 'line', 'lines')} belonged to no paper`] : []),
  ];
  const document = { format: writer.format, count: items.length, text, rejected };
  if (items.length > 0) return { document, text: () => [text], notes };
  const why = result.ok ? 'it holds no entry that can be used.' : result.error.message;
  const error = new OctavoError('nothing_found', `Nothing was converted: ${why}`, {
    ...(result.ok ? {} : { reason: result.error.code }),
  });
  return { document, text: () => [], notes: result.ok ? notes : [], error: errorValue(error) };
};

const readFrom = ({ importer, file }: ReadText): ReadFrom | null =>
  importer.keepsRaw ? { format: importer.name, file: file ?? null } : null;

const exporterFor = (exporter: Exporter): Exporter =>
  exporter.name === 'csl-json' ? plainCslJson : exporter;

interface Writer {
  format: string;
  write(items: readonly ExportItem[]): string | Promise<string>;
}

/** What `--to` names. Wrong options are told before anything is read. */
async function writerOf(context: Context, args: Arguments): Promise<Writer> {
  if (optionValue(args, 'to') !== BIBLIOGRAPHY) {
    const exporter = toOption(args);
    refuseStyle(args);
    const ascii = hasOption(args, 'ascii');
    return {
      format: exporter.name,
      write: (items) => formatText(exporterFor(exporter), items, { ascii }),
    };
  }
  const style = await readyStyle(context, args, null);
  const form = bibliographyForm(args, undefined);
  return {
    format: BIBLIOGRAPHY,
    async write(items) {
      const citer = new Citer();
      try {
        const wanted = form === 'html' ? 'page' : form;
        const job = { ...style, as: 'bibliography', forms: [wanted] } as const;
        const text = (await citer.format(job, items, items.length))[wanted] ?? '';
        return text === '' || text.endsWith('\n') ? text : `${text}\n`;
      } finally {
        await citer.close();
      }
    },
  };
}
