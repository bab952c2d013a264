import { Redo2, Undo2 } from 'lucide-react';
import type { ReactElement } from 'react';
import type { HistoryEntry } from '../../../contract/model/library.ts';
import { moment, papers } from '../../../language/strings.ts';
import { historyText as text } from '../../../language/strings-features.ts';
import { Button } from '../../ui/button.tsx';
import { classes } from '../../ui/classes.ts';
import { Icon } from '../../ui/icon.tsx';

interface Props {
  entry: HistoryEntry;
  busy: boolean;
  /** Why undoing it was refused, or null. */
  refused: string | null;
  onUndo(): void;
}

/** One action: what it was, when, from where, and whether it is taken back. */
export function HistoryRow({ entry, busy, refused, onUndo }: Props): ReactElement {
  // What was done here needs no place of origin.
  const origin = entry.origin === 'window' ? null : (text.origins[entry.origin] ?? entry.origin);
  const about = [moment(entry.at), origin, entry.items > 0 && papers(entry.items)].filter(Boolean).join(', ');
  return (
    <li className={classes('history-row', entry.undone && 'history-undone')}>
      <span className="history-what">
        <span className="history-name">
          {entry.kind === 'undo' ? (
            <Icon of={Undo2} small />
          ) : entry.kind === 'redo' ? (
            <Icon of={Redo2} small />
          ) : null}
          {entry.name}
        </span>
        <span className="history-about">{about}</span>
      </span>
      {entry.undone ? <span className="history-about">{text.undone}</span> : null}
      {entry.kind === 'undo' || entry.undone ? null : (
        <Button size="small" disabled={busy} aria-label={text.undoLabel(entry.name)} onClick={onUndo}>
          {text.undo}
        </Button>
      )}
      {refused ? (
        <p className="history-refused" role="alert">
          {refused}
        </p>
      ) : null}
    </li>
  );
}
