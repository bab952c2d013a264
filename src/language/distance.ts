/**
 * How many letters have to be changed, left out, put in or swapped with their neighbour to make one
 * word of another (optimal string alignment); `most + 1` for anything above `most`.
 */
export function editDistance(a: string, b: string, most: number): number {
  const far = most + 1;
  if (Math.abs(a.length - b.length) > most) return far;
  let older: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min(last[j] ?? far, row[j - 1] ?? far) + 1;
      cost = Math.min(cost, (last[j - 1] ?? far) + change);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (older[j - 2] ?? far) + 1);
      }
      row.push(cost);
      least = Math.min(least, cost);
    }
    // A swap reaches one row further back, so that row has to be too far as well.
    if (least > most && Math.min(...last) > most) return far;
    older = last;
    last = row;
  }
  return Math.min(far, last[b.length] ?? far);
}
