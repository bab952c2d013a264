import { createInterface } from 'node:readline';
import { errorValue } from '../../contract/errors.ts';
import type { Sort } from '../../contract/model/library.ts';
import type { Engine } from '../../engine/engine.ts';
import { parse } from '../../language/query/parse.ts';
import { choiceOption, hasOption, numberOption, usageError } from '../arguments.ts';
import type { Arguments, Context, Run } from '../command.ts';
import { jsonText } from '../json.ts';
import { type SearchOptions, searchPapers } from '../search.ts';
import { searchText } from '../text/search.ts';

/** Longer queries are pasted texts: nobody wrote the names in them. */
const MOST_NOTED = 10_000;

const orders = ['relevance', 'added', 'year', 'title'] as const;
const sorts: Record<(typeof orders)[number], Sort[]> = {
  relevance: [],
  added: [{ column: 'added', descending: true }],
  year: [{ column: 'year', descending: true }],
  title: [{ column: 'title', descending: false }],
};

/** `search QUERY`, or `search -`: a query a line in, a JSON document a line out. */
export const run: Run = async (context, args) => {
  const options = searchOptions(args);
  const query = args.operands.join(' ');
  if (query === '-') {
    await answerLines(context, await context.engine(), options);
    return null;
  }
  if (query.trim() === '')
    throw usageError('octavo search needs a QUERY that is not empty.', { missing: 'QUERY' });
  const engine = await context.engine();
  const answer = await searchPapers(engine, context.stderr, query, options);
  const notes = await notesOn(engine, query, options);
  return { document: { ...answer }, text: () => searchText(context, answer), notes };
};

/** What the query was not taken as, and what it names that isn't there. */
async function notesOn(engine: Engine, query: string, { typing }: SearchOptions): Promise<string[]> {
  const unknown = await engine.call('search.unknownNames', { text: query.slice(0, MOST_NOTED), typing });
  return [...parse(query, typing).notices, ...unknown].map(({ message }) => message);
}

function searchOptions(args: Arguments): SearchOptions {
  return {
    limit: numberOption(args, 'limit') ?? 20,
    offset: numberOption(args, 'offset') ?? 0,
    sort: sorts[choiceOption(args, 'sort', orders) ?? 'relevance'],
    typing: hasOption(args, 'typing'),
  };
}

/** Answers each line as it comes; one that fails is answered with its error, and the next goes on. */
async function answerLines(context: Context, engine: Engine, options: SearchOptions): Promise<void> {
  const lines = createInterface({ input: context.stdin, crlfDelay: Number.POSITIVE_INFINITY });
  for await (const query of lines) {
    let text: string;
    try {
      text = [...jsonText({ ...(await searchPapers(engine, context.stderr, query, options)) }, 0)].join('');
    } catch (error) {
      text = [...jsonText({ query, error: errorValue(error) }, 0)].join('');
    }
    await context.stdout.write(text);
    if (context.stdout.isClosed) break;
  }
  lines.close();
}
