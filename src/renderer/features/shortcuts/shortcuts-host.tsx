import { X } from 'lucide-react';
import { Fragment, type ReactElement, useState } from 'react';
import { commands } from '../../../language/commands.ts';
import { shortcutsText as text } from '../../../language/strings-features.ts';
import { useCommand } from '../../commands/context.ts';
import { keyText } from '../../model/keys.ts';
import { useApp, useGetApp } from '../../store/context.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogTitle } from '../../ui/dialog.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { KeyChips } from '../../ui/kbd.tsx';
import { usePlatform } from '../../ui/platform.ts';
import { shortcutGroups } from './groups.ts';
import './shortcuts.css';

/** The sheet of all commands and their keys, while it is open. */
export function ShortcutsHost(): ReactElement {
  const open = useApp((state) => state.dialog === 'shortcuts');
  const app = useGetApp();
  useCommand('app.shortcuts', { run: () => app().setDialog('shortcuts') });
  const close = (): void => app().setDialog(null);
  return (
    <Dialog open={open} onClose={close} className="shortcuts" width={880} height={680}>
      <Sheet onClose={close} />
    </Dialog>
  );
}

function Sheet({ onClose }: { onClose(): void }): ReactElement {
  const app = useGetApp();
  const platform = usePlatform();
  const [query, setQuery] = useState('');
  const groups = shortcutGroups(commands, query, (keys) => keyText(keys, platform).replaceAll(' ', '+'));
  return (
    <>
      <header className="shortcuts-top">
        <DialogTitle className="shortcuts-title">{text.title}</DialogTitle>
        <input
          className="field shortcuts-search"
          type="search"
          aria-label={text.search}
          placeholder={text.search}
          spellCheck={false}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
        <Button size="small" variant="quiet" onClick={() => app().setDialog('syntax')}>
          {text.syntax}
        </Button>
        <IconButton label={text.close} icon={X} keys="Escape" onClick={onClose} />
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and keys must reach it */}
      <section className="shortcuts-body" tabIndex={0} aria-label={text.title}>
        <div className="shortcuts-columns">
          {groups.length === 0 ? <p className="secondary">{text.none(query.trim())}</p> : null}
          {groups.map((group) => (
            <section key={group.menu} className="shortcuts-group" aria-label={group.menu ?? text.other}>
              <h3 className="shortcuts-head">{group.menu ?? text.other}</h3>
              <ul>
                {group.rows.map(({ spec }) => (
                  <Row key={spec.id} title={spec.title} keys={spec.keys} />
                ))}
              </ul>
            </section>
          ))}
          {query.trim() === '' ? (
            <section className="shortcuts-group" aria-label={text.moving}>
              <h3 className="shortcuts-head">{text.moving}</h3>
              <ul>
                {text.move.map(({ keys, does }) => (
                  <Row key={does} title={does} keys={keys} />
                ))}
              </ul>
            </section>
          ) : null}
        </div>
      </section>
    </>
  );
}

function Row({ title, keys }: { title: string; keys: readonly string[] }): ReactElement {
  return (
    <li className="shortcuts-row">
      <span>{title}</span>
      <span className="shortcuts-keys">
        {keys.map((one, i) => (
          <Fragment key={one}>
            {i > 0 ? <span className="secondary">{text.or}</span> : null}
            <KeyChips keys={one} />
          </Fragment>
        ))}
      </span>
    </li>
  );
}
