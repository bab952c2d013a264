import { Check, Minus, Plus } from 'lucide-react';
import {
  type KeyboardEvent,
  type ReactElement,
  type ReactNode,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { organiseText as text } from '../../../language/strings-organise.ts';
import { clickedShare, type Share, type ShareCounts, shareOf } from '../../model/shares.ts';
import { Icon } from '../../ui/icon.tsx';
import { type PickerOption, pickerLines } from './picker-options.ts';
import './picker.css';

interface Props<T extends PickerOption> {
  /** Its name for screen readers. */
  label: string;
  placeholder: string;
  /** Shown when there is nothing to choose yet. */
  empty: string;
  options: readonly T[];
  shares: ShareCounts;
  mark?(option: T): ReactNode;
  createLabel(name: string): string;
  onToggle(option: T, to: 'add' | 'remove'): void;
  onCreate(name: string): void;
  onClose(): void;
}

/** A field that finds options and makes new ones; each has a box with three states. */
export function Picker<T extends PickerOption>(props: Props<T>): ReactElement {
  const { label, placeholder, empty, options, shares, mark, createLabel, onToggle, onCreate, onClose } =
    props;
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(-1);
  const id = useId();
  const { lines, more } = useMemo(() => pickerLines(options, typed), [options, typed]);
  const active = Math.min(typed.trim() === '' ? at : Math.max(0, at), lines.length - 1);
  const field = useRef<HTMLInputElement>(null);
  // At once: what is typed right after the key that opened it must not be lost.
  useLayoutEffect(() => field.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, active]);

  function choose(index: number): void {
    const line = lines[index];
    if (!line) return;
    if (line.kind === 'create') onCreate(line.name);
    else onToggle(line.option, clickedShare(shareOf(shares.counts.get(line.option.id) ?? 0, shares.total)));
    if (typed === '') setAt(index);
    else {
      setTyped('');
      setAt(-1);
    }
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    const last = lines.length - 1;
    const steps: Record<string, number | undefined> = {
      ArrowDown: active >= last ? 0 : active + 1,
      ArrowUp: active <= 0 ? last : active - 1,
      PageDown: Math.min(last, active + 8),
      PageUp: Math.max(0, active - 8),
    };
    const next = steps[event.key];
    if (next !== undefined) setAt(next);
    else if (event.key === 'Enter' && active >= 0) choose(active);
    else if (event.key === 'Enter') onClose();
    else return;
    event.preventDefault();
  }

  return (
    <div className="picker">
      <input
        ref={field}
        className="picker-input"
        role="combobox"
        aria-expanded="true"
        aria-controls={id}
        aria-autocomplete="list"
        aria-activedescendant={active >= 0 ? `${id}-${active}` : undefined}
        aria-label={placeholder}
        placeholder={placeholder}
        maxLength={500}
        spellCheck={false}
        autoComplete="off"
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(-1);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={id} className="picker-list" role="listbox" aria-label={label} aria-multiselectable="true">
        {lines.map((line, index) => (
          <Line
            key={line.kind === 'create' ? 'create' : line.option.id}
            id={`${id}-${index}`}
            active={index === active}
            share={
              line.kind === 'create' ? null : shareOf(shares.counts.get(line.option.id) ?? 0, shares.total)
            }
            depth={line.kind === 'option' && typed.trim() === '' ? line.option.depth : 0}
            onPoint={() => index !== active && setAt(index)}
            onChoose={() => choose(index)}
          >
            {line.kind === 'option' ? mark?.(line.option) : null}
            <span className="picker-label ellipsis">
              {line.kind === 'create'
                ? createLabel(line.name)
                : typed.trim() === ''
                  ? line.option.label
                  : line.option.name}
            </span>
            {line.kind === 'option' && shares.total > 1 ? (
              <span className="picker-count">
                {text.share(shares.counts.get(line.option.id) ?? 0, shares.total)}
              </span>
            ) : null}
          </Line>
        ))}
      </div>
      {lines.length === 0 ? <p className="picker-note">{empty}</p> : null}
      {more > 0 ? <p className="picker-note">{text.moreInPicker(more)}</p> : null}
    </div>
  );
}

interface LineProps {
  id: string;
  active: boolean;
  /** null: a new one. */
  share: Share | null;
  depth: number;
  onPoint(): void;
  onChoose(): void;
  children: ReactNode;
}

function Line({ id, active, share, depth, onPoint, onChoose, children }: LineProps): ReactElement {
  return (
    <div
      id={id}
      className="picker-row"
      role="option"
      tabIndex={-1}
      aria-selected={share === 'all'}
      {...(share === null ? {} : { 'aria-checked': share === 'some' ? ('mixed' as const) : share === 'all' })}
      data-active={active}
      style={depth > 0 ? { paddingLeft: `${0.5 + depth * 1.25}rem` } : undefined}
      onMouseMove={onPoint}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
      onKeyDown={(event) => event.key === 'Enter' && onChoose()}
    >
      {share === null ? <Icon of={Plus} /> : <ShareBox share={share} />}
      {children}
    </div>
  );
}

/** A box with three states, drawn as the kit's checkbox is. */
function ShareBox({ share }: { share: Share }): ReactElement {
  const state = { none: {}, some: { 'data-indeterminate': '' }, all: { 'data-checked': '' } }[share];
  return (
    <span className="checkbox" aria-hidden="true" {...state}>
      {share === 'none' ? null : (
        <span className="checkbox-mark">
          {share === 'all' ? <Check strokeWidth={3} /> : <Minus strokeWidth={3} />}
        </span>
      )}
    </span>
  );
}
