import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import type { ReactElement } from 'react';
import type { Severity } from '../../../contract/model/terms.ts';
import { checkText as text } from '../../../language/strings-check.ts';
import { Icon } from '../../ui/icon.tsx';
import './problems.css';

const icons = { error: CircleAlert, warning: TriangleAlert, note: Info } as const;

/** How grave a problem is: told by shape, and in words to those who don't see it. */
export function SeverityMark({ severity }: { severity: Severity }): ReactElement {
  return (
    <span className={`severity severity-${severity}`}>
      <Icon of={icons[severity]} />
      <span className="visually-hidden">{text.severityOne[severity]}</span>
    </span>
  );
}
