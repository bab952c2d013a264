import { OctavoError } from './errors.ts';
import type { z } from './zod.ts';

/** Problems that the details list. */
const MOST = 10;

/**
 * The refusal of an argument that its schema doesn't take: `invalid_argument`, with what is wrong and where
 * in the details. What a person can have typed too much of is said to people.
 */
export function refusedArgument(method: string, { issues }: z.ZodError): OctavoError {
  const [first] = issues;
  const place = first?.path.join('.');
  const what = place ? `${place}: ${first?.message}` : (first?.message ?? 'not understood');
  const message =
    first?.code === 'too_big' && first.origin === 'string'
      ? `This is too long: there is room for ${first.maximum.toLocaleString('en')} characters.`
      : `${method} can't take this argument (${what}).`;
  return new OctavoError('invalid_argument', message, {
    method,
    issues: issues.slice(0, MOST).map(({ path, message: why }) => ({ path: path.join('.'), message: why })),
  });
}
