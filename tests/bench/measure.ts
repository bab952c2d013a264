/** One figure of a bench, as `npm run bench -- --json` promises it. */
export interface Timing {
  name: string;
  case: string;
  size: number;
  unit: 'ms';
  p50: number;
  p95: number;
  max: number;
  /** What the same machine needs in the same run for the least that could do the job. */
  floor: { name: string; p50: number; p95: number };
  /** p95 over the floor's p95. */
  ratio: number;
  goal: number;
  ok: boolean;
}

/** A figure of quality: the larger the better. */
export interface Quality {
  name: string;
  case: string;
  value: number;
  baseline: number;
  goal: number;
  ok: boolean;
}

export type Figure = Timing | Quality;

export interface Bench {
  name: string;
  /** @param collections folders of judged texts, for the benches that measure with them */
  run(report: (line: string) => void, collections: readonly string[]): Promise<Figure[]>;
}

/** The value below which `share` of the samples lie (nearest rank). */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
}

const round = (value: number): number => Math.round(value * 100) / 100;

export interface Contest {
  name: string;
  case: string;
  size: number;
  runs: number;
  /** p95 over the floor's p95 may not be above it. */
  goal: number;
  floorName: string;
  /** Both answer how many milliseconds the part that counts took. */
  ours(): Promise<number>;
  floor(): Promise<number>;
}

/**
 * Runs both sides in turn, once unmeasured and then `runs` times, so that what else the machine does
 * falls on both alike.
 */
export async function contest(spec: Contest): Promise<Timing> {
  const ours: number[] = [];
  const floor: number[] = [];
  for (let n = 0; n <= spec.runs; n += 1) {
    const [a, b] = [await spec.floor(), await spec.ours()];
    if (n === 0) continue;
    floor.push(a);
    ours.push(b);
  }
  const ratio = percentile(ours, 0.95) / percentile(floor, 0.95);
  return {
    name: spec.name,
    case: spec.case,
    size: spec.size,
    unit: 'ms',
    p50: round(percentile(ours, 0.5)),
    p95: round(percentile(ours, 0.95)),
    max: round(Math.max(...ours)),
    floor: { name: spec.floorName, p50: round(percentile(floor, 0.5)), p95: round(percentile(floor, 0.95)) },
    ratio: round(ratio),
    goal: spec.goal,
    ok: ratio <= spec.goal,
  };
}
