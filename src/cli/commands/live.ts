import type { Params } from '../../contract/methods/index.ts';
import type { LiveFile, LiveScope } from '../../contract/model/live.ts';
import { findCollection } from '../../engine/collections/queries.ts';
import type { Engine } from '../../engine/engine.ts';
import { listSearches } from '../../engine/saved-searches/queries.ts';
import { moment } from '../../language/strings.ts';
import { liveText } from '../../language/strings-live.ts';
import { hasOption, optionValue, usageError } from '../arguments.ts';
import type { Arguments, Context, Run } from '../command.ts';
import { table } from '../text/table.ts';

/** `live`: the files that are kept up to date; `--add`, `--remove` and `--write` change and write them. */
export const run: Run = async (context, args) => {
  const engine = await context.engine();
  const add = optionValue(args, 'add');
  const remove = optionValue(args, 'remove');
  if (add === '') throw usageError('--add needs a FILE.', { option: '--add' });
  if (add !== undefined && remove !== undefined) {
    throw usageError('--add and --remove are two steps.', { option: '--remove' });
  }
  if (add !== undefined) await engine.call('live.create', liveFile(engine, context, args, add));
  if (remove !== undefined) await engine.call('live.remove', { id: idAt(engine, context, remove) });
  if (hasOption(args, 'write')) await engine.call('live.write', {});
  const files = await engine.call('live.list', {});
  return {
    document: { files: files.map(shown) },
    text: () => (files.length === 0 ? [`${liveText.none}\n`] : lines(context, files)),
  };
};

function liveFile(engine: Engine, context: Context, args: Arguments, path: string): Params<'live.create'> {
  const format = (optionValue(args, 'to') ?? 'bibtex') as Params<'live.create'>['format'];
  return {
    path: context.resolve(path),
    format,
    scope: scopeOf(engine, args),
    ascii: hasOption(args, 'ascii'),
  };
}

function scopeOf({ context: { library } }: Engine, args: Arguments): LiveScope {
  const path = optionValue(args, 'collection');
  const name = optionValue(args, 'search');
  if (path !== undefined && name !== undefined) {
    throw usageError('A live file is of a --collection or of a --search, not of both.', {
      option: '--search',
    });
  }
  if (path !== undefined) {
    const id = findCollection(library.reader, path);
    if (id === undefined) throw usageError(`There is no collection “${path}”.`, { collection: path });
    return { kind: 'collection', id } as LiveScope;
  }
  if (name === undefined) return { kind: 'library' };
  const search = listSearches(library.reader).find((one) => one.name === name);
  if (!search) throw usageError(`There is no saved search “${name}”.`, { search: name });
  return { kind: 'search', id: search.id } as LiveScope;
}

function idAt(engine: Engine, context: Context, path: string): number {
  const file = engine.context.live.list().find((one) => one.path === context.resolve(path));
  if (!file) throw usageError(`${path} is no live file.`, { path });
  return file.id;
}

const shown = ({ path, format, scope, scopeName, state, problem, writtenAt, entries }: LiveFile) => ({
  path,
  format,
  scope: scope.kind,
  name: scopeName,
  state,
  problem,
  written: writtenAt === null ? null : new Date(writtenAt).toISOString(),
  entries,
});

function lines(context: Context, files: readonly LiveFile[]): Iterable<string> {
  return table<LiveFile>(
    files,
    [
      { text: ({ path }) => path },
      { text: ({ scope, scopeName }) => liveText.scope(scope.kind, scopeName) },
      { text: ({ state }) => liveText.states[state] },
      { text: ({ entries }) => String(entries), right: true },
      { text: ({ writtenAt }) => (writtenAt === null ? '' : moment(writtenAt)) },
      { text: ({ problem }) => problem },
    ],
    context.stdout.columns,
  );
}
