import type { ReactElement, ReactNode } from 'react';
import type { ItemRow, ResultInfo } from '../../../contract/model/library.ts';
import type { TextField } from '../../../language/query/ast.ts';
import { hasMath } from '../../../language/rich-text.ts';
import { day, text } from '../../../language/strings.ts';
import type { ColumnId } from '../../model/columns.ts';
import { Ellipsis } from '../../ui/ellipsis.tsx';
import { Highlight } from '../../ui/highlight.tsx';
import { PriorityMark } from '../../ui/priority-mark.tsx';
import { Stars } from '../../ui/rating.tsx';
import { RichText } from '../../ui/rich-text.tsx';
import { StatusGlyph } from '../../ui/status-glyph.tsx';

type Marks = ResultInfo['marks'];

/** What each column shows of a paper. */
export const cellOf: Record<ColumnId, (row: ItemRow, marks: Marks) => ReactNode> = {
  status: (row) => <StatusGlyph status={row.status} label={text.status(row.status)} />,
  title: (row, marks) => <Title title={row.title} marks={marks} />,
  creators: (row, marks) => <Marked value={row.creators} marks={marks} field="author" />,
  year: (row) => row.year,
  venue: (row) => <Ellipsis text={row.venue} />,
  added: (row) => day(row.added),
  rating: (row) => (row.rating > 0 ? <Stars value={row.rating} /> : null),
  priority: (row) => (row.priority > 0 ? <PriorityMark value={row.priority} /> : null),
  key: (row) => <Ellipsis text={row.citationKey} className="mono" />,
};

function Title({ title, marks }: { title: string; marks: Marks }): ReactElement {
  if (title === '') return <span className="ellipsis secondary">{text.untitled}</span>;
  if (!isRich(title)) return <Marked value={title} marks={marks} field="title" />;
  return (
    <Ellipsis text={title}>
      <RichText text={title} marks={marks} field="title" />
    </Ellipsis>
  );
}

/** Nearly no title holds a formula or markup, and a list scrolls past many of them. */
const isRich = (title: string): boolean => /<\/\w+\s*>/.test(title) || hasMath(title);

function Marked({ value, marks, field }: { value: string; marks: Marks; field: TextField }): ReactElement {
  return (
    <Ellipsis text={value}>
      <Highlight text={value} marks={marks} field={field} />
    </Ellipsis>
  );
}

/** `Zhou et al. · 2018 · KDD`: the second line of a comfortable row. */
export function SecondLine({ row, marks }: { row: ItemRow; marks: Marks }): ReactElement {
  const line = [row.creators, row.year === null ? '' : String(row.year), row.venue]
    .filter(Boolean)
    .join(' · ');
  return (
    <span className="row-second">
      <Marked value={line} marks={marks} field="author" />
    </span>
  );
}
