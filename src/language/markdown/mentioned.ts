import { foldKey } from '../key.ts';
import { parseMarkdown } from './blocks.ts';
import { parseInlines } from './inlines.ts';
import type { Block, Inline } from './model.ts';

/** The citation keys that a note mentions, folded, each once; those in code aren't meant. */
export function mentionedKeys(text: string): string[] {
  // Most notes mention nobody; reading them would be for nothing.
  if (!mayMention(text)) return [];
  const keys = new Set<string>();
  for (const { block } of parseMarkdown(text)) collect(block, keys);
  return [...keys];
}

const mayMention = (text: string): boolean => text.includes('@') || text.includes('[[');

function collect(block: Block, keys: Set<string>): void {
  for (const text of textsOf(block)) {
    if (mayMention(text)) for (const part of parseInlines(text)) collectPart(part, keys);
  }
  if (block.kind === 'quote') for (const inside of block.blocks) collect(inside, keys);
  if (block.kind === 'list') {
    for (const item of block.items) for (const inside of item.blocks) collect(inside, keys);
  }
}

function textsOf(block: Block): readonly string[] {
  if (block.kind === 'heading' || block.kind === 'paragraph') return [block.text];
  return block.kind === 'table' ? [...block.head, ...block.rows.flat()] : [];
}

function collectPart(part: Inline, keys: Set<string>): void {
  if (part.kind === 'mention') keys.add(foldKey(part.key));
  if ('children' in part) for (const child of part.children) collectPart(child, keys);
}
