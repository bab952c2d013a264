import { memo, type ReactElement } from 'react';
import type { Section } from '../../../language/markdown/blocks.ts';
import type { Block, ListItem } from '../../../language/markdown/model.ts';
import { noteText } from '../../../language/strings-notes.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Formula } from '../../ui/formula.tsx';
import { Inlines } from './inlines.tsx';

/** Ticks the task box in a line of the source; null where nothing can be changed. */
export type OnTick = ((line: number) => void) | null;

/** A block at the top of a note, drawn anew only when its own source has changed. */
export const SectionView = memo(
  ({ section, onTick }: { section: Section; onTick: OnTick }): ReactElement => (
    <BlockView block={section.block} onTick={onTick} />
  ),
  (before, after) =>
    before.section.source === after.section.source &&
    before.section.block.line === after.section.block.line &&
    before.onTick === after.onTick,
);

function Blocks({ blocks, onTick }: { blocks: readonly Block[]; onTick: OnTick }): ReactElement {
  return (
    <>
      {blocks.map((block) => (
        <BlockView key={block.line} block={block} onTick={onTick} />
      ))}
    </>
  );
}

/** Headings of a note lie below the paper's own title, which is an h2. */
const headings = ['h3', 'h4', 'h5', 'h6', 'h6', 'h6'] as const;

function BlockView({ block, onTick }: { block: Block; onTick: OnTick }): ReactElement {
  switch (block.kind) {
    case 'heading': {
      const Tag = headings[block.level - 1] ?? 'h6';
      return (
        <Tag className={`md-heading md-heading-${block.level}`}>
          <Inlines text={block.text} />
        </Tag>
      );
    }
    case 'paragraph':
      return (
        <p>
          <Inlines text={block.text} />
        </p>
      );
    case 'quote':
      return (
        <blockquote>
          <Blocks blocks={block.blocks} onTick={onTick} />
        </blockquote>
      );
    case 'list':
      return <ListView block={block} onTick={onTick} />;
    case 'code':
      return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by keys
        <pre className="md-pre" tabIndex={0}>
          <code>{block.text}</code>
        </pre>
      );
    case 'math':
      return <Formula tex={block.tex} source={`$$${block.tex}$$`} display />;
    case 'table':
      return <TableView block={block} />;
    case 'rule':
      return <hr />;
  }
}

function ListView({
  block,
  onTick,
}: {
  block: Extract<Block, { kind: 'list' }>;
  onTick: OnTick;
}): ReactElement {
  const items = block.items.map((item) => (
    <ItemView key={item.line} item={item} loose={block.loose} onTick={onTick} />
  ));
  return block.start === null ? <ul>{items}</ul> : <ol start={block.start}>{items}</ol>;
}

function ItemView({ item, loose, onTick }: { item: ListItem; loose: boolean; onTick: OnTick }): ReactElement {
  const [first, ...rest] = item.blocks;
  const tight = !loose && first?.kind === 'paragraph';
  const text = first && 'text' in first ? first.text : '';
  return (
    <li className={item.checked === null ? undefined : 'md-task'}>
      {item.checked === null ? null : (
        <Checkbox
          label={noteText.task(text)}
          checked={item.checked}
          disabled={onTick === null}
          onChange={() => onTick?.(item.line)}
        />
      )}
      {/* Lines of a close list stand without a paragraph's room around them. */}
      {tight ? <Inlines text={text} /> : first ? <BlockView block={first} onTick={onTick} /> : null}
      <Blocks blocks={rest} onTick={onTick} />
    </li>
  );
}

function TableView({ block }: { block: Extract<Block, { kind: 'table' }> }): ReactElement {
  const cell = (column: number): string | undefined => {
    const align = block.align[column];
    return align ? `md-${align}` : undefined;
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by keys
    <div className="md-table" tabIndex={0}>
      <table>
        <thead>
          <tr>
            {block.head.map((text, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a column is its number
              <th key={column} scope="col" className={cell(column)}>
                <Inlines text={text} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {block.rows.map((row, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its number
            <tr key={i}>
              {row.map((text, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a column is its number
                <td key={column} className={cell(column)}>
                  <Inlines text={text} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
