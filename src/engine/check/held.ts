import type { Item } from '../../contract/model/library.ts';
import type { ReadableDb } from '../db/database.ts';
import { readItems } from '../items/read.ts';
import { AcrossIndex } from './across.ts';
import { type KeptProblem, ProblemIndex } from './problem-index.ts';
import { notProblemsOf, revisionsOf } from './queries.ts';
import { rules } from './rules/index.ts';
import type { RuleContext } from './rules/rule.ts';

/** Papers looked at between two looks at the clock. */
const STEP = 20;

/** A problem among those of its paper. */
const nameOf = ({ code, field }: Pick<KeptProblem, 'code' | 'field'>): string => `${code} ${field}`;

/**
 * Holds what is wrong with the library's papers, once somebody has asked, and keeps it true: papers that were
 * touched since are looked at again before the next answer, the others are not. Held in memory: it is derived from
 * the tables, and looking costs less than a start would by reading it from a file.
 */
export class ProblemHolder {
  readonly #revisions = new Map<number, number>();
  readonly #index = new ProblemIndex();
  readonly #across = new AcrossIndex();
  /** By paper: the problems marked as none. */
  readonly #dismissed = new Map<number, Set<string>>();
  #touched: Set<number> | 'all' = 'all';
  #version = 0;
  #between: { version: number; problems: Map<string, KeptProblem[]> } | null = null;

  /** Grows whenever what is held changes. */
  get version(): number {
    return this.#version;
  }

  /** Papers that are held. */
  get papers(): number {
    return this.#revisions.size;
  }

  /** The revision of a paper when it was looked at. */
  revision(item: number): number {
    return this.#revisions.get(item) ?? 0;
  }

  /** Items that an action touched, or null for many. */
  touch(items: readonly number[] | null): void {
    if (items === null) this.#touched = 'all';
    else if (this.#touched !== 'all') for (const id of items) this.#touched.add(id);
  }

  /** How many papers must be looked at (again). Those that have gone are let go. */
  #pending(db: ReadableDb): number[] {
    const asked = this.#touched === 'all' ? null : [...this.#touched];
    if (asked?.length === 0) return [];
    const now = revisionsOf(db, asked);
    for (const id of asked ?? [...this.#revisions.keys()]) if (!now.has(id)) this.#forget(id);
    return [...now].flatMap(([id, revision]) => (this.#revisions.get(id) === revision ? [] : [id]));
  }

  /** What a refresh would have to look at; 0 when all is known. */
  pending(db: ReadableDb): number {
    return this.#pending(db).length;
  }

  /** Looks at what has changed, and yields how many papers are done. Stopped half way, it goes on there the next time. */
  *refresh(db: ReadableDb, context: RuleContext): Generator<number, void> {
    const ids = this.#pending(db);
    // What is touched from now on is looked at the next time.
    const before = this.#touched;
    this.#touched = new Set();
    for (const id of ids) this.#dismissed.delete(id);
    for (const { item, ...problem } of notProblemsOf(db, ids)) {
      const known = this.#dismissed.get(item);
      if (known) known.add(nameOf(problem));
      else this.#dismissed.set(item, new Set([nameOf(problem)]));
    }
    let done = 0;
    let isWhole = false;
    try {
      for (const item of readItems(db, ids)) {
        this.#look(item, context);
        done += 1;
        if (done % STEP === 0) yield done;
      }
      isWhole = true;
    } finally {
      if (!isWhole) this.touch(before === 'all' ? null : [...before]);
    }
  }

  #look(item: Item, context: RuleContext): void {
    const problems = rules.flatMap(({ code, find }) =>
      find(item, context).map(
        ({ field, message, mend }): KeptProblem => ({
          item: item.id,
          code,
          field,
          message,
          mendable: mend !== undefined,
        }),
      ),
    );
    this.#index.put(item.id, problems);
    this.#across.put(item);
    this.#revisions.set(item.id, item.revision);
    this.#version += 1;
  }

  #forget(id: number): void {
    if (!this.#revisions.delete(id)) return;
    this.#index.remove(id);
    this.#dismissed.delete(id);
    this.#across.remove(id);
    this.#version += 1;
  }

  /**
   * Problems of a kind as they were last looked at, of some papers or (null) of all.
   * @param dismissed those that are marked as none, instead of the others
   */
  *of(code: string, scope: ReadonlySet<number> | null, dismissed = false): Generator<KeptProblem> {
    for (const problem of this.#index.of(code, scope))
      if (this.isDismissed(problem) === dismissed) yield problem;
    for (const problem of this.#betweenPapers(code))
      if ((!scope || scope.has(problem.item)) && this.isDismissed(problem) === dismissed) yield problem;
  }

  /** Whether a person has marked a problem as none. */
  isDismissed(problem: Pick<KeptProblem, 'item' | 'code' | 'field'>): boolean {
    return this.#dismissed.get(problem.item)?.has(nameOf(problem)) ?? false;
  }

  #betweenPapers(code: string): readonly KeptProblem[] {
    if (this.#between?.version !== this.#version) {
      const problems = new Map<string, KeptProblem[]>();
      for (const problem of this.#across.problems()) {
        const known = problems.get(problem.code);
        if (known) known.push(problem);
        else problems.set(problem.code, [problem]);
      }
      this.#between = { version: this.#version, problems };
    }
    return this.#between.problems.get(code) ?? [];
  }

  /** The most common spelling of a paper's venue. */
  usualVenue(item: number): string {
    return this.#across.usualVenue(item);
  }
}
