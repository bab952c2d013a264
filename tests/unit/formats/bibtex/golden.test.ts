/** One file for each rule of the reader, named after it, with what it has to be read as. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { emptyDraft, type ItemDraft } from '../../../../src/contract/model/item.ts';
import { bibtex } from '../../../../src/formats/bibtex/index.ts';

const folder = new URL('../../../fixtures/bibtex/', import.meta.url);
const rules = readdirSync(folder)
  .filter((name) => name.endsWith('.bib'))
  .map((name) => name.slice(0, -4));

/** What a draft says beyond an empty one; its own text is the file's. */
function said({ source: _, ...draft }: ItemDraft): Record<string, unknown> {
  const empty: Record<string, unknown> = { ...emptyDraft(draft.type), type: '' };
  return Object.fromEntries(
    Object.entries(draft).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(empty[name])),
  );
}

describe('a rule', () => {
  it.each(rules)('%s', (rule) => {
    const text = readFileSync(new URL(`${rule}.bib`, folder), 'utf8');
    const { drafts, rejected, ignored, collections } = bibtex.read({ text, html: '' });
    const found = {
      drafts: drafts.map(said),
      rejected: rejected.map(({ line, code }) => ({ line, code })),
      ignored: ignored.map(({ line }) => line),
      collections,
    };
    const expected = new URL(`${rule}.expected.json`, folder);
    if (process.env['WRITE_GOLDEN']) writeFileSync(expected, `${JSON.stringify(found, null, 2)}\n`);
    expect(JSON.parse(JSON.stringify(found))).toEqual(JSON.parse(readFileSync(expected, 'utf8')));
  });
});
