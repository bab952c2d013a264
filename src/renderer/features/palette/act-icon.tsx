import {
  Bookmark,
  Download,
  Folder,
  FolderPlus,
  Library,
  type LucideIcon,
  Pencil,
  Tag,
  Trash2,
} from 'lucide-react';
import type { ReactElement } from 'react';
import { Icon } from '../../ui/icon.tsx';
import type { ActName, Thing } from './acts.ts';

const kinds: Record<Thing['kind'], LucideIcon> = {
  collection: Folder,
  tag: Tag,
  search: Bookmark,
  library: Library,
};
const acts: Partial<Record<ActName, LucideIcon>> = {
  newInside: FolderPlus,
  rename: Pencil,
  export: Download,
  delete: Trash2,
};

/** The mark of an act: what it does, or for opening what is opened. */
export const ActIcon = ({ kind, name }: { kind: Thing['kind']; name: ActName }): ReactElement => (
  <Icon of={acts[name] ?? kinds[kind]} />
);
