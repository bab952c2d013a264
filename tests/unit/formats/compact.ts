/** What a reader found, without what is empty: for expectations that can be read. */
import type { ReadResult } from '../../../src/formats/format.ts';

const isEmpty = (value: unknown): boolean =>
  value === '' ||
  value === null ||
  value === 0 ||
  value === false ||
  (typeof value === 'object' && Object.keys(value).length === 0);

const compactObject = (value: object): object =>
  Object.fromEntries(Object.entries(value).filter(([, one]) => !isEmpty(one)));

/** Drafts without empty parts, names as `particle family, given, suffix`, dates as their parts and text. */
export function compact(result: ReadResult): object {
  return {
    drafts: result.drafts.map(({ source, creators, issued, ...draft }) => ({
      line: source.line,
      ...compactObject({
        ...draft,
        creators: creators.map(({ role, literal, particle, family, given, suffix }) => {
          const person = [[particle, family].filter(Boolean).join(' | '), given, suffix];
          return `${role}: ${literal ? `{${literal}}` : person.join(', ').replace(/(?:, )+$/, '')}`;
        }),
        issued: issued && compactObject(issued),
      }),
    })),
    ...(result.rejected.length > 0 && {
      rejected: result.rejected.map(({ line, code, text }) => ({ line, code, text })),
    }),
    ...(result.ignored.length > 0 && { ignored: result.ignored.map(({ line }) => line) }),
  };
}
