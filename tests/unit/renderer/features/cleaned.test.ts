import { describe, expect, it } from 'vitest';
import { cleanedRuns, distinctMarks } from '../../../../src/renderer/features/review/cleaned.ts';

describe('cleanedRuns', () => {
  it('marks each cleaned place in order', () => {
    const mark = { field: 'abstract', from: '\\&', to: '&' } as const;
    expect(cleanedRuns('Embedding&MLP, then Embedding&MLP', [mark, mark])).toEqual([
      { text: 'Embedding', hit: false },
      { text: '&', hit: true },
      { text: 'MLP, then Embedding', hit: false },
      { text: '&', hit: true },
      { text: 'MLP', hit: false },
    ]);
    expect(distinctMarks([mark, mark])).toEqual([{ from: '\\&', to: '&' }]);
  });

  it('has no place for what was only taken away', () => {
    expect(cleanedRuns('plain', [{ field: 'abstract', from: '{}', to: '' }])).toEqual([
      { text: 'plain', hit: false },
    ]);
  });
});
