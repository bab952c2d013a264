import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { OctavoError } from '../contract/errors.ts';
import { z } from '../contract/zod.ts';

const Bounds = z.object({ x: z.int(), y: z.int(), width: z.int().positive(), height: z.int().positive() });

/** How the window was left. */
export const WindowState = z.object({ bounds: Bounds, maximized: z.boolean() });
export type WindowState = z.infer<typeof WindowState>;

type Json = z.infer<ReturnType<typeof z.json>>;

// Each part is taken or left by itself: a damaged window position must not cost the pane widths.
const SettingsFile = z.object({
  window: WindowState.nullable().catch(null),
  settings: z.record(z.string(), z.json()).catch({}),
});

const maximumBytes = 1_000_000;
const writeDelay = 200;

/**
 * The settings of this machine, in one small JSON file. Reads never fail: what isn't there or
 * can't be understood counts as not set (a damaged file is kept beside, as `….damaged`).
 * Writes wait a moment for more to come, then replace the file as a whole.
 */
export class MachineSettings {
  readonly #path: string;
  #window: WindowState | null;
  #settings: Map<string, Json>;
  #timer: NodeJS.Timeout | undefined;

  constructor(path: string) {
    this.#path = path;
    const { window, settings } = readSettings(path);
    this.#window = window;
    this.#settings = new Map(Object.entries(settings));
  }

  get window(): WindowState | null {
    return this.#window;
  }

  set window(state: WindowState) {
    if (JSON.stringify(state) === JSON.stringify(this.#window)) return;
    this.#window = state;
    this.#writeSoon();
  }

  get(key: string): Json | undefined {
    return this.#settings.get(key);
  }

  all(): Record<string, Json> {
    return Object.fromEntries(this.#settings);
  }

  /**
   * Sets some keys and leaves the others; null takes a key away. Throws `invalid_argument` for a
   * key that isn't a plain name, and when all together would grow beyond a megabyte.
   */
  patch(values: Record<string, Json>): void {
    const next = new Map(this.#settings);
    for (const [key, value] of Object.entries(values)) {
      if (!/^[a-z][\w.:-]*$/i.test(key))
        throw new OctavoError('invalid_argument', `"${key}" can't name a setting.`, { key });
      if (value === null) next.delete(key);
      else next.set(key, value);
    }
    if (JSON.stringify([...next]).length > maximumBytes) {
      throw new OctavoError('invalid_argument', 'These settings are too large to keep.', { maximumBytes });
    }
    this.#settings = next;
    this.#writeSoon();
  }

  /** Writes now what is waiting to be written. A disk that refuses loses the change, not the program. */
  flush(): void {
    if (!this.#timer) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    try {
      replaceFile(this.#path, JSON.stringify({ window: this.#window, settings: this.all() }, null, 2));
    } catch (error) {
      console.error(`settings could not be written to ${this.#path}:`, error);
    }
  }

  #writeSoon(): void {
    this.#timer ??= setTimeout(() => this.flush(), writeDelay);
  }
}

function readSettings(path: string): z.infer<typeof SettingsFile> {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return { window: null, settings: {} };
  }
  try {
    return SettingsFile.parse(JSON.parse(text));
  } catch {
    setAside(path);
    return { window: null, settings: {} };
  }
}

function setAside(path: string): void {
  try {
    renameSync(path, `${path}.damaged`);
  } catch (error) {
    console.error(`the damaged settings in ${path} could not be set aside:`, error);
  }
}

/** Temporary file, then rename: after a power cut there is the old file or the new one, never half of one. */
function replaceFile(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  const aside = `${path}.new`;
  const file = openSync(aside, 'w', 0o600);
  try {
    writeFileSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(aside, path);
}
