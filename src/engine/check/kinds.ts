import type { Severity } from '../../contract/model/terms.ts';
import { severities } from '../../contract/model/terms.ts';
import { acrossKinds } from './across.ts';
import { rules } from './rules/index.ts';

export interface Kind {
  code: string;
  severity: Severity;
  title: string;
  fix: string;
}

/** All kinds of problems of papers, the gravest first. */
export const kinds: readonly Kind[] = [...rules, ...acrossKinds]
  .map(({ code, severity, title, fix }) => ({ code, severity, title, fix }))
  .sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));

const byCode = new Map(kinds.map((kind) => [kind.code, kind]));

/** The kind of a problem; a code that there is not is never asked for. */
export function kindOf(code: string): Kind {
  return byCode.get(code) ?? { code, severity: 'note', title: code, fix: '' };
}
