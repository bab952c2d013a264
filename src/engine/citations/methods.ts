import type { citationMethods } from '../../contract/methods/citations.ts';
import { actionNames } from '../../language/action-names.ts';
import { keysText } from '../../language/cite-keys.ts';
import { identifierUrl } from '../../language/identifiers.ts';
import type { Handlers } from '../context.ts';
import { pinBeforeLeaving } from '../exports/export.ts';
import { readItems } from '../items/read.ts';
import { putSetting } from '../settings/queries.ts';
import { addStyles } from './add-styles.ts';
import { formatItems } from './format.ts';
import { removeStyle } from './queries.ts';
import { locales } from './shipped.ts';
import { chosen, findStyle, knownStyles, listStyles, SETTING } from './styles.ts';

/** Papers that a preview shows. */
const SHOWN = 10;

export const citationHandlers: Handlers<keyof typeof citationMethods> = {
  'citations.styles': ({ library }) => ({
    styles: listStyles(library.reader),
    locales: [...locales],
    chosen: chosen(library.reader),
  }),
  'citations.choose': async ({ library }, { style, locale }) => {
    const { name, title } = findStyle(knownStyles(library.reader), style);
    const choice = { style: name, locale };
    await library.write(actionNames.chooseStyle(title), (db) => putSetting(db, SETTING, choice), {
      origin: 'background',
    });
    return choice;
  },
  'citations.addStyles': (context, { paths }) => addStyles(context, paths),
  'citations.removeStyle': async ({ library }, { name }) => {
    const { uri, title } = findStyle(
      knownStyles(library.reader).filter(({ isOwn }) => isOwn),
      name,
    );
    const { action } = await library.write(actionNames.removeStyle(title), (db) => removeStyle(db, uri));
    return { title, action: action && { id: action.id, name: action.name } };
  },
  'citations.format': async (context, { selection, as, style, locale }) => {
    const ids = context.results.resolve(selection);
    const { text = '', html = '' } = await formatItems(context, ids, {
      as,
      style,
      locale,
      forms: ['text', 'html'],
    });
    return { text, html, count: ids.length };
  },
  'citations.preview': async (context, { selection, style, locale }) => {
    const ids = context.results.resolve(selection).slice(0, SHOWN);
    const list = async (as: 'in-text' | 'bibliography') => {
      const { pieces } = await formatItems(context, ids, { as, style, locale, forms: ['pieces'] });
      return pieces ?? { entries: [], hanging: false };
    };
    return { inText: await list('in-text'), bibliography: await list('bibliography') };
  },
  'citations.keys': async ({ library, results }, { selection, form }) => {
    const ids = results.resolve(selection);
    await pinBeforeLeaving(library, ids);
    const cited = [...readItems(library.reader, ids)].map(({ citationKey, title, url, identifiers }) => ({
      key: citationKey,
      title,
      address: addressOf(url, identifiers),
    }));
    return { text: keysText(cited, form), count: cited.length };
  },
};

/** Where a reader finds a work: its DOI's address, which lasts, else its own, else arXiv's. */
function addressOf(url: string, { doi, arxiv }: { doi?: string; arxiv?: string }): string {
  if (doi) return identifierUrl('doi', doi);
  return url || (arxiv ? identifierUrl('arxiv', arxiv) : '');
}
