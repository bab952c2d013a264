import { describe } from '../client/describe.ts';
import type { SliceContext } from './slice.ts';
import type { OverlayActions, OverlayState } from './state.ts';

const MOST_TOASTS = 3;

/** Toasts, the review that waits for an answer, the open dialog, the live region. */
export function overlaySlice({ get, set }: SliceContext): OverlayState & OverlayActions {
  let lastToast = 0;
  return {
    toasts: [],
    review: null,
    dialog: null,
    announcement: '',
    toast(toast) {
      lastToast += 1;
      set({ toasts: [...get().toasts, { ...toast, id: lastToast }].slice(-MOST_TOASTS) });
    },
    dismissToast(id) {
      set({ toasts: get().toasts.filter((toast) => toast.id !== id) });
    },
    fail(error) {
      const { code, message } = describe(error);
      get().toast({ text: message, tone: 'error', code });
    },
    openReview(review) {
      set({ review, dialog: null });
    },
    setReview(review) {
      set({ review });
    },
    setDialog(dialog) {
      set({ dialog });
    },
    announce(text) {
      set({ announcement: text });
    },
  };
}
