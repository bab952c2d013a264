/** The last part of a path, on whatever system it was written. */
export const basename = (path: string): string =>
  path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);

/** The folder that a path lies in. */
export const dirname = (path: string): string =>
  path.slice(0, Math.max(0, path.length - basename(path).length - 1));
