import { describe, expect, it } from 'vitest';
import { readIdentifier } from '../../../src/language/identifier-input.ts';

describe('typed identifiers', () => {
  it.each([
    ['doi', 'https://doi.org/10.1145/3219819.3219823', '10.1145/3219819.3219823'],
    ['doi', ' doi:10.1145/3219819 ', '10.1145/3219819'],
    ['arxiv', 'https://arxiv.org/abs/1706.03762', '1706.03762'],
    ['arxiv', 'arXiv:1706.03762v5 [cs.CL]', '1706.03762v5'],
    ['pmid', 'PMID: 12345678', '12345678'],
    ['pmcid', '1234567', 'PMC1234567'],
    ['pmcid', 'PMCID: PMC1234567', 'PMC1234567'],
    ['isbn', 'ISBN 978-0-262-03384-8', '978-0-262-03384-8'],
    ['isbn', '0-262-03384-4, 978-0-262-03384-8', '0-262-03384-4, 978-0-262-03384-8'],
    ['issn', '03784371', '0378-4371'],
    ['issn', '', ''],
  ] as const)('%s: %j', (scheme, typed, value) => {
    expect(readIdentifier(scheme, typed)).toEqual({ value });
  });

  it.each([
    ['doi', 'hello', 'is no DOI'],
    ['doi', 'https://arxiv.org/abs/1706.03762', 'This is the address of an arXiv identifier, not of a DOI.'],
    ['arxiv', '1713.03762', 'is no arXiv identifier'],
    ['pmid', 'abc', 'is no PMID'],
    ['pmcid', 'PMCx', 'is no PMCID'],
    ['isbn', '978-0-262-03384-1', 'its check digit doesn’t fit'],
    ['isbn', '978-0-262', 'it has 7 digits, and one has 10 or 13'],
    ['issn', '0378-4372', 'its check digit doesn’t fit'],
    ['issn', '0378', 'it has 4 digits, and one has 8'],
  ] as const)('%s: %j is refused with the reason', (scheme, typed, reason) => {
    expect(readIdentifier(scheme, typed)).toEqual({ problem: expect.stringContaining(reason) });
  });
});
