/**
 * Keys as the command table writes them (`Mod+Shift+z`, `g l`, `#`) against keyboard events.
 * Letters are matched by `event.key`, so a command follows its letter on every layout.
 */
export interface KeyPress {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
}

export type Platform = 'linux' | 'darwin' | 'win32';

interface Chord {
  key: string;
  mod: boolean;
  /** Ctrl itself, also where Cmd is the usual one. */
  ctrl: boolean;
  shift: boolean;
  alt: boolean;
}

const modifiers = new Set(['Mod', 'Ctrl', 'Shift', 'Alt']);

/** One chord of a key text; `Mod++` is the plus key. */
function parseChord(text: string): Chord {
  const parts = text.endsWith('+') ? [...text.slice(0, -1).split('+').filter(Boolean), '+'] : text.split('+');
  const held = new Set(parts.slice(0, -1).filter((part) => modifiers.has(part)));
  return {
    key: parts.at(-1) ?? '',
    mod: held.has('Mod'),
    ctrl: held.has('Ctrl'),
    shift: held.has('Shift'),
    alt: held.has('Alt'),
  };
}

/** The chords of a key text, one or (for `g l`) several. */
export const sequenceOf = (text: string): readonly string[] => text.split(' ').filter(Boolean);

export const isSequence = (text: string): boolean => sequenceOf(text).length > 1;

/** True for a key that types something: those are off in fields, and by one setting. */
export function isSingleKey(text: string): boolean {
  return sequenceOf(text).every((part) => {
    const chord = parseChord(part);
    return !chord.mod && !chord.ctrl && !chord.alt && chord.key.length === 1;
  });
}

/** Whether a press is the chord. Shift counts only where it doesn't already make the character. */
export function matches(press: KeyPress, text: string, platform: Platform): boolean {
  const chord = parseChord(text);
  const isApple = platform === 'darwin';
  const meta = isApple && chord.mod;
  const ctrl = chord.ctrl || (!isApple && chord.mod);
  if (press.metaKey !== meta || press.ctrlKey !== ctrl || press.altKey !== chord.alt) return false;
  if (chord.key.length > 1) return press.key === chord.key && press.shiftKey === chord.shift;
  const letter = /^\p{L}$/u.test(chord.key);
  if (press.key.toLowerCase() !== chord.key.toLowerCase()) return false;
  if (letter) return press.shiftKey === chord.shift;
  return !chord.shift || press.shiftKey;
}

const macNames: Record<string, string> = { Mod: '⌘', Ctrl: '⌃', Shift: '⇧', Alt: '⌥' };
const names: Record<string, string> = {
  Mod: 'Ctrl',
  Ctrl: 'Ctrl',
  Delete: 'Del',
  Escape: 'Esc',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  ' ': 'Space',
};

/** The chips that show a key: `Mod+k` gives Ctrl, K; `g l` gives g, then l. */
export function keyChips(text: string, platform: Platform): string[] {
  return sequenceOf(text).flatMap((part) => {
    const chord = parseChord(part);
    const held = [
      chord.mod && 'Mod',
      chord.ctrl && 'Ctrl',
      chord.shift && 'Shift',
      chord.alt && 'Alt',
    ].filter((m) => m !== false);
    const name = names[chord.key] ?? chord.key;
    const key = held.length > 0 && name.length === 1 ? name.toUpperCase() : name;
    return [...held.map((m) => (platform === 'darwin' ? macNames[m] : names[m]) ?? m), key];
  });
}

/** As one text for screen readers and tooltips: `Ctrl K`. */
export const keyText = (text: string, platform: Platform): string => keyChips(text, platform).join(' ');
