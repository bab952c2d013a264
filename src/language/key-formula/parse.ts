import { closest } from '../closest.ts';
import { allVariables } from '../item-fields.ts';
import { fieldAliases, filterAliases, unknowns } from './aliases.ts';
import {
  type Argument,
  type Formula,
  FormulaError,
  join,
  type KeyFormula,
  letters,
  type SuffixStyle,
  text,
} from './formula.ts';
import { type Token, tokenName, tokensOf } from './tokens.ts';
import { fields, filters, type Parameter, type Term } from './vocabulary.ts';

/** So deep formulas may be nested: no person writes more, and reading one must not exhaust the stack. */
const DEEPEST = 40;
export const LONGEST = 2000;

const variables = new Set(allVariables);
const bare: Term = { help: '', parameters: [] };

/** The name as the tables have it: case, and hyphens but for those of CSL variables, make no difference. */
function tableName(name: string): string {
  const lower = name.toLowerCase();
  return variables.has(lower) ? lower : lower.replaceAll(/[-_]/g, '');
}

/**
 * Reads a formula in our own way of writing.
 * @throws FormulaError naming the place and what was expected there
 */
export function parseOwn(source: string): KeyFormula {
  if (source.length > LONGEST) {
    throw new FormulaError(LONGEST, source.length - LONGEST, `A formula has at most ${LONGEST} characters.`);
  }
  const parser = new Parser(tokensOf(source));
  return parser.whole();
}

class Parser {
  readonly #tokens: readonly Token[];
  #at = 0;
  #depth = 0;
  #suffix: SuffixStyle | null = null;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  whole(): KeyFormula {
    const formula = this.#formula();
    if (this.#next.kind !== 'end')
      this.#fail(`A “+”, a “|” or the end was expected, but ${tokenName(this.#next)}.`);
    return { formula, suffix: this.#suffix ?? letters };
  }

  get #next(): Token {
    return this.#tokens[Math.min(this.#at, this.#tokens.length - 1)] as Token;
  }

  #take(): Token {
    const token = this.#next;
    this.#at += 1;
    return token;
  }

  #isSign(sign: string): boolean {
    return this.#next.kind === 'sign' && this.#next.value === sign;
  }

  #accept(sign: string): boolean {
    if (!this.#isSign(sign)) return false;
    this.#at += 1;
    return true;
  }

  #expect(sign: string, where: string): void {
    if (!this.#accept(sign)) this.#fail(`“${sign}” was expected ${where}, but ${tokenName(this.#next)}.`);
  }

  #fail(message: string, token = this.#next): never {
    throw new FormulaError(token.at, token.length, message);
  }

  #formula(): Formula {
    this.#depth += 1;
    if (this.#depth > DEEPEST) this.#fail(`Brackets may stand in each other ${DEEPEST} deep.`);
    const ways = [this.#way()];
    while (this.#accept('|')) ways.push(this.#way());
    this.#depth -= 1;
    const [only] = ways;
    return ways.length === 1 && only ? only : { kind: 'first', ways };
  }

  #way(): Formula {
    const parts: Formula[] = [];
    do {
      const token = this.#next;
      if (token.kind === 'name' && tableName(token.value) === 'suffix') this.#readSuffix(this.#take());
      else parts.push(this.#part());
    } while (this.#accept('+'));
    return join(parts.length > 0 ? parts : [text('')]);
  }

  #part(): Formula {
    let formula = this.#value();
    while (this.#accept('.')) formula = this.#filter(formula);
    return formula;
  }

  #value(): Formula {
    const token = this.#take();
    if (token.kind === 'text') return text(token.value);
    // A bare year such as 2020 is a text too.
    if (token.kind === 'number') return text(token.value);
    if (token.kind === 'sign' && token.value === '(') {
      const inner = this.#formula();
      this.#expect(')', 'to close the bracket');
      return inner;
    }
    if (token.kind !== 'name') {
      this.#fail(`A field, a text in quotes or “(” was expected, but ${tokenName(token)}.`, token);
    }
    const name = tableName(token.value);
    if (name === 'if') return this.#if();
    if (name === 'unicode') {
      this.#expect('(', 'after unicode');
      const of = this.#formula();
      this.#expect(')', 'to close unicode(…)');
      return { kind: 'unicode', of };
    }
    if (name === 'suffix') this.#fail('suffix(…) is no field: it stands at the end, after a “+”.', token);
    return this.#field(name, token);
  }

  #if(): Formula {
    this.#expect('(', 'after if');
    const test = this.#formula();
    this.#expect(',', 'after what if(…) looks at');
    const yes = this.#formula();
    const no = this.#accept(',') ? this.#formula() : text('');
    this.#expect(')', 'to close if(…)');
    return { kind: 'if', test, yes, no };
  }

  #readSuffix(token: Token): void {
    this.#expect('(', 'after suffix');
    const pattern = this.#take();
    if (pattern.kind !== 'text' && pattern.kind !== 'number')
      this.#fail('suffix(…) takes a text such as "a", "-1" or "_2".', pattern);
    const style = pattern.value.at(-1) ?? '';
    if (!'aA012'.includes(style) || style === '')
      this.#fail('The text of suffix(…) ends with a, A, 0, 1 or 2: what the first clash gets.', pattern);
    this.#expect(')', 'to close suffix(…)');
    if (this.#next.kind !== 'end') this.#fail('suffix(…) stands at the end of the formula.', token);
    this.#suffix = { before: pattern.value.slice(0, -1), style: style as SuffixStyle['style'] };
  }

  #field(name: string, token: Token): Formula {
    if (Object.hasOwn(fields, name)) {
      return { kind: 'field', name, args: this.#arguments(token.value, fields[name] as Term) };
    }
    const alias = Object.hasOwn(fieldAliases, name) ? fieldAliases[name] : undefined;
    if (alias) {
      const given = this.#arguments(token.value, {
        help: '',
        parameters: [
          { name: 'n', is: 'number', usually: 0 },
          { name: 'm', is: 'number', usually: 0 },
        ],
      });
      return parseOwn(alias(given as number[])).formula;
    }
    if (variables.has(name)) return { kind: 'field', name, args: this.#arguments(token.value, bare) };
    if (Object.hasOwn(filters, name)) {
      this.#fail(`“${token.value}” stands after a field and a point, as in title.${token.value}.`, token);
    }
    this.#unknown(token, [...Object.keys(fields), 'if', 'unicode', 'suffix', ...variables], 'field');
  }

  #filter(of: Formula): Formula {
    const token = this.#take();
    if (token.kind !== 'name')
      this.#fail(`A filter was expected after the point, but ${tokenName(token)}.`, token);
    const asked = tableName(token.value);
    const name = Object.hasOwn(filterAliases, asked) ? (filterAliases[asked] as string) : asked;
    const found = Object.hasOwn(filters, name) ? filters[name] : undefined;
    if (!found) this.#unknown(token, Object.keys(filters), 'filter');
    return { kind: 'filter', of, name, args: this.#arguments(token.value, found) };
  }

  #unknown(token: Token, known: readonly string[], what: 'field' | 'filter'): never {
    const reason = unknowns[tableName(token.value)];
    const close = closest(tableName(token.value), known);
    const hint = reason ?? (close ? `Did you mean ${close}?` : '');
    this.#fail(`There is no ${what} “${token.value}”. ${hint}`.trim(), token);
  }

  /** Arguments in their order or by name (`n=2`), those left out as they usually are. */
  #arguments(name: string, { parameters }: Term): Argument[] {
    const given = new Map<Parameter, Argument>();
    const start = this.#next;
    const many: string[] = [];
    if (this.#accept('(') && !this.#accept(')')) {
      do {
        const at = this.#next;
        const following = this.#tokens[this.#at + 1];
        const isNamed = at.kind === 'name' && following?.kind === 'sign' && following.value === '=';
        const parameter = isNamed
          ? parameters.find((one) => one.name === at.value.toLowerCase())
          : (parameters.find((one) => one.is === 'words') ?? parameters.find((one) => !given.has(one)));
        if (isNamed) this.#at += 2;
        if (!parameter) this.#fail(takes(name, parameters), at);
        const value = this.#argument(name, parameter);
        if (parameter.is === 'words') many.push(String(value));
        else given.set(parameter, value);
      } while (this.#accept(','));
      this.#expect(')', `to close ${name}(…)`);
    }
    if (parameters[0]?.is === 'words') return many;
    return parameters.map((parameter) => {
      const value = given.get(parameter) ?? parameter.usually;
      if (value === undefined) this.#fail(takes(name, parameters), start);
      return value;
    });
  }

  #argument(name: string, { is, name: parameter }: Parameter): Argument {
    if (is === 'formula') return this.#formula();
    const token = this.#take();
    if (is === 'number' && token.kind === 'number') return Number(token.value);
    if (is !== 'number' && token.kind === 'text') return token.value;
    if (is === 'words' && token.kind === 'name') return token.value;
    const wanted = is === 'number' ? 'a number' : 'a text in quotes';
    return this.#fail(`${name}(…) takes ${wanted} as ${parameter}, but ${tokenName(token)}.`, token);
  }
}

function takes(name: string, parameters: readonly Parameter[]): string {
  if (parameters.length === 0) return `${name} takes nothing in brackets.`;
  const least = parameters.filter(({ usually }) => usually === undefined).length;
  const names = parameters.map(({ name: one }) => one).join(', ');
  return least > 0 ? `${name} needs ${name}(${names}).` : `${name} takes no more than ${name}(${names}).`;
}
