import {
  Bookmark,
  Clipboard,
  Columns2,
  Command,
  Download,
  Eraser,
  FolderInput,
  History,
  Info,
  Keyboard,
  Library,
  ListOrdered,
  type LucideIcon,
  Maximize,
  Moon,
  Palette,
  PanelLeft,
  PanelRight,
  Pencil,
  Power,
  Quote,
  Redo2,
  Rows3,
  Search,
  SignalHigh,
  SquareDashed,
  Star,
  Sun,
  SunMoon,
  Trash2,
  Undo2,
  ZoomIn,
  ZoomOut,
} from 'lucide-react';
import type { ReactElement } from 'react';
import type { Status } from '../../../contract/model/item.ts';
import { Icon } from '../../ui/icon.tsx';
import { StatusGlyph } from '../../ui/status-glyph.tsx';

const glyphs: Readonly<Record<string, Status>> = {
  'item.toRead': 'to-read',
  'item.reading': 'reading',
  'item.read': 'read',
  'item.skip': 'skipped',
  'item.inbox': 'inbox',
  'go.inbox': 'inbox',
};

const icons: Readonly<Record<string, LucideIcon>> = {
  'import.files': FolderInput,
  'import.paste': Clipboard,
  'export.file': Download,
  'app.quit': Power,
  'edit.undo': Undo2,
  'edit.redo': Redo2,
  'edit.history': History,
  'copy.citation': Quote,
  'copy.key': Quote,
  'copy.bibtex': Quote,
  'find.focus': Search,
  'find.library': Search,
  'select.all': SquareDashed,
  'select.clear': SquareDashed,
  'view.sidebar': PanelLeft,
  'view.paper': PanelRight,
  'view.density': Rows3,
  'view.showSkipped': Bookmark,
  'view.themeSystem': SunMoon,
  'view.themeLight': Sun,
  'view.themeDark': Moon,
  'view.zoomIn': ZoomIn,
  'view.zoomOut': ZoomOut,
  'view.zoomReset': Search,
  'view.fullScreen': Maximize,
  'item.priority': SignalHigh,
  'item.editTitle': Pencil,
  'item.trash': Trash2,
  'item.restore': Undo2,
  'item.erase': Eraser,
  'go.library': Library,
  'go.queue': ListOrdered,
  'go.trash': Trash2,
  'go.nextPane': Columns2,
  'app.palette': Palette,
  'app.shortcuts': Keyboard,
  'app.about': Info,
};

/** The mark a command has in front of its title: its status glyph or an icon. */
export function CommandIcon({ id }: { id: string }): ReactElement {
  const glyph = glyphs[id];
  if (glyph) return <StatusGlyph status={glyph} />;
  return <Icon of={icons[id] ?? (id.startsWith('item.rate') ? Star : Command)} />;
}
