import type { ReactElement, ReactNode } from 'react';
import { organiseText as text } from '../../../language/strings-organise.ts';
import { useGetApp } from '../../store/context.ts';
import { NameRow } from '../layout/name-row.tsx';
import { focusSidebarRow } from './focus-row.ts';

interface Props {
  rowKey: string;
  value: string;
  mark: ReactNode;
  level: number;
  /** Answers false when the name was refused: the field stays, and what was wrong has been said. */
  onName(name: string): Promise<boolean>;
}

/** A line of the sidebar whose name is being changed in its place; the focus goes back to the line. */
export function RenameRow({ rowKey, ...rest }: Props): ReactElement {
  const app = useGetApp();
  function end(): void {
    app().setNaming(null);
    focusSidebarRow(rowKey);
  }
  return <NameRow {...rest} label={text.nameOf.rename} onEnd={end} />;
}
