import { usageError } from './arguments.ts';

/** What `--tag +a,-b` asks for. */
export interface Signed {
  add: string[];
  remove: string[];
}

/**
 * Reads names with a sign each, separated by commas; one without a sign is added. `\,` is a comma
 * inside a name.
 * @throws OctavoError `usage` for an empty name
 */
export function readSigned(option: string, values: readonly string[]): Signed {
  const signed: Signed = { add: [], remove: [] };
  for (const part of values.flatMap((value) => value.split(/(?<!\\),/))) {
    const text = part.replaceAll('\\,', ',').trim();
    const name = text.replace(/^[+-]/, '').trim();
    if (name === '') {
      throw usageError(`--${option} takes names with + or - before them, such as +a,-b; one is empty.`, {
        option: `--${option}`,
        value: values.join(','),
      });
    }
    (text.startsWith('-') ? signed.remove : signed.add).push(name);
  }
  return signed;
}
