import type { ReactElement } from 'react';
import type { CommandId } from '../../../language/commands.ts';
import { libraryText, settingsText as text } from '../../../language/strings-sample.ts';
import { useCommands } from '../../commands/context.ts';
import { useApp, useClient, useGetApp } from '../../store/context.ts';
import { Button } from '../../ui/button.tsx';
import { Part } from './setting.tsx';

/** Where the open library lies, and the ways to others. */
export function LibraryPart({ onLeave }: { onLeave(): void }): ReactElement | null {
  const client = useClient();
  const app = useGetApp();
  const commands = useCommands();
  const library = useApp((state) => state.library);
  const canMove = useApp(() => commands.enabled('library.other'));
  if (!library) return null;
  const leave = (id: CommandId): void => {
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
        <Button onClick={() => client.call('shell.showLibraryFolder', {}).catch(app().fail)}>
          {text.showInFolder}
        </Button>
      </div>
    </Part>
  );
}
