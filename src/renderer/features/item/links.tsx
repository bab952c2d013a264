import { CodeXml, Database, Globe, Link as LinkIcon, type LucideIcon, Plus, X } from 'lucide-react';
import { type ReactElement, useState } from 'react';
import type { Link, LinkKind } from '../../../contract/model/item.ts';
import type { Item } from '../../../contract/model/library.ts';
import { editText } from '../../../language/strings-edit.ts';
import { linkKinds, itemText as text } from '../../../language/strings-features.ts';
import { isWebAddress, typedAddress } from '../../../language/web-address.ts';
import { useGetApp } from '../../store/context.ts';
import { Icon } from '../../ui/icon.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { NamedButton } from '../../ui/named-button.tsx';
import { Tooltip } from '../../ui/tooltip.tsx';
import { shortAddress } from './addresses.ts';
import { Editable } from './editable.tsx';
import { ExternalLink } from './external-link.tsx';
import { focusIfLost } from './focus-lost.ts';
import { linkAt, linksText, withLink } from './link-edit.ts';
import { useSave } from './use-save.ts';
import './links.css';
import { useCanEdit } from './use-can-edit.ts';

const icons: Readonly<Record<LinkKind, LucideIcon>> = {
  code: CodeXml,
  project: Globe,
  dataset: Database,
  other: LinkIcon,
};
const kinds = (Object.keys(icons) as LinkKind[]).map((value) => ({ value, label: linkKinds[value] }));

interface Props {
  item: Item;
  stored(item: Item): void;
  /** A link is to be added. */
  adding: boolean;
  onAdded(): void;
}

/** What belongs to the paper on the web, each with the mark of its kind; added, edited and taken away. */
export function Links({ item, stored, adding, onAdded }: Props): ReactElement | null {
  const [more, setMore] = useState(false);
  const canEdit = useCanEdit(item);
  const open = adding || more;
  const { links } = item;
  if (links.length === 0 && !open) return null;
  return (
    <section className="paper-section" aria-labelledby="paper-links">
      <div className="paper-head-row">
        <h3 id="paper-links" className="paper-head">
          {text.links}
        </h3>
        {canEdit && !open ? (
          <IconButton size="small" label={editText.addLink} icon={Plus} onClick={() => setMore(true)} />
        ) : null}
      </div>
      <ul className="paper-links">
        {links.map((link, at) => (
          <LinkRow key={`${link.url} ${link.kind}`} item={item} link={link} at={at} stored={stored} />
        ))}
      </ul>
      {open ? (
        <LinkEditor
          item={item}
          at={null}
          stored={stored}
          asked
          onClosed={() => {
            setMore(false);
            // Asked first, so that the new link has it and not the button it was added by.
            focusIfLost(lastPencil);
            onAdded();
          }}
        >
          {null}
        </LinkEditor>
      ) : null}
    </section>
  );
}

const lastPencil = (): HTMLElement | null =>
  document.querySelector('.paper-link:last-child .editable-pencil') ??
  document.querySelector('.add-field-more');

interface RowProps {
  item: Item;
  link: Link;
  at: number;
  stored(item: Item): void;
}

function LinkRow({ item, link, at, stored }: RowProps): ReactElement {
  const app = useGetApp();
  const saving = useSave(stored, (_, reason) => app().toast({ text: reason, tone: 'error' }));
  const { url, kind } = link;
  const canEdit = useCanEdit(item);
  return (
    <li className="paper-link">
      <LinkEditor item={item} at={at} stored={stored}>
        <Tooltip text={linkKinds[kind]}>
          <span className="paper-link-kind">
            <Icon of={icons[kind]} />
          </span>
        </Tooltip>
        {isWebAddress(url) ? (
          <ExternalLink url={url} label={text.openLink(kind, shortAddress(url))} className="ellipsis">
            {shortAddress(url)}
          </ExternalLink>
        ) : (
          <span className="ellipsis selectable">{url}</span>
        )}
        {canEdit ? (
          <NamedButton
            className="paper-link-remove"
            label={editText.removeLink(shortAddress(url))}
            onClick={() => {
              const links = item.links.filter((one) => one !== link);
              void saving.save({ links }, item).then(() => focusIfLost(lastPencil));
            }}
          >
            <Icon of={X} small />
          </NamedButton>
        ) : null}
      </LinkEditor>
    </li>
  );
}

interface EditorProps {
  item: Item;
  /** The link's place, or null for a new one. */
  at: number | null;
  stored(item: Item): void;
  asked?: boolean;
  onClosed?: () => void;
  children: React.ReactNode;
}

function LinkEditor({ item, at, stored, asked = false, onClosed, children }: EditorProps): ReactElement {
  const [waits, setWaits] = useState(asked);
  const { url, kind } = linkAt(item, at);
  return (
    <Editable
      label={at === null ? editText.addLink : editText.editLink(shortAddress(url))}
      item={item}
      className="link-editor"
      asked={waits}
      onAsked={() => setWaits(false)}
      {...(onClosed ? { onClosed } : {})}
      fields={[
        { name: 'url', label: editText.linkAddress, value: url, hint: 'https://' },
        { name: 'kind', label: editText.linkKind, value: kind, options: kinds, className: 'link-kind' },
      ]}
      read={(typed, seen) => {
        const address = typedAddress(typed['url'] ?? '');
        const chosen = (typed['kind'] ?? 'other') as LinkKind;
        const isKept = at !== null && address === linkAt(seen, at).url;
        if (address !== '' && !isKept && !isWebAddress(address)) {
          return { problem: editText.noAddress(address), field: 'url' };
        }
        return { patch: { links: withLink(seen.links, at, { url: address, kind: chosen }) } };
      }}
      show={(value) => linksText(value.links ?? [])}
      stored={stored}
    >
      {children}
    </Editable>
  );
}
