import { citedKey } from '../../engine/citations/cited-key.ts';
import { formatItems } from '../../engine/citations/format.ts';
import { pinBeforeLeaving } from '../../engine/exports/pin.ts';
import { readItems } from '../../engine/items/read.ts';
import { keysText } from '../../language/cite-keys.ts';
import { choiceOption, usageError } from '../arguments.ts';
import { readyStyle } from '../cite-options.ts';
import type { Run } from '../command.ts';
import { needByKeys } from '../items.ts';

const keyForms = ['key', 'latex', 'pandoc', 'typst', 'markdown'] as const;
const citedForms = ['in-text', 'reference', 'bibliography'] as const;
type KeyForm = (typeof keyForms)[number];

const isKeyForm = (form: string): form is KeyForm => keyForms.some((one) => one === form);

/** `cite KEY…`: some papers as they are cited, formatted or by their keys. */
export const run: Run = async (context, args) => {
  const as = choiceOption(args, 'as', [...citedForms, ...keyForms]) ?? 'in-text';
  for (const option of ['style', 'locale'])
    if (isKeyForm(as) && args.options.has(option))
      throw usageError(`--as ${as} takes no --${option}.`, { option: `--${option}` });
  const engine = await context.engine();
  const { library } = engine.context;
  const ids = needByKeys(library.reader, args.operands);
  if (isKeyForm(as)) {
    await pinBeforeLeaving(library, ids);
    const text = keysText([...readItems(library.reader, ids)].map(citedKey), as);
    return { document: { as, count: ids.length, text }, text: () => [`${text}\n`] };
  }
  const style = await readyStyle(context, args, library.reader);
  const { text = '', html = '' } = await formatItems(engine.context, ids, {
    ...style,
    as,
    forms: ['text', 'html'],
  });
  return {
    document: { as, style: style.style.title, count: ids.length, text, html },
    text: () => [`${text}\n`],
  };
};
