import fc from 'fast-check';
import { anyCharacter } from '../any-character.ts';

/** What is read of a schema: enough to make values that it takes. */
interface Def {
  type: string;
  shape?: Record<string, Schema>;
  element?: Schema;
  innerType?: Schema;
  options?: Schema[];
  entries?: Record<string, string>;
  values?: unknown[];
  keyType?: Schema;
  valueType?: Schema;
  parts?: unknown[];
  getter?: () => Schema;
}
export interface Schema {
  _zod: { def: Def };
}

/** Strings that have broken programs before. */
const strings = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '\u0000',
    'a\u0000b',
    '\ud800',
    'x\udfffy',
    '\u202eabc',
    '👩🏽‍🔬',
    "'; DROP TABLE items; --",
    '__proto__',
    'constructor',
    '%_\\',
    '"',
    '-"a',
    'title:(',
    '(a+)+$',
    '$&$1',
    '/',
    '//a//',
    '../..',
    '\u0301',
    'ﬁ',
    'NaN',
    'x'.repeat(501),
    'é'.repeat(20_001),
  ),
  fc.string({ unit: anyCharacter, maxLength: 30 }),
);
const numbers = fc.constantFrom(
  0,
  1,
  2,
  3,
  5,
  40,
  999_999,
  -1,
  Number.MAX_SAFE_INTEGER,
  2 ** 53,
  0.5,
  Number.NaN,
);

/** Paths at which nobody can make anything, also not the administrator. */
const paths = fc.constantFrom('/dev/null/at/all', '/dev/null/\u0000', '', '/dev/null', '/dev/null/\ud800');

/** Values that a schema mostly takes: its shape is met, what stands in it may be anything. */
export function fromSchema({ _zod: { def } }: Schema, name = '', depth = 0): fc.Arbitrary<unknown> {
  const inner = (schema: Schema | undefined): fc.Arbitrary<unknown> =>
    schema && depth < 8 ? fromSchema(schema, name, depth + 1) : fc.constant(null);
  switch (def.type) {
    case 'object':
      return fc.record(
        Object.fromEntries(
          Object.entries(def.shape ?? {}).map(([key, value]) => [key, fromSchema(value, key, depth + 1)]),
        ),
      );
    case 'array':
      return fc.array(inner(def.element), { maxLength: 4 });
    case 'union':
      return fc.oneof(...(def.options ?? []).map(inner));
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries ?? {}));
    case 'literal':
      return fc.constantFrom(...(def.values ?? []));
    case 'nullable':
      return fc.option(inner(def.innerType), { nil: null });
    case 'optional':
    case 'default':
      return fc.option(inner(def.innerType), { nil: undefined });
    case 'record':
      return fc.dictionary(fc.oneof(inner(def.keyType).map(String), strings), inner(def.valueType), {
        maxKeys: 3,
      });
    case 'boolean':
      return fc.boolean();
    case 'number':
    case 'int':
      return numbers;
    case 'template_literal':
      return fc.oneof(
        fc.constantFrom(
          'identifiers.doi',
          'variables.volume',
          'variables.issued',
          'fields.x',
          'fields.__proto__',
        ),
        strings.map((text) => `fields.${text}`),
      );
    case 'lazy':
      return inner(def.getter?.());
    default:
      return ['path', 'paths', 'folder'].includes(name) ? paths : strings;
  }
}
