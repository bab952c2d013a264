import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { errorValue, OctavoError } from '../../contract/errors.ts';
import type { Result } from '../../contract/methods/index.ts';
import { emptyItem, type ItemData } from '../../contract/model/item.ts';
import { actionNames } from '../../language/action-names.ts';
import { citationsText } from '../../language/strings-citations.ts';
import { named } from '../changed.ts';
import type { EngineContext } from '../context.ts';
import { decodeText } from '../imports/decode/index.ts';
import { putStyle } from './queries.ts';
import { checkedStyle, type KnownStyle, knownStyles, withRules } from './styles.ts';

/** No style of the CSL project has a tenth of it. */
const MOST_BYTES = 4_000_000;

/** A paper that a style is tried on. */
const trial: ItemData = {
  ...emptyItem('article-journal'),
  title: 'On a trial',
  creators: [{ role: 'author', family: 'Doe', given: 'Jane', particle: '', suffix: '', literal: '' }],
  issued: { parts: [[2020, 5]], text: '', circa: false },
  venue: 'Journal of Trials',
  variables: { volume: '1', page: '1-9' },
};

/**
 * A style out of its file.
 * @throws OctavoError `file_unreadable`, `too_large`, `style_invalid`
 */
export async function readStyleFile(path: string): Promise<KnownStyle> {
  const file = basename(path);
  let xml: string;
  try {
    if ((await stat(path)).size > MOST_BYTES)
      throw new OctavoError('too_large', `${file} is too large for a citation style.`, { path });
    xml = decodeText(await readFile(path)).text;
  } catch (error) {
    if (error instanceof OctavoError) throw error;
    throw new OctavoError('file_unreadable', `${file} can’t be read: ${errorValue(error).message}`, { path });
  }
  return checkedStyle(xml);
}

/**
 * Adds files to the library's styles: each must be a style, have its parent among those that are here or come
 * with it, and format a reference and a citation. One action for all.
 */
export async function addStyles(
  { library, citer }: Pick<EngineContext, 'library' | 'citer'>,
  paths: readonly string[],
): Promise<Result<'citations.addStyles'>> {
  const refused: Result<'citations.addStyles'>['refused'] = [];
  const read: { file: string; style: KnownStyle }[] = [];
  const refuse = (file: string, error: unknown): void => {
    const { code, message } = errorValue(error);
    refused.push({ file, code, message });
  };
  for (const path of paths) {
    const file = basename(path);
    try {
      read.push({ file, style: await readStyleFile(path) });
    } catch (error) {
      refuse(file, error);
    }
  }
  const ofNew = new Set(read.map(({ style }) => style.uri));
  const all = [
    ...knownStyles(library.reader).filter(({ uri }) => !ofNew.has(uri)),
    ...read.map(({ style }) => style),
  ];
  const good: KnownStyle[] = [];
  for (const { file, style } of read) {
    try {
      const rules = withRules(all, style);
      for (const as of ['bibliography', 'in-text'] as const)
        await citer.format({ style: rules, locale: style.locale, as, forms: ['text'] }, [trial], 1);
      good.push(style);
    } catch (error) {
      refuse(file, error);
    }
  }
  if (good.length === 0) return { added: [], refused, action: null };
  const [first] = good;
  const name = good.length === 1 && first ? first.title : citationsText.several(good.length);
  const { action } = await library.write(actionNames.addStyle(name), (db, { now }) => {
    for (const { uri, xml } of good) putStyle(db, uri, xml, now);
  });
  return {
    added: good.map((style) => ({ name: style.name, title: style.title })),
    refused,
    action: named(action),
  };
}
