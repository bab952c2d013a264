import type { MouseEvent, ReactElement, ReactNode } from 'react';
import { useClient, useGetApp } from '../../store/context.ts';

interface Props {
  url: string;
  label?: string;
  className?: string;
  children: ReactNode;
}

/** A link that opens in the user's browser; the window itself never goes anywhere. */
export function ExternalLink({ url, label, className, children }: Props): ReactElement {
  const client = useClient();
  const app = useGetApp();
  function open(event: MouseEvent): void {
    event.preventDefault();
    if (event.button <= 1) client.call('shell.openExternal', { url }).catch(app().fail);
  }
  return (
    <a
      className={className}
      href={url}
      title={url}
      aria-label={label}
      draggable={false}
      onClick={open}
      onAuxClick={open}
    >
      {children}
    </a>
  );
}
