import { type ReactElement, type RefObject, useEffect, useState } from 'react';
import type { ItemId } from '../../../contract/model/ids.ts';
import type { FieldOrigin, Provenance } from '../../../contract/model/review.ts';
import { provenanceText as text } from '../../../language/strings-sources.ts';
import { useClient, useGetApp } from '../../store/context.ts';
import { DialogHead } from '../../ui/dialog-head.tsx';
import '../history/history.css';
import './provenance.css';

interface Props {
  id: ItemId;
  sheet: RefObject<HTMLDivElement | null>;
  onClose(): void;
}

/** The imports that a paper came by, each with its record as it stood there, and who set each field last. */
export function ProvenanceSheet({ id, sheet, onClose }: Props): ReactElement {
  const client = useClient();
  const app = useGetApp();
  const [found, setFound] = useState<Provenance | null>(null);
  useEffect(() => {
    client.call('imports.provenance', { id }).then(setFound).catch(app().fail);
  }, [client, app, id]);
  return (
    <div ref={sheet} className="history-sheet" tabIndex={-1}>
      <DialogHead title={text.title} out={text.close} onOut={onClose} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and keys must reach it */}
      <section className="history-body" tabIndex={0} aria-label={text.title}>
        {found ? <Found {...found} /> : null}
      </section>
    </div>
  );
}

function Found({ records, fields }: Provenance): ReactElement {
  const names = new Map(records.map((record) => [record.import, record.name]));
  return (
    <>
      {records.length > 0 ? (
        <>
          <h3 className="provenance-head">{text.records}</h3>
          <ol>
            {records.map((record, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes, and an import may have two
              <li key={i} className="provenance-record">
                <span className="provenance-name">{record.name}</span>
                <span className="history-about">{text.about(record.format, record.at, record.isNew)}</span>
                {record.raw ? (
                  <details className="provenance-raw">
                    <summary>{text.raw}</summary>
                    <pre className="mono selectable">{record.raw}</pre>
                  </details>
                ) : record.isNew ? (
                  <span className="history-about">{text.noRaw}</span>
                ) : null}
              </li>
            ))}
          </ol>
        </>
      ) : null}
      <h3 className="provenance-head">{text.fields}</h3>
      <dl className="provenance-fields">
        {fields.map((field) => (
          <div key={field.field} className="provenance-field">
            <dt>{text.field(field.field)}</dt>
            <dd>{originText(field, names)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function originText({ by, import: from, at }: FieldOrigin, names: ReadonlyMap<number, string>): string {
  if (by === 'person') return text.byHand(at);
  if (by === 'merge') return text.byMerge(at);
  if (by === 'made') return text.madeHere;
  return text.fromImport(names.get(from ?? -1) ?? text.gone);
}
