import type { EventName, Events } from '../contract/events.ts';
import type { EngineMethodName, ParsedParams, Result } from '../contract/methods/index.ts';
import type { ProblemHolder } from './check/held.ts';
import type { Citer } from './citations/citer.ts';
import type { Counts } from './counts/stores.ts';
import type { DerivedHost } from './derived/host.ts';
import type { DuplicateHolder } from './duplicates/held.ts';
import type { HeldTexts } from './imports/held-texts.ts';
import type { ReviewStore } from './imports/reviews.ts';
import type { Library } from './library.ts';
import type { LiveWriter } from './live/writer.ts';
import type { FacetCounter } from './results/facets.ts';
import type { ResultStore } from './results/store.ts';
import type { SearchService } from './search/service.ts';
import type { TaskRunner } from './tasks/runner.ts';

/** What a handler has at hand. */
export interface EngineContext {
  library: Library;
  derived: DerivedHost;
  counts: Counts;
  search: SearchService;
  results: ResultStore;
  facets: FacetCounter;
  reviews: ReviewStore;
  texts: HeldTexts;
  tasks: TaskRunner;
  duplicates: DuplicateHolder;
  problems: ProblemHolder;
  citer: Citer;
  live: LiveWriter;
  /** UTC milliseconds. */
  now(): number;
  emit<E extends EventName>(event: E, payload: Events[E]): void;
}

export type Handler<M extends EngineMethodName> = (
  context: EngineContext,
  params: ParsedParams<M>,
) => Result<M> | Promise<Result<M>>;

/** Handlers of some methods: the compiler asks for each one that the contract has. */
export type Handlers<M extends EngineMethodName> = { [K in M]: Handler<K> };
