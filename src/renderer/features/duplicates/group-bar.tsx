import { RefreshCw } from 'lucide-react';
import type { ReactElement } from 'react';
import type { DuplicateSearch } from '../../../contract/methods/duplicates.ts';
import { duplicatesText as text } from '../../../language/strings-duplicates.ts';
import { useCommands } from '../../commands/context.ts';
import { useApp, useGetApp } from '../../store/context.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';

/** How many groups there are, another search, and all that is certain at once. */
export function GroupBar({ found }: { found: DuplicateSearch }): ReactElement {
  const app = useGetApp();
  const commands = useCommands();
  const looking = useApp((state) => state.looking);
  const canMerge = useApp(() => commands.enabled('duplicates.mergeCertain'));
  return (
    <header className="duplicates-bar">
      <span className="duplicates-count numbers">{text.count(found.groups)}</span>
      {found.certain > 0 ? (
        <Button disabled={!canMerge} onClick={() => commands.run('duplicates.mergeCertain')}>
          {text.mergeCertain(found.certain)}
        </Button>
      ) : null}
      <IconButton
        label={text.again}
        icon={RefreshCw}
        disabled={looking}
        onClick={() => void app().findDuplicates()}
      />
    </header>
  );
}
