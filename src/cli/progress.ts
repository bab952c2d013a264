import type { SliceDriver } from '../engine/library.ts';
import { number } from '../language/strings.ts';
import type { Output } from './io.ts';

const FIRST_MS = 500;
const EVERY_MS = 100;

/**
 * Drives long work to its end in one go, because nobody else waits for an answer of this process,
 * and shows on a terminal how far it has come.
 */
export function withProgress(stderr: Output, label: string, total: number): SliceDriver {
  return async (work) => {
    let next = performance.now() + FIRST_MS;
    let isShown = false;
    try {
      for (let step = work.next(); ; step = work.next()) {
        if (step.done) return step.value;
        if (!stderr.isTerminal || performance.now() < next) continue;
        next = performance.now() + EVERY_MS;
        isShown = true;
        await stderr.write(`\r${label} ${number(step.value)} of ${number(total)}`);
      }
    } finally {
      if (isShown) await stderr.write('\r\u001b[K');
    }
  };
}
