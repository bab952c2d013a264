import { ChartNoAxesColumn, Table } from 'lucide-react';
import { type ReactElement, type ReactNode, useId, useState } from 'react';
import { statisticsText as text } from '../../../language/strings-reading.ts';
import { Button } from '../../ui/button.tsx';

interface Cells {
  /** Stands for the row. */
  id: string | number;
  cells: readonly ReactNode[];
}

interface Props {
  title: string;
  /** What the picture says, in a sentence. */
  about: string;
  /** Names the kinds of marks. */
  legend?: ReactNode;
  columns: readonly string[];
  rows: readonly Cells[];
  children: ReactNode;
}

/** A picture with its title and what it says; a button shows the table that it was drawn from. */
export function Figure({ title, about, legend, columns, rows, children }: Props): ReactElement {
  const [asTable, setAsTable] = useState(false);
  const id = useId();
  return (
    <section className="figure" aria-labelledby={id}>
      <header className="figure-top">
        <h3 id={id} className="figure-title">
          {title}
        </h3>
        <Button
          size="small"
          variant="quiet"
          icon={asTable ? ChartNoAxesColumn : Table}
          aria-label={`${asTable ? text.picture : text.table}: ${title}`}
          onClick={() => setAsTable(!asTable)}
        >
          {asTable ? text.picture : text.table}
        </Button>
      </header>
      <p className="figure-about">{about}</p>
      {asTable ? (
        <DataTable title={title} columns={columns} rows={rows} />
      ) : (
        <div className="figure-picture">
          {children}
          {legend ? <div className="figure-legend">{legend}</div> : null}
        </div>
      )}
    </section>
  );
}

function DataTable({ title, columns, rows }: Pick<Props, 'title' | 'columns' | 'rows'>): ReactElement {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and keys must reach it
    <section className="figure-table" tabIndex={0} aria-label={`${text.table}: ${title}`}>
      <table>
        <thead>
          <tr>
            {columns.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              {row.cells.map((cell, i) =>
                i === 0 ? (
                  <th key={columns[i]} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={columns[i]}>{cell}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** A line of the legend: the mark, and what it stands for. */
export function Key({ mark, children }: { mark: string; children: ReactNode }): ReactElement {
  return (
    <span className="figure-key">
      <span className={`figure-mark ${mark}`} aria-hidden="true" />
      {children}
    </span>
  );
}
