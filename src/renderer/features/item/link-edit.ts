import type { Link } from '../../../contract/model/item.ts';
import type { Item } from '../../../contract/model/library.ts';

/** The link at a place, or an empty one for a new link. */
export const linkAt = (item: Pick<Item, 'links'>, at: number | null): Link =>
  (at === null ? undefined : item.links[at]) ?? { url: '', kind: 'other' };

/** Links with one put at a place, or behind the others; one without an address goes, one that is there stays once. */
export function withLink(links: readonly Link[], at: number | null, link: Link): Link[] {
  const put = at === null ? [...links, link] : links.map((one, i) => (i === at ? link : one));
  return put.filter(({ url }, i) => url !== '' && put.findIndex((one) => one.url === url) === i);
}

/** Links as text, a line each. */
export const linksText = (links: readonly Link[]): string => links.map(({ url }) => url).join('\n');
