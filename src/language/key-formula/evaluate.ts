import { asciiText } from '../fold.ts';
import { stopWords } from '../stop-words.ts';
import { fieldValues, stopsFor, variableValue } from './field-values.ts';
import type { Argument, Formula } from './formula.ts';
import { brief, capitalised, firstOf, type KeyContext, wordsOf } from './text.ts';

/** What a formula gives for an item. It may hold spaces and signs that no key can have. */
export function evaluate(formula: Formula, context: KeyContext): string {
  switch (formula.kind) {
    case 'text':
      return formula.text;
    case 'field': {
      const value = Object.hasOwn(fieldValues, formula.name) ? fieldValues[formula.name] : undefined;
      return brief(value ? value(context, formula.args) : variableValue(context, formula.name));
    }
    case 'filter':
      return brief(filtered(evaluate(formula.of, context), formula.name, formula.args, context));
    case 'join':
      return brief(formula.parts.map((part) => evaluate(part, context)).join(''));
    case 'first': {
      for (const way of formula.ways) {
        const found = evaluate(way, context);
        if (found !== '') return found;
      }
      return '';
    }
    case 'if':
      return evaluate(evaluate(formula.test, context) === '' ? formula.no : formula.yes, context);
    case 'unicode':
      return evaluate(formula.of, { ...context, spelling: 'unicode' });
  }
}

function filtered(text: string, name: string, args: readonly Argument[], context: KeyContext): string {
  const [first, second] = args;
  const n = typeof first === 'number' ? first : 0;
  const given = (value: Argument | undefined): string =>
    value === undefined ? '' : typeof value === 'object' ? evaluate(value, context) : String(value);
  switch (name) {
    case 'lower':
      return text.toLowerCase();
    case 'upper':
      return text.toUpperCase();
    case 'capitalise':
      return wordsOf(text).map(capitalised).join(' ');
    case 'ascii':
      return asciiText(text);
    case 'clean':
      return text.replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
    case 'letters':
      return text.replace(/[^\p{L}\p{M}]+/gu, '');
    case 'digits':
      return text.replace(/\P{N}+/gu, '');
    case 'abbr':
      return wordsOf(text)
        .map((word) => firstOf(word, 1))
        .join('');
    case 'words':
      return wordsOf(text).slice(0, Math.max(0, n)).join(' ');
    case 'first':
      return firstOf(text, n);
    case 'last':
      return n > 0 ? [...text].slice(-n).join('') : '';
    case 'substring': {
      const from = Math.max(1, n) - 1;
      const count = typeof second === 'number' && second > 0 ? second : Infinity;
      return [...text].slice(from, from + count).join('');
    }
    case 'replace':
      return given(first) === '' ? text : text.replaceAll(given(first), () => given(second));
    case 'skipwords': {
      const stops = stopsFor(given(first), context) ?? stopWords;
      return wordsOf(text)
        .filter((word) => !stops.has(asciiText(word).toLowerCase()))
        .join(' ');
    }
    case 'condense':
      return wordsOf(text).join(given(first));
    case 'prefix':
      return text === '' ? '' : given(first) + text;
    case 'postfix':
      return text === '' ? '' : text + given(first);
    case 'default':
      return text === '' ? given(first) : text;
    case 'longer':
      return [...text].length > n ? text : '';
    case 'shorter':
      return [...text].length < n ? text : '';
    default:
      return text;
  }
}
