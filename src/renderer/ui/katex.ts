import type { KatexOptions } from 'katex';

type Render = (tex: string, target: HTMLElement, options: KatexOptions) => void;

let render: Render | null = null;
let loading: Promise<Render> | null = null;

/** KaTeX, its style sheet and its fonts come with the first formula: most starts need none of it. */
async function load(): Promise<Render> {
  const [{ default: katex }] = await Promise.all([import('katex'), import('katex/dist/katex.min.css')]);
  render = katex.render;
  return katex.render;
}

/** What is to be drawn, and the text that stands for it. */
export interface FormulaText {
  tex: string;
  source: string;
  display: boolean;
}

/**
 * Draws a formula into an element, at once when KaTeX is there. One that KaTeX can't read stays
 * as its author typed it. Answers a function that calls a drawing off which hasn't happened yet.
 */
export function drawFormula(target: HTMLElement, formula: FormulaText): () => void {
  let wanted = true;
  if (render) draw(render, target, formula);
  else {
    showSource(target, formula.source);
    loading ??= load();
    loading
      .then((loaded) => {
        if (wanted) draw(loaded, target, formula);
      })
      .catch(() => {
        // The source is shown already; the next formula tries again.
        loading = null;
      });
  }
  return () => {
    wanted = false;
  };
}

function draw(katex: Render, target: HTMLElement, { tex, source, display }: FormulaText): void {
  target.classList.remove('formula-source');
  try {
    // `render` sets styles through the DOM, which the window's policy allows; markup with style
    // attributes it would not. KaTeX's own picture of an error has such an attribute, hence the throw.
    katex(tex, target, {
      displayMode: display,
      output: 'htmlAndMathml',
      throwOnError: true,
      strict: false,
      trust: false,
      // What isn't trusted (links, pictures, styles) is shown as typed, in the text's own colour.
      errorColor: 'inherit',
      maxExpand: 200,
      maxSize: 5,
    });
  } catch {
    showSource(target, source);
  }
}

function showSource(target: HTMLElement, source: string): void {
  target.classList.add('formula-source');
  target.textContent = source;
}
