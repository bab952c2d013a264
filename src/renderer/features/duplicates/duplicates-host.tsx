import { Copy, Merge } from 'lucide-react';
import { duplicatesText as text } from '../../../language/strings-duplicates.ts';
import { useCommand } from '../../commands/context.ts';
import { canMergeSelected, mergeCertain, selectedIds } from '../../commands/duplicates.ts';
import { useGetApp } from '../../store/context.ts';
import { writable } from '../../store/select.ts';
import { later } from '../../ui/later.tsx';
import { tabHost } from '../layout/tab-host.ts';

const MergeTab = later(async () => (await import('./merge-tab.tsx')).MergeTab);
const DuplicatesTab = later(async () => (await import('./duplicates-tab.tsx')).DuplicatesTab);

export const DUPLICATES_TAB = 'duplicates';
const MERGE_TAB = 'merge';

/** Opens the place of the duplicates; the tab of an earlier search comes to the front with what is left of it. */
function showDuplicates(): void {
  tabHost.open({ id: DUPLICATES_TAB, title: text.title, icon: Copy, render: () => <DuplicatesTab /> });
}

/** The commands of duplicates, wherever one is. Draws nothing. */
export function DuplicatesHost(): null {
  const app = useGetApp();
  useCommand('duplicates.find', {
    when: ({ engine }) => engine.state === 'ready',
    run() {
      const { duplicates, lookFailure, likely, findDuplicates } = app();
      showDuplicates();
      if (!duplicates || lookFailure || likely > 0) void findDuplicates();
    },
  });
  useCommand('duplicates.mergeSelected', {
    when: (state) => writable(state) && tabHost.get().active === null && canMergeSelected(state),
    async run(all) {
      const ids = await selectedIds(all);
      tabHost.close(MERGE_TAB);
      const close = (): void => tabHost.close(MERGE_TAB);
      tabHost.open({
        id: MERGE_TAB,
        title: text.mergeTitle(ids.length),
        icon: Merge,
        render: () => <MergeTab ids={ids} onDone={close} />,
      });
    },
  });
  useCommand('duplicates.mergeCertain', {
    when: (state) => writable(state) && !state.looking && (state.duplicates?.certain ?? 1) > 0,
    run: mergeCertain,
  });
  return null;
}
