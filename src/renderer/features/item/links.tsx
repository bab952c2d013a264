import { CodeXml, Database, Globe, Link as LinkIcon, type LucideIcon } from 'lucide-react';
import type { ReactElement } from 'react';
import type { Link, LinkKind } from '../../../contract/model/item.ts';
import { linkKinds, itemText as text } from '../../../language/strings-features.ts';
import { Icon } from '../../ui/icon.tsx';
import { Tooltip } from '../../ui/tooltip.tsx';
import { isWebAddress, shortAddress } from './addresses.ts';
import { ExternalLink } from './external-link.tsx';

const icons: Readonly<Record<LinkKind, LucideIcon>> = {
  code: CodeXml,
  project: Globe,
  dataset: Database,
  other: LinkIcon,
};

/** What belongs to the paper on the web, each with the mark of its kind. */
export function Links({ links }: { links: readonly Link[] }): ReactElement | null {
  const shown = links.filter((link) => isWebAddress(link.url));
  if (shown.length === 0) return null;
  return (
    <section className="paper-section" aria-labelledby="paper-links">
      <h3 id="paper-links" className="paper-head">
        {text.links}
      </h3>
      <ul className="paper-links">
        {shown.map(({ url, kind }) => (
          <li key={url} className="paper-link">
            <Tooltip text={linkKinds[kind]}>
              <span className="paper-link-kind">
                <Icon of={icons[kind]} />
              </span>
            </Tooltip>
            <ExternalLink url={url} label={text.openLink(kind, shortAddress(url))} className="ellipsis">
              {shortAddress(url)}
            </ExternalLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
