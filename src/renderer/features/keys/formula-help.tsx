import type { ReactElement } from 'react';
import { fields, filters, type Term } from '../../../language/key-formula/vocabulary.ts';
import { keyText as text } from '../../../language/strings-keys.ts';

/** How a field or filter is written, with what stands in its brackets. */
function written(name: string, { parameters }: Term): string {
  return parameters.length === 0 ? name : `${name}(${parameters.map((one) => one.name).join(', ')})`;
}

function Terms({ title, terms }: { title: string; terms: Readonly<Record<string, Term>> }): ReactElement {
  return (
    <section aria-label={title}>
      <h3 className="formula-terms-head">{title}</h3>
      <dl className="formula-terms">
        {Object.entries(terms).map(([name, term]) => (
          <div key={name}>
            <dt className="mono">{written(name, term)}</dt>
            <dd>{term.help}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** All that formulas can say, folded away until it is asked for. */
export function FormulaHelp(): ReactElement {
  return (
    <details className="formula-help">
      <summary>{text.help}</summary>
      <p>{text.helpWays}</p>
      <Terms title={text.fields} terms={fields} />
      <Terms title={text.filters} terms={filters} />
    </details>
  );
}
