import fc from 'fast-check';

/**
 * Any character of Unicode, as a `unit` of `fc.string`: halves of surrogate pairs among them, since a
 * text from elsewhere may hold one. fast-check's own `binary` sorts a million of them first, which
 * takes seconds in each file that uses it.
 */
export const anyCharacter: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code)) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 0x2ff }).map((code) => String.fromCharCode(code)) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 0x10ffff }).map((code) => String.fromCodePoint(code)) },
);
