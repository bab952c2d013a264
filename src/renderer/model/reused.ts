/**
 * A list that has come anew, with the objects of the one before wherever nothing in them differs,
 * and the very list before when nothing differs at all: what hasn't changed isn't drawn again.
 */
export function reused<T extends { id: number }>(before: readonly T[], after: readonly T[]): readonly T[] {
  const known = new Map(before.map((one) => [one.id, one]));
  let isSame = before.length === after.length;
  const list = after.map((one, i) => {
    const old = known.get(one.id);
    const kept = old && isEqual(old, one) ? old : one;
    isSame &&= before[i] === kept;
    return kept;
  });
  return isSame ? before : list;
}

function isEqual<T extends object>(a: T, b: T): boolean {
  return (Object.keys(b) as (keyof T)[]).every((key) => a[key] === b[key]);
}
