import { errorValue, OctavoError } from '../../contract/errors.ts';
import type { Engine } from '../../engine/engine.ts';
import { optionValue, optionValues, usageError } from '../arguments.ts';
import type { Arguments, Context, Outcome, Run } from '../command.ts';
import { table } from '../text/table.ts';

/** `styles`: lists the citation styles; chooses, adds and removes. */
export const run: Run = async (context, args) => {
  const asked = ['use', 'add', 'remove'].filter((option) => args.options.has(option));
  if (asked.length > 1)
    throw usageError(`--${asked.join(' and --')} don't go together.`, { option: `--${asked[1]}` });
  if (args.options.has('locale') && !args.options.has('use'))
    throw usageError('--locale goes with --use STYLE.', { option: '--locale' });
  const engine = await context.engine();
  const [option] = asked;
  if (option === 'add') return add(context, engine, args);
  if (option === 'remove') {
    const { title } = await engine.call('citations.removeStyle', { name: optionValue(args, 'remove') ?? '' });
    return { document: { ...(await listed(engine)) }, text: () => [`Removed ${title}\n`] };
  }
  if (option === 'use') {
    const { chosen } = await engine.call('citations.styles', {});
    const locale = optionValue(args, 'locale') ?? chosen.locale;
    const { style } = await engine.call('citations.choose', {
      style: optionValue(args, 'use') ?? '',
      locale,
    });
    return { document: { ...(await listed(engine)) }, text: () => [`Citing in ${style} from now on\n`] };
  }
  const all = await listed(engine);
  return {
    document: { ...all },
    text: () =>
      table(
        all.styles,
        [
          { text: ({ name }) => (name === all.chosen.style ? '*' : ' ') },
          { text: ({ name }) => name },
          { text: ({ title, parent }) => (parent === null ? title : `${title} (as ${parent})`) },
        ],
        context.stdout.columns,
      ),
  };
};

const listed = (engine: Engine) => engine.call('citations.styles', {});

async function add(context: Context, engine: Engine, args: Arguments): Promise<Outcome> {
  const paths = optionValues(args, 'add').map((path) => context.resolve(path));
  const { added, refused } = await engine.call('citations.addStyles', { paths });
  const [first] = refused;
  return {
    document: { ...(await listed(engine)), added, refused },
    text: () => added.map(({ name, title }) => `Added ${title} as ${name}\n`),
    notes: refused.map(({ file, message }) => `${file}: ${message}`),
    ...(added.length === 0 &&
      first && { error: errorValue(new OctavoError('style_invalid', first.message, { refused })) }),
  };
}
