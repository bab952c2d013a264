import { Lock } from 'lucide-react';
import type { ReactElement } from 'react';
import { useApp } from '../../store/context.ts';
import { Icon } from '../../ui/icon.tsx';
import './empty.css';

/** Says why nothing can be changed, for as long as that is so. */
export function ReadOnlyBanner(): ReactElement | null {
  const message = useApp((state) => state.status?.readOnly?.message);
  if (message === undefined) return null;
  return (
    <div className="banner" role="status">
      <Icon of={Lock} />
      <span className="banner-text selectable">{message}</span>
    </div>
  );
}
