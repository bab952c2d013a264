/** A problem as it is kept: who has it, where, and whether a click mends it. */
export interface KeptProblem {
  item: number;
  code: string;
  field: string;
  message: string;
  mendable: boolean;
}

/** Problems by kind and paper, so that a paper that was looked at again costs only its own. */
export class ProblemIndex {
  readonly #kinds = new Map<string, Map<number, KeptProblem[]>>();
  readonly #codesOf = new Map<number, readonly string[]>();

  /** Takes the place of what was known of a paper. */
  put(item: number, problems: readonly KeptProblem[]): void {
    this.remove(item);
    for (const problem of problems) {
      const kind = this.#kinds.get(problem.code) ?? new Map<number, KeptProblem[]>();
      this.#kinds.set(problem.code, kind);
      const known = kind.get(item);
      if (known) known.push(problem);
      else kind.set(item, [problem]);
    }
    if (problems.length > 0) this.#codesOf.set(item, [...new Set(problems.map(({ code }) => code))]);
  }

  remove(item: number): void {
    for (const code of this.#codesOf.get(item) ?? []) this.#kinds.get(code)?.delete(item);
    this.#codesOf.delete(item);
  }

  /** Problems of a kind, of some papers or of all. */
  *of(code: string, scope: ReadonlySet<number> | null): Generator<KeptProblem> {
    for (const [item, problems] of this.#kinds.get(code) ?? [])
      if (!scope || scope.has(item)) yield* problems;
  }
}
