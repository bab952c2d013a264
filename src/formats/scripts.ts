/** Unicode's subscripts and superscripts. */

const subscripts = new Map<string, string>();
const superscripts = new Map<string, string>();
const plain = new Map<string, { kind: 'sub' | 'super'; text: string }>();

function add(table: Map<string, string>, kind: 'sub' | 'super', from: string, to: string): void {
  const small = [...to];
  for (const [i, c] of [...from].entries()) {
    const s = small[i] ?? '';
    table.set(c, s);
    plain.set(s, { kind, text: c });
  }
}

add(subscripts, 'sub', '0123456789+-=()aehijklmnoprstuvx', '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ');
add(superscripts, 'super', '0123456789+-=()in', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁱⁿ');

function all(text: string, table: ReadonlyMap<string, string>): string | null {
  let out = '';
  for (const c of text) {
    const small = table.get(c === '−' ? '-' : c);
    if (small === undefined) return null;
    out += small;
  }
  return out;
}

/** The text in Unicode's subscripts (`2` is `₂`), or null when one of its characters has none. */
export function toSubscript(text: string): string | null {
  return all(text, subscripts);
}

/** The text in Unicode's superscripts (`2` is `²`), or null when one of its characters has none. */
export function toSuperscript(text: string): string | null {
  return all(text, superscripts);
}

/** What a sub- or superscript character stands for, or undefined when it is none. */
export function fromScript(character: string): { kind: 'sub' | 'super'; text: string } | undefined {
  return plain.get(character);
}
