import { statisticsText as text } from '../../../language/strings-reading.ts';

/** `9 Mar 2026`, and of the week that isn't over, that it goes on. */
export const weekName = (start: number, isUnderWay: boolean): string =>
  isUnderWay ? `${text.weekOf(start)}, ${text.underWay}` : text.weekOf(start);
