import { ChevronDown, ChevronUp } from 'lucide-react';
import type { ReactElement } from 'react';
import { searchText as text } from '../../../language/strings-search-window.ts';
import { useCommand, useCommands } from '../../commands/context.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import type { Hits } from './use-hits.ts';

/** How many hits the search has in this paper and where, with the way from one to the next. */
export function HitsLine({ hits }: { hits: Hits }): ReactElement | null {
  const { parts, total, at, step } = hits;
  const commands = useCommands();
  useCommand('hit.next', { when: () => total > 0, run: () => step(1) });
  useCommand('hit.previous', { when: () => total > 0, run: () => step(-1) });
  if (total === 0) return null;
  const button = (id: 'hit.next' | 'hit.previous', icon: typeof ChevronUp): ReactElement => {
    const { title, keys } = commands.spec(id);
    return (
      <IconButton size="small" label={title} keys={keys[0]} icon={icon} onClick={() => commands.run(id)} />
    );
  };
  return (
    <div className="paper-hits">
      <span>
        {text.hits(parts.map(({ where, count }) => ({ where: text.hitPlaces[where] ?? where, count })))}
      </span>
      <span className="paper-hits-step">
        <span role="status">{text.hitOf(at + 1, total)}</span>
        {button('hit.previous', ChevronUp)}
        {button('hit.next', ChevronDown)}
      </span>
    </div>
  );
}
