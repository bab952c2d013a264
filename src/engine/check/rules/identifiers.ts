import type { IdentifierScheme } from '../../../contract/model/item.ts';
import { identifierSchemes } from '../../../contract/model/terms.ts';
import { readIdentifier, schemeNames } from '../../../language/identifier-input.ts';
import { isWebAddress, typedAddress } from '../../../language/web-address.ts';
import { type Finding, type Rule, shown } from './rule.ts';

/** A TeX export escapes these within identifiers, where they must not be. */
const withoutEscapes = (value: string): string => value.replaceAll(/\\(?=[_&%#$~^])|[{}]/g, '');

/**
 * Form and check digits: DOI Handbook 2.2; ISO 2108 (ISBN), ISO 3297 (ISSN); arXiv's "Understanding the arXiv
 * identifier"; NLM's PMIDs and PMCIDs. What only a resolver or a prefix makes differ can be mended.
 */
function malformed(scheme: IdentifierScheme): Rule {
  const name = schemeNames[scheme];
  return {
    code: `${scheme}_malformed`,
    severity: 'error',
    title: `${name}s that are none`,
    fix: 'Compare it with the paper: with one wrong character it leads nowhere.',
    find: ({ identifiers }) => {
      const value = identifiers[scheme] ?? '';
      if (value === '') return [];
      const field = `identifiers.${scheme}`;
      const read = readIdentifier(scheme, withoutEscapes(value));
      if ('problem' in read) return [{ field, message: read.problem }];
      if (read.value === value) return [];
      return [
        {
          field,
          message: `The ${name} ${shown(value)} is written with more than itself.`,
          mend: { setIdentifiers: { [scheme]: read.value } },
        },
      ];
    },
  };
}

const badAddress = (value: string): string =>
  `${shown(value)} is no web address: one begins with https:// and has no spaces.`;

export const identifierRules: readonly Rule[] = [
  ...identifierSchemes.map(malformed),
  {
    code: 'url_malformed',
    severity: 'error',
    title: 'Addresses that are none',
    fix: 'Put the whole address there, or empty the field.',
    find({ url, links }) {
      const findings: Finding[] = [];
      const isBad = (address: string): boolean => !isWebAddress(address) || /\s/.test(address.trim());
      const mended = (address: string): string => typedAddress(withoutEscapes(address));
      if (url !== '' && isBad(url)) {
        const better = mended(url);
        findings.push({
          field: 'url',
          message: badAddress(url),
          ...(isBad(better) ? {} : { mend: { url: better } }),
        });
      }
      const bad = links.find((link) => isBad(link.url));
      if (bad) {
        const better = links.map((link) => (isBad(link.url) ? { ...link, url: mended(link.url) } : link));
        findings.push({
          field: 'links',
          message: badAddress(bad.url),
          ...(better.some((link) => isBad(link.url)) ? {} : { mend: { links: better } }),
        });
      }
      return findings;
    },
  },
];
