import { X } from 'lucide-react';
import { type ReactElement, type ReactPortal, useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { text } from '../../language/strings.ts';
import { useApp, useGetApp } from '../store/context.ts';
import type { Toast } from '../store/state.ts';
import { classes } from './classes.ts';
import { IconButton } from './icon-button.tsx';
import { KeyChips } from './kbd.tsx';
import './toasts.css';

const SHOWN_MS = 8000;

/** What has just happened, with a way back. Stays eight seconds, longer while pointed at or focused. */
export function ToastHost(): ReactPortal {
  const toasts = useApp((state) => state.toasts);
  // Beside the application's root, as dialogs are: inside it they would lie over every message.
  return createPortal(
    // `aria-live`, because a modal dialog hides from screen readers all that hasn't it. An error is an alert; what
    // was done is said by the live region, which is there before its text and therefore heard.
    <section className="toasts" aria-label={text.notifications} aria-live="off">
      {toasts.map((toast) => (
        <ToastCard key={toast.id} toast={toast} />
      ))}
    </section>,
    document.body,
  );
}

function ToastCard({ toast }: { toast: Toast }): ReactElement {
  const dismiss = useGetApp()().dismissToast;
  const [held, setHeld] = useState(false);
  const left = useRef(SHOWN_MS);
  useEffect(() => {
    if (held) return;
    const from = performance.now();
    const timer = setTimeout(() => dismiss(toast.id), left.current);
    return () => {
      clearTimeout(timer);
      left.current = Math.max(1000, left.current - (performance.now() - from));
    };
  }, [held, dismiss, toast.id]);
  const { action } = toast;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hovering only stops the clock
    <div
      className={classes('toast', toast.tone === 'error' && 'toast-error')}
      // A press leaves focus in the dialog that may be open.
      onMouseDown={(event) => event.preventDefault()}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span className="toast-text" {...(toast.tone === 'error' ? { role: 'alert' } : {})}>
        {toast.text}
        {toast.code ? <code className="toast-code mono">{toast.code}</code> : null}
      </span>
      {action ? (
        <button
          type="button"
          className="toast-action"
          onClick={() => {
            dismiss(toast.id);
            void action.run();
          }}
        >
          {action.label}
          {action.keys ? <KeyChips keys={action.keys} joined /> : null}
        </button>
      ) : null}
      <IconButton label={text.dismiss} icon={X} size="compact" onClick={() => dismiss(toast.id)} />
    </div>
  );
}
