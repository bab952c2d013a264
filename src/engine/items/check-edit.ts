import { OctavoError } from '../../contract/errors.ts';
import type { ItemPatch } from '../../contract/methods/items.ts';
import type { IdentifierScheme, ItemData } from '../../contract/model/item.ts';
import { readIdentifier } from '../../language/identifier-input.ts';
import { isWebAddress } from '../../language/web-address.ts';
import { wholePatch } from './patch.ts';

/**
 * A person's patch with its identifiers in their usual spelling. What the item has already may stay as it
 * is, however it came: only new values are judged.
 * @throws OctavoError `identifier_invalid`, `not_http`
 */
export function checkedPatch(item: ItemData, patch: ItemPatch): ItemPatch {
  const whole = wholePatch(item, patch);
  const checked: ItemPatch = { ...patch };
  for (const [name, value] of Object.entries(whole.identifiers ?? {})) {
    const scheme = name as IdentifierScheme;
    if (value === undefined || value === item.identifiers[scheme]) continue;
    const read = readIdentifier(scheme, value);
    if ('problem' in read) throw new OctavoError('identifier_invalid', read.problem, { scheme, value });
    checked.setIdentifiers = { ...checked.setIdentifiers, [scheme]: read.value };
  }
  if (whole.url && whole.url !== item.url) checkAddress(whole.url);
  const known = new Set(item.links.map(({ url }) => url));
  for (const { url } of whole.links ?? []) if (!known.has(url)) checkAddress(url);
  return checked;
}

/** @throws OctavoError `not_http` */
function checkAddress(url: string): void {
  if (!isWebAddress(url)) {
    throw new OctavoError('not_http', `“${url.slice(0, 80)}” is no web address: one begins with https://.`, {
      url,
    });
  }
}
