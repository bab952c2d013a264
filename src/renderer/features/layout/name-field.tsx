import { type ReactElement, useEffect, useRef, useState } from 'react';

export interface NameFieldProps {
  /** The name it starts with. */
  value: string;
  /** What is named, for screen readers. */
  label: string;
  /** The name it starts with is a proposal, good as it is. */
  proposed?: boolean;
  /** Takes the name; answers false when it was refused, and the field stays. */
  onName(name: string): Promise<boolean>;
  /** The field goes: the name was taken, or given up. */
  onEnd(): void;
}

/** A name that is being written: Enter or leaving takes it, Escape gives it up. One that is refused stays to be mended. */
export function NameField({ value, label, proposed = false, onName, onEnd }: NameFieldProps): ReactElement {
  const [name, setName] = useState(value);
  const field = useRef<HTMLInputElement>(null);
  // Set while the name is being taken, and for good once the field is done: losing focus then means nothing.
  const busy = useRef(false);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
    field.current?.scrollIntoView({ block: 'nearest' });
  }, []);

  async function take(left: boolean): Promise<void> {
    if (busy.current) return;
    const tidy = name.trim();
    if (tidy === '' || (tidy === value && !proposed)) {
      busy.current = true;
      onEnd();
      return;
    }
    busy.current = true;
    const taken = await onName(tidy);
    if (taken || left) {
      onEnd();
      return;
    }
    busy.current = false;
    field.current?.select();
  }

  return (
    <input
      ref={field}
      className="sidebar-name"
      aria-label={label}
      value={name}
      maxLength={500}
      spellCheck={false}
      autoComplete="off"
      onChange={(event) => setName(event.target.value)}
      onBlur={({ currentTarget, relatedTarget }) => {
        // A dialog that asks about the name has not left it: whoever cancels there finds it here.
        const asks = relatedTarget?.closest('[role="dialog"]');
        if (!asks || asks.contains(currentTarget)) void take(true);
      }}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') void take(false);
        else if (event.key === 'Escape') {
          busy.current = true;
          onEnd();
        } else return;
        event.preventDefault();
      }}
    />
  );
}
