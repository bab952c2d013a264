import type { citationMethods } from '../../contract/methods/citations.ts';
import { actionNames } from '../../language/action-names.ts';
import { keysText } from '../../language/cite-keys.ts';
import { named } from '../changed.ts';
import type { Handlers } from '../context.ts';
import { pinBeforeLeaving } from '../exports/pin.ts';
import { readItems } from '../items/read.ts';
import { putSetting } from '../settings/queries.ts';
import { addStyles } from './add-styles.ts';
import { citedKey } from './cited-key.ts';
import { formatItems } from './format.ts';
import { removeStyle } from './queries.ts';
import { locales } from './shipped.ts';
import { chosen, findStyle, knownStyles, listStyles, resolveStyle, SETTING } from './styles.ts';

export const citationHandlers: Handlers<keyof typeof citationMethods> = {
  'citations.styles': ({ library }) => ({
    styles: listStyles(library.reader),
    locales: [...locales],
    chosen: chosen(library.reader),
  }),
  'citations.choose': async ({ library }, { style, locale }) => {
    const { name, title } = findStyle(knownStyles(library.reader), style);
    // Refused at once what could only be refused at each Ctrl+C.
    resolveStyle(library.reader, name, locale);
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
    return { title, changed: action ? 1 : 0, action: named(action) };
  },
  'citations.format': async (context, { selection, as, style, locale }) => {
    const ids = context.results.resolve(selection);
    const { text = '', html = '' } = await formatItems(context, ids, {
      ...resolveStyle(context.library.reader, style, locale),
      as,
      forms: ['text', 'html'],
    });
    return { text, html, count: ids.length };
  },
  'citations.preview': async (context, { selection, style, locale, count }) => {
    const ids = context.results.resolve(selection).slice(0, count);
    const ready = resolveStyle(context.library.reader, style, locale);
    const list = async (as: 'in-text' | 'bibliography') => {
      const { pieces } = await formatItems(context, ids, { ...ready, as, forms: ['pieces'] });
      return pieces ?? { entries: [], hanging: false };
    };
    return { inText: await list('in-text'), bibliography: await list('bibliography') };
  },
  'citations.keys': async ({ library, results }, { selection, form }) => {
    const ids = results.resolve(selection);
    await pinBeforeLeaving(library, ids);
    const cited = [...readItems(library.reader, ids)].map(citedKey);
    return { text: keysText(cited, form), count: cited.length };
  },
};
