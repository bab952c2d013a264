import { NotebookPen } from 'lucide-react';
import type { Item } from '../../../contract/model/library.ts';
import { noteText as text } from '../../../language/strings-notes.ts';
import type { App } from '../../store/store.ts';
import { later } from '../../ui/later.tsx';
import { tabHost } from '../layout/tab-host.ts';
import { endNote } from './note-work.ts';

const NoteTab = later(async () => (await import('./note-tab.tsx')).NoteTab);

/** Opens a note in a tab, its text and how it reads side by side. */
export function openNoteTab(
  app: App,
  key: string,
  { title, citationKey }: Pick<Item, 'title' | 'citationKey'>,
): void {
  const id = `note-${key}`;
  const isOpen = (): boolean => tabHost.get().tabs.some((tab) => tab.id === id);
  if (!isOpen()) {
    // The tab keeps the draft also while another one is in front, until it is closed.
    app.notes.hold(key);
    const stop = tabHost.subscribe(() => {
      if (isOpen()) return;
      stop();
      void endNote(app, key);
    });
  }
  tabHost.open({
    id,
    title: text.tab(title || citationKey),
    icon: NotebookPen,
    render: () => <NoteTab key={id} tabId={id} draftKey={key} title={title || citationKey} />,
  });
}
