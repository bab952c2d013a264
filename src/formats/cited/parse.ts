import type { CitedEntry, CitedRun, CitedStyle } from '../../contract/model/cited.ts';
import { mark, withoutMarks } from './marks.ts';

interface State {
  styles: readonly CitedStyle[];
  href: string | null;
  /** Runs go to the label rather than to the entry. */
  inLabel: boolean;
}

const adds: Readonly<Record<string, CitedStyle>> = {
  i: 'i',
  b: 'b',
  u: 'u',
  c: 'sc',
  '^': 'sup',
  _: 'sub',
};
const removes: Readonly<Record<string, readonly CitedStyle[]>> = {
  I: ['i'],
  B: ['b'],
  U: ['u'],
  C: ['sc'],
  '=': ['sup', 'sub'],
};

/** Only addresses of the web are links; whatever else a library holds there stays text. */
function webAddress(text: string): string | null {
  try {
    const { protocol, href } = new URL(text);
    return protocol === 'https:' || protocol === 'http:' ? href : null;
  } catch {
    return null;
  }
}

/** The delimiter before a list's last name, in the languages that come along, and a full stop behind it. */
const OTHERS = /(?:[,;]?\s*(?:&|and|und|et|y|和)\s*|[,;]?\s+)?\ufdd4\.?/g;

/** "Doe and others" as everybody writes it. */
const withOthers = (text: string): string =>
  text.replace(OTHERS, (_, at: number) => (at === 0 ? 'et al.' : ' et al.'));

/** Cuts a marked text into entries' pieces. Linear; a mark without its partner is left out. */
export function parseCited(marked: string): CitedEntry {
  const entry: CitedEntry = { label: [], runs: [] };
  const stack: State[] = [];
  let state: State = { styles: [], href: null, inLabel: false };

  const put = (text: string): void => {
    if (text === '') return;
    const list = state.inLabel ? entry.label : entry.runs;
    const last = list.at(-1);
    if (last && last.href === state.href && last.styles.join() === state.styles.join()) last.text += text;
    else list.push({ text, styles: state.styles, href: state.href });
  };
  const newLine = (): void => {
    if (entry.runs.length > 0 && entry.runs.at(-1)?.text.endsWith('\n') === false) put('\n');
  };

  for (const part of marked.split(/(\ufdd0[\s\S]|\ufdd1)/)) {
    if (part === mark.close) state = stack.pop() ?? state;
    else if (!part.startsWith(mark.open)) put(withoutMarks(withOthers(takeAddress(part))));
    else {
      const setting = part.slice(1);
      if (setting === 'n') newLine();
      stack.push(state);
      state = entered(state, setting);
    }
  }
  return trimmed(entry);

  /** In a link the address comes first. */
  function takeAddress(text: string): string {
    const end = text.indexOf(mark.href);
    if (end < 0) return text;
    state = { ...state, href: webAddress(text.slice(0, end)) };
    return text.slice(end + 1);
  }
}

function entered(state: State, setting: string): State {
  const style = adds[setting];
  if (style) return state.styles.includes(style) ? state : { ...state, styles: [...state.styles, style] };
  const gone = removes[setting];
  if (gone) return { ...state, styles: state.styles.filter((one) => !gone.includes(one)) };
  return setting === 'l' ? { ...state, inLabel: true } : state;
}

/** Without blanks around: a label's own distance is the layout's business. */
function trimmed(entry: CitedEntry): CitedEntry {
  for (const list of [entry.label, entry.runs]) {
    const [first] = list;
    if (first) first.text = first.text.trimStart();
    const last = list.at(-1);
    if (last) last.text = last.text.trimEnd();
  }
  const kept = (runs: CitedRun[]): CitedRun[] => runs.filter(({ text }) => text !== '');
  return { label: kept(entry.label), runs: kept(entry.runs) };
}
