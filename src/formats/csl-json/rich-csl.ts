/** Titles as a citation processor takes them: CSL's own markup, and nothing else that looks like it. */
import { mayBeRich, type RichRun, richRuns, type Style } from '../../language/rich-text.ts';
import { mark, withoutMarks } from '../cited/marks.ts';
import { mathText } from './math-text.ts';

/** CSL-JSON's "HTML-like markup", in the spelling of the schema's documentation. */
const tags: Readonly<Record<Style, readonly [string, string]>> = {
  i: ['<i>', '</i>'],
  b: ['<b>', '</b>'],
  sub: ['<sub>', '</sub>'],
  sup: ['<sup>', '</sup>'],
  sc: ['<span style="font-variant:small-caps;">', '</span>'],
};

/**
 * A title with its markup in CSL's spelling, formulas as text, and every other `<` out of the processor's
 * reach: it takes `<i>` for markup wherever it stands, also without an end.
 */
export function richCsl(text: string): string {
  const clean = withoutMarks(text);
  if (!mayBeRich(clean)) return clean;
  return richRuns(clean).map(runText).join('');
}

function runText(run: RichRun): string {
  // Formulas keep their case, as the styles' headline case would change what they say.
  if (run.kind === 'math') return `<span class="nocase">${mathText(run.tex)}</span>`;
  const [opening, closing] = [run.styles, [...run.styles].reverse()];
  return `${opening.map((s) => tags[s][0]).join('')}${shielded(run.text)}${closing.map((s) => tags[s][1]).join('')}`;
}

const shielded = (text: string): string => text.replaceAll('<', `<${mark.shield}`);
