/** A note's Markdown as a tree. Texts inside blocks stay raw, so that only what is drawn is parsed further. */
export type Block = { line: number } & (
  | { kind: 'heading'; level: number; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'quote'; blocks: Block[] }
  | { kind: 'list'; start: number | null; loose: boolean; items: ListItem[] }
  | { kind: 'code'; language: string; text: string }
  | { kind: 'math'; tex: string }
  | { kind: 'table'; align: Align[]; head: string[]; rows: string[][] }
  | { kind: 'rule' }
);

export type Align = 'left' | 'center' | 'right' | null;

export interface ListItem {
  /** Of the source, from 0: where its task box is ticked. */
  line: number;
  /** A task box and whether it is ticked; null: none. */
  checked: boolean | null;
  blocks: Block[];
}

export type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'emphasis' | 'strong' | 'strike'; children: Inline[] }
  | { kind: 'code'; text: string }
  | { kind: 'math'; tex: string; source: string; display: boolean }
  | { kind: 'link'; url: string; children: Inline[] }
  /** A paper by its citation key; `shown` is the text that the author wants for it, or ''. */
  | { kind: 'mention'; key: string; shown: string; source: string }
  | { kind: 'break' };
