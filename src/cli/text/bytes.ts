const units = ['bytes', 'kB', 'MB', 'GB'];

/** A size for people: `812 bytes`, `3.4 MB`. */
export function bytes(size: number): string {
  let n = size;
  let unit = 0;
  while (n >= 1000 && unit < units.length - 1) {
    n /= 1000;
    unit += 1;
  }
  return `${unit === 0 || n >= 100 ? Math.round(n) : n.toFixed(1)} ${units[unit]}`;
}
