import { X } from 'lucide-react';
import { type ReactElement, type RefObject, useMemo, useState } from 'react';
import { keyText as text } from '../../../language/strings-keys.ts';
import { told } from '../../commands/told.ts';
import { asSelection } from '../../model/selection.ts';
import { useApp, useAppContext } from '../../store/context.ts';
import { selectedCount } from '../../store/select.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { DialogTitle } from '../../ui/dialog.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Select } from '../../ui/select.tsx';
import { KeyChanges } from './key-changes.tsx';
import { useKeyPreview } from './use-key-preview.ts';
import './keys.css';

interface Props {
  first: RefObject<HTMLElement | null>;
  onClose(): void;
}

type Scope = 'selected' | 'shown' | 'library';

/** Makes keys anew by the formula: whose, which would change, and doing it. */
export function RegenerateDialog({ first, onClose }: Props): ReactElement {
  const app = useAppContext();
  const picks = useApp((state) => state.picks);
  const result = useApp((state) => state.result);
  const selected = useApp(selectedCount);
  const [scope, setScope] = useState<Scope>(selected > 0 ? 'selected' : 'library');
  const [pinned, setPinned] = useState(false);
  const selection = useMemo(() => {
    if (scope === 'library') return null;
    return scope === 'selected'
      ? asSelection(picks, result)
      : result && { handle: result.handle, except: [] };
  }, [scope, picks, result]);
  const { found, problem } = useKeyPreview(selection, pinned);
  const changes = found?.changes ?? 0;
  const scopes: { value: Scope; label: string }[] = [{ value: 'library', label: text.scopes.library }];
  if (result) scopes.unshift({ value: 'shown', label: text.scopes.shown(result.total) });
  if (selected > 0) scopes.unshift({ value: 'selected', label: text.scopes.selected(selected) });

  async function apply(): Promise<void> {
    onClose();
    try {
      const done = await app.client.call('keys.regenerate', { selection, pinned });
      told(app, done, text.made(done.changed));
    } catch (error) {
      app.store.getState().fail(error);
    }
  }

  async function saveTable(): Promise<void> {
    const { toast, fail } = app.store.getState();
    try {
      const { count } = await app.client.call('keys.tableSize', { selection });
      if (count === 0) return toast({ text: text.noOldKeys, tone: 'info' });
      const saved = await app.client.call('shell.saveKeyTable', { selection });
      if (saved) toast({ text: text.tableSaved(saved.count, saved.path), tone: 'info' });
    } catch (error) {
      fail(error);
    }
  }

  return (
    <form
      className="keys-body"
      onSubmit={(event) => {
        event.preventDefault();
        if (changes > 0) void apply();
      }}
    >
      <header className="keys-top">
        <DialogTitle className="keys-title">{text.regenerateTitle}</DialogTitle>
        <IconButton label={text.close} icon={X} keys="Escape" onClick={onClose} />
      </header>
      <div className="keys-options">
        <div className="keys-line">
          <span aria-hidden="true">{text.of}</span>
          <Select label={text.of} value={scope} options={scopes} onChange={(value) => setScope(value)} />
          <Button className="keys-aside" onClick={() => app.store.getState().setDialog('keyFormula')}>
            {text.editFormula}
          </Button>
          <Button onClick={() => void saveTable()}>{text.saveTable}</Button>
        </div>
        {/* biome-ignore lint/a11y/noLabelWithoutControl: the checkbox in it is the control */}
        <label className="keys-switch">
          <Checkbox checked={pinned} onChange={setPinned} />
          <span>
            {text.pinned}
            <span className="keys-hint">{text.pinnedHint}</span>
          </span>
        </label>
      </div>
      <section className="keys-preview" aria-label={text.preview}>
        <p className="keys-count" role="status">
          {problem ?? (found ? text.would(changes, found.total) : text.working)}
          {found && found.kept > 0 ? <span className="secondary">; {text.kept(found.kept)}</span> : null}
        </p>
        {found && found.changed.length > 0 ? (
          <KeyChanges samples={found.changed} label={text.preview} more={changes - found.changed.length} />
        ) : (
          <p className="keys-nothing">{found ? text.none : ''}</p>
        )}
      </section>
      <footer className="keys-foot">
        <span className="keys-note">{text.note}</span>
        <Button ref={first as RefObject<HTMLButtonElement | null>} onClick={onClose}>
          {text.cancel}
        </Button>
        <Button type="submit" variant="primary" disabled={changes === 0}>
          {text.apply(changes)}
        </Button>
      </footer>
    </form>
  );
}
