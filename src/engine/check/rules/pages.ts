import { readPages } from '../../../formats/shared/pages.ts';
import { type Finding, type Rule, shown } from './rule.ts';

/** Words that stand where pages are not known. */
const noPages =
  /^(?:n\.?\/?a\.?|none|null|nan|unknown|in press|online|to appear|tba|\?+|[-–—0 ]+)(?:\s*[-–—]+\s*(?:n\/a|null|nan|0)?)?$/i;
const prefix = /^(?:pp?\.|pages?\b|pgs?\.|seiten?\b|s\.)\s*/i;
/** Numbers, Roman numbers, `e1234`, `S12`, `12:1`, and lists of ranges of these. */
const usual =
  /^[\p{L}\p{N}][\p{L}\p{N}.:/()*’'_]*(?:\s*[-–—−‑]{1,3}\s*[\p{L}\p{N}][\p{L}\p{N}.:/()*’'_]*|\+|ff?\.?)?$/u;

/** A range whose end is smaller than its start, where the end is no shortened one (`1234-45`). */
function backwards(pages: string): boolean {
  const found = /^(\d+)\s*[-–—]+\s*(\d+)$/.exec(pages.trim());
  if (!found) return false;
  const [, from = '', to = ''] = found;
  return to.length >= from.length && Number(to) < Number(from);
}

function finding(pages: string): Omit<Finding, 'field'> | null {
  if (pages === '') return null;
  if (noPages.test(pages.trim()))
    return {
      message: `${shown(pages)} stands where the pages belong.`,
      mend: { setVariables: { page: '' } },
    };
  const bare = pages.trim().replace(prefix, '');
  const mended = readPages(bare);
  const mend = { setVariables: { page: mended } };
  if (bare !== pages.trim() && usual.test(mended))
    return { message: `The pages ${shown(pages)} bring their own “pp.”.`, mend };
  if (/[-–—]{2,}/.test(pages))
    return { message: `The pages ${shown(pages)} have TeX’s double hyphen.`, mend };
  if (/^[-–—]|[-–—]$/.test(bare))
    return {
      message: `The pages ${shown(pages)} have one end only.`,
      mend: { setVariables: { page: mended.replace(/^-/, '') } },
    };
  if (backwards(bare)) return { message: `The pages ${shown(pages)} run backwards.` };
  const parts = bare.split(/\s*[,;&]\s*|\s+and\s+/).filter(Boolean);
  return parts.every((part) => usual.test(part)) ? null : { message: `${shown(pages)} are no pages.` };
}

export const pageRules: readonly Rule[] = [
  {
    code: 'pages_malformed',
    severity: 'warning',
    title: 'Pages that are none',
    fix: 'Write them as 123-130.',
    find({ variables }) {
      const found = finding(variables['page'] ?? '');
      return found ? [{ field: 'variables.page', ...found }] : [];
    },
  },
];
