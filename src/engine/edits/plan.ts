import type { BulkEdit, ListField } from '../../contract/methods/edits.ts';
import type { Item } from '../../contract/model/library.ts';
import { formatCreator, parseCreators, spokenCreator } from '../../language/creators-text.ts';
import { editText } from '../../language/strings-edit.ts';
import { isWebAddress, typedAddress } from '../../language/web-address.ts';
import { foldTag } from '../tags/queries.ts';
import { replacer } from './expression.ts';
import { type Change, changeTo, checked, creatorsWith, valuesOf } from './values.ts';

type Of<D extends BulkEdit['do']> = Extract<BulkEdit, { do: D }>;

/** What an edit is for each of some papers, in their order; an empty change where there is nothing to do. */
export type Plan = (items: readonly Item[]) => Change[];

/** Names between commas; `\,` is a comma inside one. */
const names = (value: string): string[] =>
  value
    .split(/(?<!\\)[,;\n]/)
    .map((name) => name.replaceAll('\\,', ',').trim().replaceAll(/\s+/g, ' '))
    .filter((name) => name !== '');

/**
 * Makes the function that works out an edit. It only looks: whatever it answers may be written or shown.
 * @throws OctavoError `expression_invalid`; the function itself `expression_slow`
 */
export function planEdit(edit: BulkEdit): Plan {
  if (edit.do === 'replace') return planReplace(edit);
  const one = { set: planSet, add: planAdd, remove: planRemove }[edit.do] as (
    edit: BulkEdit,
    item: Item,
  ) => Change;
  return (items) => items.map((item) => one(edit, item));
}

function planSet({ field, value, onlyEmpty }: Of<'set'>, item: Item): Change {
  const isEmpty = valuesOf(item, field).every((one) => one === '');
  return onlyEmpty && !isEmpty ? {} : changeTo(item, field, value);
}

function planAdd({ field, value, kind }: Of<'add'>, item: Item): Change {
  if (field === 'tags') {
    const has = new Set(item.tags.map(foldTag));
    return { tags: { add: names(value).filter((name) => !has.has(foldTag(name))), remove: [] } };
  }
  if (field === 'links') {
    const url = typedAddress(value);
    if (!isWebAddress(url)) return { problem: editText.noAddress(value) };
    if (item.links.some((link) => link.url === url)) return {};
    return checked({ links: [...item.links, { url, kind }] });
  }
  const has = new Set(item.creators.map(formatCreator));
  const added = parseCreators(value).filter((creator) => !has.has(formatCreator(creator)));
  return added.length === 0 ? {} : checked({ creators: [...item.creators, ...added] });
}

const isList = (field: string): field is ListField =>
  field === 'tags' || field === 'links' || field === 'creators';

function planRemove({ field, value }: Of<'remove'>, item: Item): Change {
  if (!isList(field)) return valuesOf(item, field)[0] === '' ? {} : changeTo(item, field, '');
  if (field === 'tags') {
    const gone = new Set(names(value).map(foldTag));
    return {
      tags: { add: [], remove: item.tags.filter((name) => gone.size === 0 || gone.has(foldTag(name))) },
    };
  }
  if (field === 'links') {
    const url = typedAddress(value);
    return { patch: { links: value.trim() === '' ? [] : item.links.filter((link) => link.url !== url) } };
  }
  const gone = new Set(parseCreators(value).map((creator) => foldTag(spokenCreator(creator))));
  const stays = item.creators.filter(
    (creator) => gone.size > 0 && !gone.has(foldTag(spokenCreator(creator))),
  );
  return { patch: { creators: stays } };
}

function planReplace({ field, ...job }: Of<'replace'>): Plan {
  const replace = replacer(job);
  return (items) => {
    const before = items.map((item) => ({ title: item.title, values: valuesOf(item, field) }));
    const after = replace(before);
    return items.map((item, i) => {
      const values = after[i] ?? [];
      if (values.every((value, at) => value === before[i]?.values[at])) return {};
      const whole = values.filter((value) => value !== null);
      if (whole.length < values.length) return { problem: editText.tooLong };
      return replaced(item, field, whole);
    });
  };
}

/** A field with the values it has after replacing. */
function replaced(item: Item, field: Of<'replace'>['field'], values: readonly string[]): Change {
  if (field === 'tags') {
    // A tag is told apart without case: one that only got another is the same tag.
    const renamed = item.tags
      .map((from, i) => ({ from, to: (values[i] ?? '').trim() }))
      .filter(({ from, to }) => foldTag(from) !== foldTag(to));
    const gone = new Set(renamed.map(({ from }) => foldTag(from)));
    const stays = new Set(item.tags.map(foldTag).filter((name) => !gone.has(name)));
    const added = renamed.map(({ to }) => to).filter((name) => name !== '' && !stays.has(foldTag(name)));
    return { tags: { add: [...new Set(added)], remove: renamed.map(({ from }) => from) } };
  }
  if (field === 'creators') return checked({ creators: creatorsWith(item.creators, values) });
  if (field === 'links') {
    const links = item.links.map((link, i) => ({ ...link, url: (values[i] ?? '').trim() }));
    const wrong = links.find(({ url }, i) => url !== '' && url !== item.links[i]?.url && !isWebAddress(url));
    if (wrong) return { problem: editText.noAddress(wrong.url) };
    return checked({ links: links.filter(({ url }) => url !== '') });
  }
  return changeTo(item, field, values[0] ?? '');
}
