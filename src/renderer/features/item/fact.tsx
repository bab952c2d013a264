import type { ReactElement, ReactNode } from 'react';

/** A name and its value, in a list of them. */
export function Fact({ name, children }: { name: string; children: ReactNode }): ReactElement {
  return (
    <div className="fact">
      <dt className="fact-name">{name}</dt>
      <dd className="fact-value">{children}</dd>
    </div>
  );
}
