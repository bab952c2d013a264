import { SearchCheck } from 'lucide-react';
import { checkText as text } from '../../../language/strings-check.ts';
import { useCommand } from '../../commands/context.ts';
import { selectedCount } from '../../store/select.ts';
import { later } from '../../ui/later.tsx';
import { tabHost } from '../layout/tab-host.ts';
import type { CheckScope } from './use-scope.ts';

const CheckTab = later(async () => (await import('./check-tab.tsx')).CheckTab);

export const CHECK_TAB = 'check';

function show(scope: CheckScope): void {
  tabHost.close(CHECK_TAB);
  tabHost.open({
    id: CHECK_TAB,
    title: text.title,
    icon: SearchCheck,
    render: () => <CheckTab key={scope} first={scope} />,
  });
}

/** Gives the commands that look for problems their tab. */
export function CheckHost(): null {
  useCommand('check.library', { when: ({ engine }) => engine.state === 'ready', run: () => show('library') });
  useCommand('check.list', { when: ({ result }) => (result?.total ?? 0) > 0, run: () => show('shown') });
  useCommand('check.selected', { when: (state) => selectedCount(state) > 0, run: () => show('selected') });
  return null;
}
