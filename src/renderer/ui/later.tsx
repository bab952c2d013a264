import {
  type ReactElement,
  type RefObject,
  useContext,
  useLayoutEffect,
  useRef,
  useSyncExternalStore,
} from 'react';
import { InitialFocus } from './initial-focus.ts';

type Component<P> = (props: P) => ReactElement | null;

const waiting: (() => Promise<unknown>)[] = [];

/**
 * A part of the window that no start needs: its code comes apart from the rest, once the window
 * stands (`loadRest`) or when it is first shown, whichever is sooner. It draws nothing until then.
 * Unlike React's own `lazy`, what has come is drawn at once, so no key is lost on the way to it.
 */
export function later<P extends object>(load: () => Promise<Component<P>>): Component<P> {
  let loaded: Component<P> | null = null;
  let loading: Promise<void> | null = null;
  const listeners = new Set<() => void>();

  const start = (): Promise<void> => {
    loading ??= load().then(
      (component) => {
        loaded = component;
        for (const listener of listeners) listener();
      },
      (error: unknown) => {
        // The next one who shows it tries again.
        loading = null;
        throw error;
      },
    );
    return loading;
  };
  waiting.push(start);

  function subscribe(listener: () => void): () => void {
    listeners.add(listener);
    if (!loaded) start().catch(console.error);
    return () => listeners.delete(listener);
  }

  return function Later(props: P): ReactElement | null {
    const Loaded = useSyncExternalStore(subscribe, () => loaded);
    const came = Loaded !== null;
    const wasThere = useRef(came);
    const first = useContext(InitialFocus);
    useLayoutEffect(() => {
      if (came && !wasThere.current) enterDialog(first);
    }, [came, first]);
    return Loaded ? <Loaded {...props} /> : null;
  };
}

/** A dialog that opened before what is in it had come has the focus itself: what it is meant for gets it. */
function enterDialog(first: RefObject<HTMLElement | null> | null): void {
  const { activeElement } = document;
  if (!activeElement?.matches('[role="dialog"], [role="alertdialog"]')) return;
  const control =
    first?.current ??
    activeElement.querySelector<HTMLElement>('input, textarea, select, button, a[href], [tabindex="0"]');
  control?.focus();
}

/** Loads, one after another, all parts that came apart. */
export async function loadRest(): Promise<void> {
  for (const start of waiting) await start().catch(console.error);
}
