import { X } from 'lucide-react';
import { type ReactElement, useRef } from 'react';
import { settingsText as text } from '../../../language/strings-sample.ts';
import { useCommand } from '../../commands/context.ts';
import { useApp, useGetApp } from '../../store/context.ts';
import { Dialog, DialogTitle } from '../../ui/dialog.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { CitationsPart } from '../citations/citations-part.tsx';
import { AppearancePart } from './appearance-part.tsx';
import { KeysPart } from './keys-part.tsx';
import { LibraryPart } from './library-part.tsx';
import { ListPart } from './list-part.tsx';
import './settings.css';

/** The settings of this machine and of the open library, while they are asked for. */
export function SettingsHost(): ReactElement {
  const open = useApp((state) => state.dialog === 'settings');
  const app = useGetApp();
  useCommand('app.settings', { run: () => app().setDialog('settings') });
  const close = (): void => app().setDialog(null);
  const body = useRef<HTMLDivElement>(null);
  return (
    <Dialog open={open} onClose={close} className="settings" width={560} initialFocus={body}>
      <header className="settings-top">
        <DialogTitle className="settings-title">{text.title}</DialogTitle>
        <IconButton label={text.close} icon={X} keys="Escape" onClick={close} />
      </header>
      <div ref={body} className="settings-body" tabIndex={-1}>
        <AppearancePart />
        <ListPart />
        <CitationsPart />
        <KeysPart />
        <LibraryPart onLeave={close} />
      </div>
    </Dialog>
  );
}
