/** How much a text looks like a page of papers, from its beginning. */
import { looksLikeHtml } from './html.ts';
import { looksBinary, splitLines } from './lines.ts';
import { measure, proseLikeness, titleLikeness } from './measure.ts';

const otherFormat =
  /^\s*(?:@\w+\s*[{(]|[{[]\s*["{[\]}]|TY\s{2}-\s|%[0A-Z]\s|FN\s|PMID-\s|<\?xml|<(?:xml|records|PubmedArticle)|%PDF-|PT\s[A-Z]\b|Provider:|\\documentclass|#!|---\n\w+:)/u;

/** From 0.2 to 0.5 for what may be a page of papers, below 0.1 for anything else. Looks at the beginning only. */
export function sniffPage(text: string): number {
  const head = text.slice(0, 40_000);
  if (head.trim() === '' || looksBinary(head)) return 0;
  if (looksLikeHtml(head)) return 0.3;
  const bare = head.replace(/^\uFEFF/u, '');
  if (otherFormat.test(bare) || /^\s*@\w+\s*\{[^,\s]*,\s*$/mu.test(bare)) return 0.02;
  const { lines } = splitLines(head);
  let titles = 0;
  let paragraphs = 0;
  for (const line of lines) {
    const m = measure(line.text);
    if (proseLikeness(m) > 0.6) paragraphs += 1;
    else if (titleLikeness(line.text, m) > 0.6) titles += 1;
  }
  if (titles === 0) return 0.05;
  const identified = /\b10\.\d{4,9}\/|arxiv|\bdoi\b|\bPMID\b|abstract|authors?:/iu.test(head);
  return Math.min(0.5, 0.2 + (identified ? 0.15 : 0) + (paragraphs > 1 ? 0.1 : 0) + (titles > 3 ? 0.05 : 0));
}
