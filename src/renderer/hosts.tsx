import { type ReactElement, useEffect } from 'react';
import { tellWhole } from './commands/whole.ts';
import { AboutHost } from './features/about/about-host.tsx';
import { CheckHost } from './features/check/check-host.tsx';
import { DuplicatesHost } from './features/duplicates/duplicates-host.tsx';
import { EditHost } from './features/edit/edit-host.tsx';
import { ExportHost } from './features/export/export-host.tsx';
import { HistoryHost } from './features/history/history-host.tsx';
import { ItemCommands } from './features/item/item-commands.ts';
import { KeysHost } from './features/keys/keys-host.tsx';
import { DropHost } from './features/layout/drop.tsx';
import { EraseDialog } from './features/layout/erase-dialog.tsx';
import { LiveHost } from './features/live/live-host.tsx';
import { MoveHost } from './features/moving/move-host.tsx';
import { NoteCommands } from './features/notes/note-commands.ts';
import { NoteEachHost } from './features/notes/note-each-host.tsx';
import { TagManagerHost } from './features/organise/tag-manager-host.tsx';
import { PaletteHost } from './features/palette/palette-host.tsx';
import { QuickOpenHost } from './features/palette/quick-open-host.tsx';
import { ReviewHost } from './features/review/review-host.tsx';
import { SyntaxHost } from './features/search/syntax-host.tsx';
import { SettingsHost } from './features/settings/settings-host.tsx';
import { ShortcutsHost } from './features/shortcuts/shortcuts-host.tsx';
import { ProvenanceHost } from './features/sources/provenance-host.tsx';
import { SourcesHost } from './features/sources/sources-host.tsx';
import { StatisticsHost } from './features/statistics/statistics-host.tsx';
import { LiveRegions } from './ui/live-region.tsx';
import { ToastHost } from './ui/toasts.tsx';

/** What lies over the window when it is called for: dialogs, sheets, toasts; and what features do for the whole window. */
export function Hosts(): ReactElement {
  useEffect(tellWhole, []);
  return (
    <>
      <ItemCommands />
      <NoteCommands />
      <DuplicatesHost />
      <ReviewHost />
      <PaletteHost />
      <ShortcutsHost />
      <AboutHost />
      <HistoryHost />
      <SourcesHost />
      <ProvenanceHost />
      <SettingsHost />
      <SyntaxHost />
      <QuickOpenHost />
      <StatisticsHost />
      <EraseDialog />
      <MoveHost />
      <LiveHost />
      <TagManagerHost />
      <EditHost />
      <KeysHost />
      <CheckHost />
      <NoteEachHost />
      <ExportHost />
      <ToastHost />
      <LiveRegions />
      <DropHost />
    </>
  );
}
