import type { ReactElement } from 'react';
import type { Review, ReviewSource } from '../../../contract/model/review.ts';
import { csvFields } from '../../../language/csv-fields.ts';
import { columnsText as text } from '../../../language/strings-columns.ts';
import { Select } from '../../ui/select.tsx';
import type { ColumnChoice } from './use-columns.ts';
import './lines.css';
import './columns.css';

const options = [...csvFields].map(([value, label]) => ({ value, label }));

/** Each column of the tables, with its first values and what it is taken for. */
export function ColumnsPanel({ review, choice }: { review: Review; choice: ColumnChoice }): ReactElement {
  const tables = review.sources.flatMap((source, at) => (source.columnCount > 0 ? [{ source, at }] : []));
  return (
    <div className="lines lines-whole columns">
      <p className="secondary">{text.lead}</p>
      {tables.map(({ source, at }) => (
        <TableColumns
          key={at}
          source={source}
          isOneOfMany={tables.length > 1}
          fieldOf={(column) => choice.asked(at, column)}
          onField={(column, field) => choice.choose(at, column, field)}
        />
      ))}
    </div>
  );
}

interface Props {
  source: ReviewSource;
  isOneOfMany: boolean;
  /** What a column was said to hold, where that is not read yet. */
  fieldOf(column: number): string | undefined;
  onField(column: number, field: string): void;
}

function TableColumns({ source, isOneOfMany, fieldOf, onField }: Props): ReactElement {
  const { name: file, columns, columnCount } = source;
  const fields = columns.map(({ field }, i) => fieldOf(i) ?? field);
  return (
    <>
      {isOneOfMany ? <h3 className="columns-file">{file}</h3> : null}
      {fields.includes('title') ? null : <p role="note">{text.noTitle}</p>}
      <table className="columns-table selectable" aria-label={file}>
        <thead>
          <tr>
            <th scope="col">{text.column}</th>
            <th scope="col">{text.samples}</th>
            <th scope="col">{text.field}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map(({ name: header, samples }, i) => {
            const name = header || text.unnamed(i + 1);
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: a column is known by its place, and headers may repeat
              <tr key={i}>
                <th scope="row" dir="auto">
                  {name}
                </th>
                <td dir="auto">
                  {samples.map((sample) => (
                    <span key={sample} className="columns-sample ellipsis" title={sample}>
                      {sample}
                    </span>
                  ))}
                </td>
                <td>
                  <Select
                    label={text.label(name)}
                    value={fields[i] ?? 'keep'}
                    options={options}
                    size="small"
                    onChange={(field) => onField(i, field)}
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {columnCount > columns.length ? <p>{text.more(columnCount - columns.length)}</p> : null}
    </>
  );
}
