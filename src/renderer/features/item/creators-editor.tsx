import { Plus } from 'lucide-react';
import {
  type KeyboardEvent,
  type ReactElement,
  type Ref,
  useEffect,
  useId,
  useImperativeHandle,
  useRef,
  useState,
} from 'react';
import type { Creator } from '../../../contract/model/item.ts';
import { formatCreators, parseCreators } from '../../../language/creators-text.ts';
import { editText as text } from '../../../language/strings-edit.ts';
import { itemText } from '../../../language/strings-features.ts';
import { type CreatorRow, creatorRow, creatorsOf, emptyCreator } from '../../model/creator-rows.ts';
import { Button } from '../../ui/button.tsx';
import { CreatorList } from './creator-list.tsx';
import { leaves } from './leaves.ts';
import './creators.css';

/** What the field asks of its open editor. */
export interface CreatorsHandle {
  creators(): Creator[];
}

interface Props {
  ref: Ref<HTMLFormElement>;
  handle: Ref<CreatorsHandle>;
  creators: readonly Creator[];
  busy: boolean;
  problem: string | null;
  onSave(): void;
  onCancel(): void;
}

/**
 * All creators, a row each, or as one text. Ctrl+Enter or leaving saves, Escape gives up; Enter goes to the
 * next creator, and behind the last one adds another.
 */
export function CreatorsEditor(props: Props): ReactElement {
  const { ref, handle, busy, problem, onSave, onCancel } = props;
  const [rows, setRows] = useState<readonly CreatorRow[]>(() =>
    (props.creators.length > 0 ? props.creators : [emptyCreator()]).map(creatorRow),
  );
  /** The text while it is edited as one, else null. */
  const [typed, setTyped] = useState<string | null>(null);
  const [wanted, setWanted] = useState<number | null>(rows[0]?.id ?? null);
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const now = (): Creator[] => {
    const creators = creatorsOf(rows);
    return typed === null ? creators : parseCreators(typed, creators);
  };
  useImperativeHandle(handle, () => ({ creators: now }));
  const isText = typed !== null;
  useEffect(() => {
    if (isText) area.current?.focus();
  }, [isText]);

  function toggle(): void {
    const next = now();
    if (typed === null) setTyped(formatCreators(next));
    else {
      setRows((next.length > 0 ? next : [emptyCreator()]).map(creatorRow));
      setTyped(null);
    }
  }

  function add(): void {
    const row = creatorRow(emptyCreator(rows.at(-1)?.creator.role));
    setRows([...rows, row]);
    setWanted(row.id);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    event.stopPropagation();
    if (event.key === 'Escape') onCancel();
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onSave();
    else return;
    event.preventDefault();
  }

  return (
    <form
      ref={ref}
      className="creators"
      aria-label={itemText.edit(itemText.creators)}
      onKeyDown={onKeyDown}
      onSubmit={(event) => event.preventDefault()}
      onBlur={(event) => {
        // A row that goes takes the focus with it: only a place that was really gone to is left for.
        if (event.relatedTarget && leaves(event.currentTarget, event.relatedTarget)) onSave();
      }}
    >
      {typed === null ? (
        <CreatorList
          rows={rows}
          busy={busy}
          wanted={wanted}
          onWanted={setWanted}
          onChange={setRows}
          onAdd={add}
        />
      ) : (
        <textarea
          ref={area}
          className="field creators-text"
          aria-label={itemText.creators}
          aria-describedby={id}
          dir="auto"
          value={typed}
          placeholder={itemText.creatorsHint}
          spellCheck={false}
          onChange={(event) => setTyped(event.target.value)}
        />
      )}
      <p
        id={id}
        className={problem === null ? 'editor-hint' : 'editor-hint editor-problem'}
        role={problem === null ? undefined : 'alert'}
      >
        {problem ?? (typed === null ? text.pasteHint : itemText.creatorsHint)}
      </p>
      <div className="creators-foot">
        {typed === null ? (
          <Button variant="quiet" size="small" icon={Plus} onClick={add}>
            {text.addCreator}
          </Button>
        ) : null}
        <Button variant="quiet" size="small" onClick={toggle}>
          {typed === null ? text.asText : text.asList}
        </Button>
        <span className="creators-gap" />
        <Button size="small" onClick={onCancel}>
          {text.cancel}
        </Button>
        <Button size="small" variant="primary" disabled={busy} onClick={onSave}>
          {text.save}
        </Button>
      </div>
    </form>
  );
}
