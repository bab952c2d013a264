import type { Note } from '../../contract/methods/notes.ts';
import type { ActionId } from '../../contract/model/ids.ts';
import type { Client } from '../client/client.ts';
import { describe } from '../client/describe.ts';
import { type Draft, type NoteDrafts, newNoteKey, noteKey } from './note-draft.ts';
import type { NoteStash } from './note-stash.ts';
import { recovery } from './recover-notes.ts';

/** Saves after a pause; a large text, which is much to send, after a longer one. */
const PAUSE_MS = 800;
const LONG_PAUSE_MS = 3_000;
const LARGE = 200_000;
/** Someone who never pauses is saved so often. */
const MOST_WAIT_MS = 10_000;
const RETRY_MS = 5_000;
/** Writing on and on is cut into steps of Undo of this length. */
const STEP_MS = 60_000;

interface Timers {
  pause: ReturnType<typeof setTimeout> | undefined;
  /** When the first unsaved letter was typed. */
  since: number;
  continues: ActionId | null;
  stepSince: number;
  running: Promise<void> | null;
}

/**
 * The notes that are being written. It outlives the editors, so that neither another paper, another
 * tab, an engine that dies nor a conflict costs a letter.
 */
export function createNoteDrafts(client: Pick<Client, 'call'>, stash: NoteStash): NoteDrafts {
  const drafts = new Map<string, Draft>();
  const timers = new Map<string, Timers>();
  const listeners = new Set<() => void>();
  const holders = new Map<string, number>();
  /** Where the stash has a draft's text. */
  const stashed = new Map<string, string>();
  const recover = recovery(client, stash);

  const timersOf = (key: string): Timers => {
    let own = timers.get(key);
    if (!own) {
      own = { pause: undefined, since: 0, continues: null, stepSince: 0, running: null };
      timers.set(key, own);
    }
    return own;
  };

  function put(key: string, change: Partial<Draft>): void {
    const draft = drafts.get(key);
    if (!draft) return;
    drafts.set(key, { ...draft, ...change });
    for (const listener of listeners) listener();
  }

  function forget(key: string): void {
    clearTimeout(timers.get(key)?.pause);
    timers.delete(key);
    if (drafts.delete(key)) for (const listener of listeners) listener();
  }

  /** Puts what is unsaved into the stash; answers the keys of it. */
  function keep(library: string): string[] {
    const unsaved = [...drafts.values()].filter(({ text, saved }) => text !== saved && text.trim() !== '');
    for (const { key, item, id, version, text } of unsaved) {
      stashed.set(key, stash.put({ library, item, note: id, version, text }, stashed.get(key)));
    }
    return unsaved.map(({ key }) => key);
  }

  function unstash(key: string): void {
    const name = stashed.get(key);
    if (name !== undefined) stash.drop(name);
    stashed.delete(key);
  }

  const isUnsaved = ({ text, saved, state }: Draft): boolean =>
    text !== saved && state !== 'conflict' && state !== 'gone';

  async function write(key: string): Promise<void> {
    const draft = drafts.get(key);
    if (!draft) return;
    if (!isUnsaved(draft)) {
      // What was typed has been taken back: the draft follows the note again.
      timersOf(key).since = 0;
      const waits = draft.state === 'unsaved' || draft.state === 'failed';
      if (waits && draft.text === draft.saved) put(key, { state: 'saved', problem: null });
      return;
    }
    const { text, id, item, version } = draft;
    const own = timersOf(key);
    clearTimeout(own.pause);
    if (id === null && text.trim() === '') return;
    own.since = 0;
    put(key, { state: 'saving', problem: null });
    const now = performance.now();
    if (now - own.stepSince > STEP_MS) own.continues = null;
    const { continues } = own;
    try {
      const done =
        id === null
          ? await client.call('notes.create', { item, text })
          : await client.call('notes.update', { id, version, text, continues });
      if (continues === null) own.stepSince = now;
      // The creation of a note stays a step of its own.
      own.continues = done.action && id !== null ? (done.action.id as ActionId) : own.continues;
      const rest = drafts.get(key)?.text === text;
      put(key, { id: done.id, saved: text, version: done.version, state: rest ? 'saved' : 'unsaved' });
      unstash(key);
      if (!rest) later(key);
    } catch (error) {
      await failed(key, error);
    }
  }

  async function failed(key: string, error: unknown): Promise<void> {
    const { code, message, details } = describe(error);
    if (code === 'conflict') {
      put(key, { state: 'conflict', theirs: details['note'] as Note });
      return;
    }
    if (code === 'note_not_found' || code === 'item_not_found') {
      put(key, { state: 'gone', theirs: null });
      return;
    }
    put(key, { state: 'failed', problem: message });
    timersOf(key).pause = setTimeout(() => void save(key), RETRY_MS);
  }

  /** One save at a time for each note; one asked for meanwhile comes after it. */
  async function save(key: string): Promise<void> {
    const own = timersOf(key);
    while (own.running) await own.running;
    const running = write(key);
    own.running = running;
    await running;
    if (own.running === running) own.running = null;
  }

  function later(key: string): void {
    const own = timersOf(key);
    const length = drafts.get(key)?.text.length ?? 0;
    own.since ||= performance.now();
    const pause = length > LARGE ? LONG_PAUSE_MS : PAUSE_MS;
    const left = own.since + MOST_WAIT_MS - performance.now();
    clearTimeout(own.pause);
    own.pause = setTimeout(() => void save(key), Math.max(0, Math.min(pause, left)));
  }

  function change(key: string, text: string): void {
    const draft = drafts.get(key);
    if (!draft || draft.text === text) return;
    const held = draft.state === 'conflict' || draft.state === 'gone';
    put(key, held ? { text } : { text, state: draft.state === 'saving' ? 'saving' : 'unsaved' });
    if (!held) later(key);
  }

  return {
    get: (key) => drafts.get(key),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    open(from) {
      const key = 'id' in from ? noteKey(from.id) : newNoteKey(from.item);
      const known = drafts.get(key);
      if (known) return known;
      const text = 'id' in from ? from.text : '';
      const draft: Draft = {
        key,
        item: from.item,
        id: 'id' in from ? from.id : null,
        text,
        saved: text,
        version: 'id' in from ? from.version : '',
        epoch: 0,
        state: 'saved',
        problem: null,
        theirs: null,
      };
      drafts.set(key, draft);
      for (const listener of listeners) listener();
      return draft;
    },
    type: change,
    rewrite(key, text) {
      change(key, text);
      put(key, { epoch: (drafts.get(key)?.epoch ?? 0) + 1 });
    },
    hold(key) {
      holders.set(key, (holders.get(key) ?? 0) + 1);
    },
    release(key) {
      const left = (holders.get(key) ?? 0) - 1;
      if (left > 0) holders.set(key, left);
      else holders.delete(key);
      return left <= 0;
    },
    leftOf: (item) =>
      [...drafts.values()].find(
        (draft) => draft.item === item && ['failed', 'conflict', 'gone'].includes(draft.state),
      ),
    seen(note) {
      for (const [key, draft] of drafts) {
        if (draft.id !== note.id || draft.state !== 'saved' || draft.version === note.version) continue;
        put(key, { text: note.text, saved: note.text, version: note.version, epoch: draft.epoch + 1 });
        timersOf(key).continues = null;
      }
    },
    async flush(key, endStep = false) {
      await save(key);
      if (endStep) timersOf(key).continues = null;
    },
    async flushAll() {
      await Promise.all([...drafts.keys()].map(save));
    },
    async settle(key, choice) {
      const draft = drafts.get(key);
      if (draft?.state === 'gone') {
        // Kept as a note of its own, under the key it has in the editor.
        put(key, { id: null, saved: '', version: '', state: 'unsaved' });
        await save(key);
        return;
      }
      if (!draft?.theirs) return;
      const { text: theirs, version } = draft.theirs;
      const text = { mine: draft.text, theirs, both: `${theirs.trimEnd()}\n\n${draft.text}` }[choice];
      const epoch = text === draft.text ? draft.epoch : draft.epoch + 1;
      const state = text === theirs ? 'saved' : 'unsaved';
      put(key, { text, saved: theirs, version, epoch, state, theirs: null });
      timersOf(key).continues = null;
      await save(key);
    },
    async close(key) {
      await save(key);
      const draft = drafts.get(key);
      if (draft && draft.state !== 'conflict' && draft.state !== 'gone' && draft.text === draft.saved)
        forget(key);
      else if (draft?.id === null && draft.text.trim() === '') forget(key);
    },
    discard(key) {
      unstash(key);
      forget(key);
    },
    async recover(library) {
      for (const { key, state } of drafts.values()) if (state === 'failed') void save(key);
      return recover(library);
    },
    leave(library) {
      for (const key of keep(library)) void save(key);
    },
    clear(library) {
      if (library !== null) keep(library);
      stashed.clear();
      for (const key of [...drafts.keys()]) forget(key);
    },
  };
}
