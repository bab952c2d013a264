import { describe } from '../client/describe.ts';
import type { SliceContext } from './slice.ts';
import type { OverlayActions, OverlayState, Toast } from './state.ts';

const MOST_ERRORS = 3;

/** Only the newest message is of use; errors stay until they have been seen. */
function withToast(toasts: readonly Toast[], toast: Toast): Toast[] {
  const errors = toasts.filter((other) => other.tone === 'error').slice(1 - MOST_ERRORS);
  return [...errors, toast];
}

/** Toasts, the review that waits for an answer, the open dialog, the live region. */
export function overlaySlice({ get, set }: SliceContext): OverlayState & OverlayActions {
  let lastToast = 0;
  return {
    toasts: [],
    review: null,
    reviewInto: null,
    reading: false,
    dialog: null,
    toExport: null,
    said: { done: { text: '', count: 0 }, found: { text: '', count: 0 } },
    toast(toast) {
      lastToast += 1;
      set({ toasts: withToast(get().toasts, { ...toast, id: lastToast }) });
      // An error is an alert, and interrupts by itself.
      if (toast.tone === 'info') get().announce(toast.text);
    },
    dismissToast(id) {
      set({ toasts: get().toasts.filter((toast) => toast.id !== id) });
    },
    fail(error) {
      const { code, message } = describe(error);
      get().toast({ text: message, tone: 'error', code });
    },
    openReview(review, into = null) {
      set({ review, reviewInto: into, dialog: null });
    },
    setReading(reading) {
      set({ reading });
    },
    setReview(review) {
      set({ review });
    },
    setDialog(dialog) {
      set({ dialog });
    },
    setExport(toExport) {
      const before = get().toExport;
      set(toExport ? { toExport, dialog: 'export' } : { toExport, dialog: null });
      before?.done?.();
    },
    announce(text, about = 'done') {
      const { said } = get();
      set({ said: { ...said, [about]: { text, count: said[about].count + 1 } } });
    },
  };
}
