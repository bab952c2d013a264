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
  /** Shows a dialog, or none; papers to be exported are given up with the dialog that asked about them. */
  function show(
    dialog: OverlayState['dialog'],
    toExport: OverlayState['toExport'],
    more?: Partial<OverlayState>,
  ): void {
    const before = get().toExport;
    set({ ...more, dialog, toExport });
    if (before !== toExport) before?.done?.();
  }
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
      show(null, null, { review, reviewInto: into });
    },
    setReading(reading) {
      set({ reading });
    },
    setReview(review) {
      set({ review });
    },
    setDialog(dialog) {
      show(dialog, null);
    },
    setExport(toExport) {
      show(toExport ? 'export' : null, toExport);
    },
    announce(text, about = 'done') {
      const { said } = get();
      set({ said: { ...said, [about]: { text, count: said[about].count + 1 } } });
    },
  };
}
