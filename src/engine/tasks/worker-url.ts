/**
 * Where a worker's entry lies: beside its sources while these run themselves (tests), else in the
 * folder of the built entries, one above the shared chunks.
 * @param name path below `src/engine`, as in `imports/read-worker`
 */
export function workerUrl(name: string): URL {
  if (import.meta.url.endsWith('.ts')) return new URL(`../${name}.ts`, import.meta.url);
  const file = `${name.slice(name.lastIndexOf('/') + 1)}.js`;
  return new URL(import.meta.url.includes('/chunks/') ? `../${file}` : file, import.meta.url);
}
