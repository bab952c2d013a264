import { refusedArgument } from '../contract/argument.ts';
import { errorValue, OctavoError, type Reply } from '../contract/errors.ts';
import type { EventName, Events } from '../contract/events.ts';
import { type EngineMethodName, engineMethods, type Params, type Result } from '../contract/methods/index.ts';
import { ProblemHolder } from './check/held.ts';
import { Citer } from './citations/citer.ts';
import type { EngineContext, Handler } from './context.ts';
import { createCounts } from './counts/stores.ts';
import { type Origin, storageError } from './db/log.ts';
import { DerivedHost } from './derived/host.ts';
import { indexState } from './derived/index-state.ts';
import { DuplicateHolder } from './duplicates/held.ts';
import { handlers } from './handlers.ts';
import { HeldTexts } from './imports/held-texts.ts';
import { ReviewStore } from './imports/reviews.ts';
import { Library } from './library.ts';
import { LiveWriter } from './live/writer.ts';
import { mentionView } from './notes/mention-view.ts';
import { FacetCounter } from './results/facets.ts';
import { ResultStore } from './results/store.ts';
import { searchView } from './search/phrases/view.ts';
import { createSearch } from './search/service.ts';
import { TaskRunner } from './tasks/runner.ts';

export interface Engine {
  context: EngineContext;
  /** Calls a method with arguments that need no checking (the caller is typed). */
  call<M extends EngineMethodName>(method: M, params: Params<M>): Promise<Result<M>>;
  /** Answers a message from another process: the method's name and arguments are checked, nothing is thrown. */
  answer(method: string, params: unknown): Promise<Reply<unknown>>;
  close(): Promise<void>;
}

export interface EngineOptions {
  folder: string;
  origin: Origin;
  now?: () => number;
  onEvent?: (name: EventName, payload: Events[EventName]) => void;
  /** Where searches are worked out: in a thread of their own, so that no key waits for other work, or here. */
  searchIn?: 'here' | 'thread';
}

/**
 * Opens a library and answers the contract's methods over it. Plain Node: the window's engine
 * process, the command line and the tests all make it here.
 * @throws OctavoError when the library can't be opened at all
 */
export function createEngine({
  folder,
  origin,
  now = Date.now,
  onEvent,
  searchIn = 'here',
}: EngineOptions): Engine {
  const emit: EngineContext['emit'] = (name, payload) => onEvent?.(name, payload);
  const library = new Library(folder, origin, now);
  const derived = new DerivedHost(library, [searchView, mentionView]);
  const facets = new FacetCounter();
  const onProgress = (): void => emit('index.changed', indexState(context));
  const search = createSearch({ library, derived, now, onProgress }, searchIn);
  const context: EngineContext = {
    library,
    derived,
    search,
    counts: createCounts(facets),
    results: new ResultStore(),
    facets,
    reviews: new ReviewStore(),
    texts: new HeldTexts(),
    tasks: new TaskRunner((tasks) => emit('tasks.changed', { tasks })),
    duplicates: new DuplicateHolder(),
    problems: new ProblemHolder(),
    citer: new Citer(),
    live: new LiveWriter({ library, derived, search, now, emit }),
    now,
    emit,
  };
  library.onChange(({ items }) => {
    context.duplicates.touch(items);
    context.problems.touch(items);
  });
  const background = onEvent ? keepUpToDate(context) : null;
  const stopLive = onEvent ? context.live.watch() : null;

  const engine: Engine = {
    context,
    async call(method, params) {
      const parsed = engineMethods[method].params.safeParse(params);
      if (!parsed.success) throw refusedArgument(method, parsed.error);
      // The table pairs each name with its handler; TypeScript can't follow that through a variable name.
      try {
        return await (handlers[method] as Handler<typeof method>)(context, parsed.data as never);
      } catch (error) {
        throw storageError(error);
      }
    },
    async answer(method, params) {
      try {
        if (!Object.hasOwn(engineMethods, method)) {
          throw new OctavoError('unknown_method', `There is no method ${method}.`, { method });
        }
        return { ok: true, value: await engine.call(method as EngineMethodName, params as never) };
      } catch (error) {
        return { ok: false, ...errorValue(error) };
      }
    },
    async close() {
      background?.stop();
      stopLive?.();
      // A live file may be waiting for a search.
      await search.close();
      await context.live.close();
      await context.citer.close();
      await library.close();
      derived.close();
    },
  };
  return engine;
}

const BACKGROUND_SLICE_MS = 10;
const LEASE_RETRY_MS = 1_000;
const TELL_MS = 250;

/** Tells of changes, its own and other processes', and lets the derived views catch up between calls. */
function keepUpToDate(context: EngineContext): { stop(): void } {
  const { library, derived, search, emit } = context;
  let timer: NodeJS.Timeout | NodeJS.Immediate | null = null;
  let stopped = false;
  let told = 0;
  const work = (): void => {
    timer = null;
    if (stopped) return;
    let more: boolean;
    try {
      // Another process is at it: look again soon, so that its end or death leaves nothing undone.
      if (!derived.holdsLease()) {
        timer = setTimeout(work, LEASE_RETRY_MS).unref();
        return;
      }
      more = !derived.catchUp(BACKGROUND_SLICE_MS);
      more = search.step() || more;
    } catch (error) {
      // A full disk or a locked file must not end the engine; what can be rebuilt can also be late.
      console.error('The index could not be brought up to date:', errorValue(error).message);
      timer = setTimeout(work, LEASE_RETRY_MS).unref();
      return;
    }
    // Saying how far it has come costs more than a slice of the work.
    if (!more || performance.now() - told > TELL_MS) {
      emit('index.changed', indexState(context));
      told = performance.now();
    }
    if (more) timer = setImmediate(work);
  };
  const wake = (): void => {
    timer ??= setImmediate(work);
  };
  const unsubscribe = library.onChange(({ revision, items, touched }) => {
    emit('items.changed', { ids: items ?? [], all: items === null, revision, touched });
    wake();
  });
  const beat = setInterval(() => derived.holdsLease(), LEASE_RETRY_MS).unref();
  library.watch();
  wake();
  return {
    stop() {
      stopped = true;
      unsubscribe();
      clearInterval(beat);
      if (timer) {
        clearTimeout(timer as NodeJS.Timeout);
        clearImmediate(timer as NodeJS.Immediate);
      }
    },
  };
}
