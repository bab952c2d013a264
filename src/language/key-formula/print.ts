import type { Argument, Formula, KeyFormula } from './formula.ts';
import { fields, filters } from './vocabulary.ts';

/** A text in quotes; one that holds both kinds of quotes can't be typed in, and loses the straight double ones. */
const quoted = (text: string): string =>
  text.includes('"') ? `'${text.replaceAll("'", text.includes('"') ? '' : "'")}'` : `"${text}"`;

const argument = (value: Argument): string =>
  typeof value === 'number' ? String(value) : typeof value === 'string' ? quoted(value) : written(value);

/** Arguments in brackets; the last ones that are as usual are left out. */
function bracketed(args: readonly Argument[], usual: readonly (number | string | undefined)[]): string {
  let count = args.length;
  while (count > 0 && args[count - 1] === usual[count - 1]) count -= 1;
  return count === 0 ? '' : `(${args.slice(0, count).map(argument).join(', ')})`;
}

const usualOf = (table: typeof fields, name: string): (number | string | undefined)[] =>
  (table[name]?.parameters ?? []).map(({ is, usually }) => (is === 'words' ? undefined : usually));

const isSimple = ({ kind }: Formula): boolean => kind !== 'join' && kind !== 'first';

function written(formula: Formula): string {
  switch (formula.kind) {
    case 'text':
      return quoted(formula.text);
    case 'field':
      return formula.name + bracketed(formula.args, usualOf(fields, formula.name));
    case 'filter': {
      const of = isSimple(formula.of) ? written(formula.of) : `(${written(formula.of)})`;
      return `${of}.${formula.name}${bracketed(formula.args, usualOf(filters, formula.name))}`;
    }
    case 'join':
      return formula.parts
        .map((part) => (part.kind === 'first' ? `(${written(part)})` : written(part)))
        .join(' + ');
    case 'first':
      return formula.ways
        .map((way) => (way.kind === 'first' ? `(${written(way)})` : written(way)))
        .join(' | ');
    case 'if': {
      const no = formula.no.kind === 'text' && formula.no.text === '' ? '' : `, ${written(formula.no)}`;
      return `if(${written(formula.test)}, ${written(formula.yes)}${no})`;
    }
    case 'unicode':
      return `unicode(${written(formula.of)})`;
  }
}

/** A formula in our own way of writing; reading that gives the same formula. */
export function formatFormula({ formula, suffix }: KeyFormula): string {
  const text = written(formula);
  if (suffix.before === '' && suffix.style === 'a') return text;
  return `${formula.kind === 'first' ? `(${text})` : text} + suffix(${quoted(suffix.before + suffix.style)})`;
}
