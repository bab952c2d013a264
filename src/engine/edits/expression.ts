import { type Context, createContext, Script } from 'node:vm';
import { OctavoError } from '../../contract/errors.ts';
import { editText } from '../../language/strings-edit.ts';

/** A batch of papers may take so long, and one paper alone. A good expression takes microseconds. */
const BATCH_MS = 250;
const ONE_MS = 100;
/** A value may not grow beyond this many characters. */
const MOST = 5_000_000;

/**
 * Runs within a context of its own, where V8 can stop it: a catastrophic expression (`(a+)+$`) would
 * otherwise hold the engine for ever. Texts go in and out as JSON.
 */
const program = new Script(`
  JSON.stringify(JSON.parse(input).map((values) => values.map((text) => {
    const found = text.match(pattern);
    if (found === null) return text;
    if (found.length * growth + text.length > ${MOST}) return null;
    try {
      return text.replace(pattern, replacement);
    } catch {
      // Longer than a text can be: what stands before or after a hit can be put into each.
      return null;
    }
  })))`);

let shared: Context | null = null;

/** Made with the first use, and once: it takes milliseconds, and a preview asks for hundreds of parts. */
function sharedContext(): Context {
  shared ??= createContext({});
  return shared;
}

export interface Replacement {
  find: string;
  with: string;
  expression: boolean;
  whole: boolean;
  matchCase: boolean;
}

/** Replaces in the values of some papers, a list for each; null stands for a value that would be too long. */
export type Replacer = (
  papers: readonly { title: string; values: readonly string[] }[],
) => (string | null)[][];

/**
 * Makes a function that finds and replaces.
 * @throws OctavoError `expression_invalid` in words; the function itself `expression_slow`, naming the paper
 */
export function replacer(job: Replacement): Replacer {
  const source = job.expression ? job.find : job.find.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  const pattern = compiled(job.whole ? `^(?:${source})$` : source, `gu${job.matchCase ? '' : 'i'}`);
  // A plain text means its dollar signs.
  const replacement = job.expression ? job.with : job.with.replaceAll('$', '$$$$');
  const run = (lists: readonly (readonly string[])[], timeout: number): (string | null)[][] | null => {
    const context = sharedContext();
    Object.assign(context, { pattern, replacement, growth: job.with.length, input: JSON.stringify(lists) });
    try {
      return JSON.parse(program.runInContext(context, { timeout }) as string) as (string | null)[][];
    } catch (error) {
      if (isTimeout(error)) return null;
      throw error;
    }
  };
  return (papers) => {
    const all = run(
      papers.map(({ values }) => values),
      BATCH_MS,
    );
    // Many papers at once took too long: each by itself says whether one of them is to blame.
    return all ?? papers.map(({ title, values }) => run([values], ONE_MS)?.[0] ?? tooSlow(title));
  };
}

function compiled(source: string, flags: string): RegExp {
  try {
    return new RegExp(source, flags);
  } catch (error) {
    const reason = error instanceof Error ? (/: ([^:]+)$/.exec(error.message)?.[1] ?? error.message) : '';
    throw new OctavoError('expression_invalid', editText.badExpression(reason), { reason });
  }
}

function tooSlow(title: string): never {
  throw new OctavoError('expression_slow', editText.slowExpression(title), { title });
}

const isTimeout = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'code' in error &&
  error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
