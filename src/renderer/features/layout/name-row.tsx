import { type CSSProperties, type ReactElement, type ReactNode, useEffect, useRef, useState } from 'react';

interface Props {
  /** The name it starts with. */
  value: string;
  /** What is named, for screen readers. */
  label: string;
  /** The name it starts with is a proposal, good as it is. */
  proposed?: boolean;
  mark: ReactNode;
  level: number;
  /** Takes the name; answers false when it was refused, and the field stays. */
  onName(name: string): Promise<boolean>;
  /** The field goes: the name was taken, or given up. */
  onEnd(): void;
}

/** A line of the sidebar whose name is being written: Enter or leaving takes it, Escape gives it up. */
export function NameRow({ value, label, proposed = false, mark, level, onName, onEnd }: Props): ReactElement {
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
    <div
      className="sidebar-row sidebar-naming"
      role="treeitem"
      aria-level={level}
      aria-selected={false}
      tabIndex={-1}
      style={level > 2 ? ({ '--depth': level - 2 } as CSSProperties) : undefined}
    >
      {mark}
      <input
        ref={field}
        className="sidebar-name"
        aria-label={label}
        value={name}
        maxLength={500}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => setName(event.target.value)}
        onBlur={() => void take(true)}
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
    </div>
  );
}
