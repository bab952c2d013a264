/** Names that Electron's accelerators have for keys that `event.key` calls otherwise. */
const names: Readonly<Record<string, string>> = {
  Mod: 'CommandOrControl',
  Ctrl: 'Control',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  '+': 'Plus',
  ' ': 'Space',
};

/**
 * The keys of a command as an Electron accelerator, or null when they can't be one: a sequence
 * (`g l`), or, with `allowSingle` false, a key without Ctrl or Cmd.
 */
export function accelerator(keys: string, allowSingle: boolean): string | null {
  if (/\S \S/.test(keys)) return null;
  // A plus at the end is the key itself.
  const parts = keys.split(/\+(?=.)/);
  const isSingle = !parts.includes('Mod') && !parts.includes('Ctrl') && !/^F\d+$/.test(parts.at(-1) ?? '');
  if (isSingle && !allowSingle) return null;
  return parts.map((part) => names[part] ?? (part.length === 1 ? part.toUpperCase() : part)).join('+');
}
