import type { AppState } from './state.ts';
import type { App } from './store.ts';

const isAnswered = ({ result, failure, engine }: AppState): boolean =>
  result !== null || failure !== null || engine.state === 'failed';

/**
 * Resolves once the list has its first rows, or it is known why it gets none; at the latest after
 * `limit` ms.
 */
export function firstRows({ store }: App, limit: number): Promise<void> {
  if (isAnswered(store.getState())) return Promise.resolve();
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      stop();
      resolve();
    };
    const timer = setTimeout(done, limit);
    const stop = store.subscribe((state) => {
      if (isAnswered(state)) done();
    });
  });
}
