import { Bookmark, Folder, type LucideIcon, Tag } from 'lucide-react';
import type { ComponentType } from 'react';
import { organiseText } from '../../../language/strings-organise.ts';
import type { AppState } from '../../store/state.ts';
import { CollectionsBody } from '../organise/collections-body.tsx';
import { isShownSearch, SearchesBody } from '../organise/searches-body.tsx';
import { TagsBody } from '../organise/tags-body.tsx';
import type { Walked } from './tree-row.tsx';

/** A head of the sidebar with its lines. */
export interface SidebarSection {
  id: string;
  title: string;
  /** Stands for the whole section on the rail. */
  icon: LucideIcon;
  /** Draws the lines. */
  Body: ComponentType<Walked>;
  isShown(state: AppState): boolean;
  /** Has nothing that could be folded away. */
  isEmpty(state: AppState): boolean;
  /** One of its lines is what the list shows. */
  isCurrent(state: AppState): boolean;
}

const never = (): boolean => false;

/** The sections from top to bottom: a feature that has one adds it here. */
export const sidebarSections: readonly SidebarSection[] = [
  {
    id: 'collections',
    title: organiseText.collections,
    icon: Folder,
    Body: CollectionsBody,
    isShown: () => true,
    isEmpty: (state) => state.collections.length === 0,
    isCurrent: (state) => state.place.kind === 'collection',
  },
  {
    id: 'tags',
    title: organiseText.tags,
    icon: Tag,
    Body: TagsBody,
    isShown: (state) => state.tags.length > 0,
    isEmpty: never,
    isCurrent: (state) => state.place.kind === 'tag',
  },
  {
    id: 'searches',
    title: organiseText.searches,
    icon: Bookmark,
    Body: SearchesBody,
    isShown: (state) => state.searches.length > 0 || state.naming?.kind === 'search',
    isEmpty: never,
    isCurrent: (state) => state.searches.some((search) => isShownSearch(state, search)),
  },
];
