import type { ReactElement, ReactNode } from 'react';

interface Props {
  name: string;
  /** The field that it is of, by which it can be found. */
  field?: string;
  children: ReactNode;
}

/** A name and its value, in a list of them. */
export function Fact({ name, field, children }: Props): ReactElement {
  return (
    <div className="fact" data-field={field}>
      <dt className="fact-name">{name}</dt>
      <dd className="fact-value">{children}</dd>
    </div>
  );
}
