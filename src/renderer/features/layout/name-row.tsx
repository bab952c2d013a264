import type { CSSProperties, ReactElement, ReactNode } from 'react';
import { NameField, type NameFieldProps } from './name-field.tsx';

interface Props extends NameFieldProps {
  mark: ReactNode;
  level: number;
}

/** A line of the sidebar whose name is being written. */
export const NameRow = ({ mark, level, ...field }: Props): ReactElement => (
  <div
    className="sidebar-row sidebar-naming"
    role="treeitem"
    aria-level={level}
    aria-selected={false}
    tabIndex={-1}
    style={level > 2 ? ({ '--depth': level - 2 } as CSSProperties) : undefined}
  >
    {mark}
    <NameField {...field} />
  </div>
);
