/** Addresses in running text: found without the sentence's punctuation, completed, and told by kind. */
import type { Link, LinkKind } from '../contract/model/item.ts';
import { identifierFromUrl, trimTrailing } from './identifiers.ts';

/** Hosts that people name without a scheme often enough to be believed. */
const bareHosts =
  'github.com|gitlab.com|bitbucket.org|codeberg.org|huggingface.co|sourceforge.net|kaggle.com|zenodo.org|figshare.com|osf.io|doi.org|arxiv.org|aka.ms|bit.ly|tinyurl.com|git.io|goo.gl|physionet.org|openml.org|sites.google.com';
const address = new RegExp(
  String.raw`(?<![\p{L}\p{N}@/.-])(?:https?:\/\/[^\s<>"“”„«»，。、；！？（）【】《》]+|www\.[^\s<>"“”，。、；（）]+\.[^\s<>"“”，。、；（）]+|(?:${bareHosts})\/[^\s<>"“”，。、；（）]+|[a-z\d-]{1,60}\.(?:github|gitlab)\.io(?:\/[^\s<>"“”，。、；（）]*)?)`,
  'giu',
);

/** The addresses of a text in order, each once, with scheme and without what the sentence put behind them. */
export function findUrls(text: string): { url: string; index: number }[] {
  const found = new Map<string, number>();
  for (const match of text.matchAll(address)) {
    if (match[0].length > 2000) continue;
    const bare = withoutTex(trimTrailing(match[0])).replace(/\\+$/u, '');
    if (!/^(?:https?:\/\/)?[^\s/]+\.[^\s/]+/iu.test(bare)) continue;
    const url = /^https?:\/\//iu.test(bare) ? bare : `https://${bare}`;
    if (!found.has(url)) found.set(url, match.index);
  }
  return [...found].map(([url, index]) => ({ url, index }));
}

/** `\_` and `\%` in an address are TeX's; a closing brace with no opening one was a command's. */
function withoutTex(url: string): string {
  return url
    .replace(/\\([_%&#~])/gu, '$1')
    .replace(/[{}].*$/su, (tail) => (url.includes('{') && tail.startsWith('{') ? tail : ''));
}

/** The address that a search engine's or a mailer's redirect carries in its query, or the address itself. */
export function behindRedirect(url: string): string {
  const target = /[?&](?:url|u|q|target|dest|destination|redirect|redir|to)=(https?(?::|%3A)[^&#]+)/iu.exec(
    url,
  )?.[1];
  if (target === undefined) return url;
  try {
    return decodeURIComponent(target);
  } catch {
    return url;
  }
}

const codeHosts =
  /(?:^|\.)(?:github\.com|gitlab\.com|bitbucket\.org|codeberg\.org|sourceforge\.net|sr\.ht|gitee\.com|git\.io|pypi\.org|cran\.r-project\.org|crates\.io|npmjs\.com|colab\.research\.google\.com|codeocean\.com|softwareheritage\.org)$|^git(?:lab|hub|ea)?\./u;
const dataHosts =
  /(?:^|\.)(?:kaggle\.com|zenodo\.org|figshare\.com|dryad\.org|datadryad\.org|openml\.org|physionet\.org|openneuro\.org|pangaea\.de|openslr\.org|data\.world|dataverse\.\w+(?:\.\w+)?|data\.mendeley\.com|ieee-dataport\.org|synapse\.org|data\.gov|gesis\.org|icpsr\.umich\.edu)$|^(?:dataverse|data|datasets?)\./u;
const projectHosts =
  /\.(?:github|gitlab)\.io$|^sites\.google\.com$|\.(?:netlify|vercel|pages)\.(?:app|dev)$|\.readthedocs\.io$/u;

/**
 * What an address leads to. The host decides where it can; else the words just before the address do
 * ("code", "data set", "project page").
 */
export function linkKind(url: string, before: string): LinkKind {
  const parts = /^https?:\/\/(?:[^@/]*@)?([^/:?#]+)(?::\d+)?([^?#]*)/iu.exec(url);
  const host = (parts?.[1] ?? '').toLowerCase().replace(/^www\./u, '');
  const path = parts?.[2] ?? '';
  const near = before.slice(-90).toLowerCase();
  if (host === 'huggingface.co' || host === 'hf.co' || host === 'modelscope.cn') {
    if (/^\/datasets\//u.test(path)) return 'dataset';
    if (/^\/papers?\//u.test(path)) return 'other';
    return 'code';
  }
  if (projectHosts.test(host)) return 'project';
  if (codeHosts.test(host)) return host === 'github.com' && /^\/?$/u.test(path) ? 'other' : 'code';
  const kind = fromWords(near);
  // Zenodo and its like hold software too, if the sentence says so.
  if (dataHosts.test(host)) return kind === 'code' ? 'code' : 'dataset';
  if (/^10\.(?:5281|6084|5061|7910|17632|17605|13026|1594|18112)\//u.test(doiOf(url)))
    return kind === 'code' ? 'code' : 'dataset';
  if (doiOf(url) !== '' || identifierFromUrl(url))
    return kind === 'dataset' && doiOf(url) !== '' ? 'dataset' : 'other';
  // A host named alone, with no page of it, is the work's own site.
  return kind === 'other' && /^\/?$/u.test(path) ? 'project' : kind;
}

const doiOf = (url: string): string => {
  const found = identifierFromUrl(url);
  return found?.scheme === 'doi' ? found.value : '';
};

/** The nearest of the words that name a kind, in the clause before an address. */
function fromWords(near: string): LinkKind {
  const clause = near.split(/[.;]\s/u).at(-1) ?? near;
  const kinds: [LinkKind, RegExp][] = [
    [
      'code',
      /\b(?:code|source|software|implementation|repository|repo|scripts?|toolkit|library|package|quellcode|código|codice)\b|コード|代码|코드/gu,
    ],
    [
      'dataset',
      /\b(?:data|data ?sets?|corpus|corpora|benchmark|datensatz|daten|données|datos|dados)\b|数据|データ|데이터/gu,
    ],
    [
      'project',
      /\b(?:project|page|website|web site|homepage|site|demo|demonstration|interactive|brows(?:e|ed|ing)|explored?|visit|videos?|webpage|projektseite|página)\b|项目|主页/gu,
    ],
  ];
  let best: LinkKind = 'other';
  let at = -1;
  for (const [kind, shape] of kinds)
    for (const match of clause.matchAll(shape))
      if (match.index > at) {
        at = match.index;
        best = kind;
      }
  return best;
}

/** The links of a text: each address once, with its kind. */
export function findLinks(text: string): Link[] {
  return findUrls(text).map(({ url, index }) => ({
    url,
    kind: linkKind(url, text.slice(Math.max(0, index - 100), index)),
  }));
}
