import { LibraryBig } from 'lucide-react';
import type { ReactElement } from 'react';
import { libraryText, settingsText as text } from '../../../language/strings-sample.ts';
import { useCommands } from '../../commands/context.ts';
import { openRecent } from '../../commands/library.ts';
import { useApp, useAppContext } from '../../store/context.ts';
import { Button } from '../../ui/button.tsx';
import { Part } from './setting.tsx';

/** Where the open library lies, and the ways to others. */
export function LibraryPart({ onLeave }: { onLeave(): void }): ReactElement | null {
  const app = useAppContext();
  const { client, store } = app;
  const commands = useCommands();
  const library = useApp((state) => state.library);
  const canMove = useApp(() => commands.enabled('library.other'));
  const canMoveFolder = useApp(() => commands.enabled('library.move'));
  if (!library) return null;
  const leave = (id: 'library.other' | 'library.mine' | 'library.move'): void => {
    onLeave();
    commands.run(id);
  };
  return (
    <Part title={text.library}>
      <p className="settings-folder selectable">{library.folder}</p>
      <div className="settings-buttons">
        <Button disabled={!canMove} onClick={() => leave('library.other')}>
          {text.openAnother}
        </Button>
        {library.kind === 'mine' ? null : (
          <Button disabled={!canMove} onClick={() => leave('library.mine')}>
            {libraryText.back}
          </Button>
        )}
        {library.kind === 'sample' ? null : (
          <Button disabled={!canMoveFolder} onClick={() => leave('library.move')}>
            {commands.spec('library.move').title.replace(' Library', '')}
          </Button>
        )}
        <Button onClick={() => client.call('shell.showLibraryFolder', {}).catch(store.getState().fail)}>
          {text.showInFolder}
        </Button>
      </div>
      {library.recent.length > 0 ? (
        <ul className="settings-recent" aria-label={text.recent}>
          {library.recent.map((recent) => (
            <li key={recent.folder}>
              <Button
                variant="quiet"
                size="small"
                icon={LibraryBig}
                disabled={!canMove}
                title={recent.folder}
                onClick={() => {
                  onLeave();
                  void openRecent(app, recent.folder);
                }}
              >
                {recent.name}
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
    </Part>
  );
}
