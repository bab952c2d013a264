import { foldKey, validKey } from '../../../language/key.ts';
import { characterRules } from './characters.ts';
import { dateRules } from './dates.ts';
import { identifierRules } from './identifiers.ts';
import { nameRules } from './names.ts';
import { pageRules } from './pages.ts';
import { requiredRules } from './required.ts';
import { type Rule, shown } from './rule.ts';
import { titleRules } from './titles.ts';

const keyRules: readonly Rule[] = [
  {
    code: 'key_missing',
    severity: 'error',
    title: 'No citation key',
    fix: 'Regenerate it.',
    find: ({ citationKey }) =>
      citationKey === '' ? [{ field: 'citationKey', message: 'The paper has no citation key.' }] : [],
  },
  {
    code: 'key_invalid',
    severity: 'error',
    title: 'Keys that BibTeX can’t read',
    fix: 'Set another one, or regenerate it.',
    find: ({ citationKey }) =>
      citationKey === '' || validKey(citationKey)
        ? []
        : [{ field: 'citationKey', message: `BibTeX can’t read the key ${shown(citationKey)}.` }],
  },
];

/** All rules that look at one item, in the order in which their problems are listed. */
export const rules: readonly Rule[] = [
  ...keyRules,
  ...requiredRules,
  ...identifierRules,
  ...dateRules,
  ...pageRules,
  ...nameRules,
  ...titleRules,
  ...characterRules,
];

/** The form by which keys look alike: compatibility forms and accents in two ways are one. */
export const alikeKey = (key: string): string => foldKey(key.normalize('NFKC'));
