import type { CitedEntry, CitedList, CitedRun } from '../../contract/model/cited.ts';
import { toSubscript, toSuperscript } from '../scripts.ts';

/** A raised or lowered piece in Unicode's own characters, where all of it has one; `1–3` is `¹–³`. */
function runText({ text, styles }: CitedRun): string {
  const small = styles.includes('sup') ? toSuperscript : styles.includes('sub') ? toSubscript : null;
  if (!small) return text;
  const made = [...text].map((c) => (/[–,\s]/u.test(c) ? c : small(c)));
  return made.includes(null) ? text : made.join('');
}

const runsText = (runs: readonly CitedRun[]): string => runs.map(runText).join('');

/** An entry as plain text: its label, a blank, and what it says. */
export const entryText = ({ label, runs }: CitedEntry): string =>
  [runsText(label), runsText(runs)].filter(Boolean).join(' ');

/** A list as plain text, an entry a line. */
export const listText = ({ entries }: CitedList): string => entries.map(entryText).join('\n');
