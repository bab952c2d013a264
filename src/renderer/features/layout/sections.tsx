import { CircleDashed, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Place } from '../../../contract/model/library.ts';
import { text } from '../../../language/strings.ts';
import type { AppState } from '../../store/state.ts';
import { StatusGlyph } from '../../ui/status-glyph.tsx';

/** One line of a section: a place with its mark. */
export interface SectionRow {
  label: string;
  mark: ReactNode;
  place: Place;
}

/** A head of the sidebar with its lines. */
export interface SidebarSection {
  id: string;
  title: string;
  /** Stands for the whole section on the rail. */
  icon: LucideIcon;
  rows(state: AppState): readonly SectionRow[];
}

const shownStatuses = ['reading', 'read', 'skipped'] as const;
const statusRows: readonly SectionRow[] = shownStatuses.map((status) => ({
  label: text.status(status),
  mark: <StatusGlyph status={status} />,
  place: { kind: 'status', status },
}));

/** The sections from top to bottom: a feature that has one adds it here. */
export const sidebarSections: readonly SidebarSection[] = [
  { id: 'status', title: text.statusHead, icon: CircleDashed, rows: () => statusRows },
];
