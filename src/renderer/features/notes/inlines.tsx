import { type ReactElement, useMemo } from 'react';
import { foldKey } from '../../../language/key.ts';
import { parseInlines } from '../../../language/markdown/inlines.ts';
import type { Inline } from '../../../language/markdown/model.ts';
import { noteText } from '../../../language/strings-notes.ts';
import { Formula } from '../../ui/formula.tsx';
import { Highlight } from '../../ui/highlight.tsx';
import { ExternalLink } from '../item/external-link.tsx';
import { useMentionedPapers } from './mentioned-papers.ts';
import { useNoteMarks } from './note-marks.ts';

/** A block's text, drawn. */
export function Inlines({ text }: { text: string }): ReactElement {
  const parts = useMemo(() => parseInlines(text), [text]);
  return <Parts parts={parts} />;
}

function Parts({ parts }: { parts: readonly Inline[] }): ReactElement {
  return (
    <>
      {parts.map((part, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text have no other identity
        <Part key={i} part={part} />
      ))}
    </>
  );
}

const tags = { emphasis: 'em', strong: 'strong', strike: 'del' } as const;

function Part({ part }: { part: Inline }): ReactElement {
  switch (part.kind) {
    case 'text':
      return <NoteText text={part.text} />;
    case 'code':
      return <code className="md-code">{part.text}</code>;
    case 'math':
      return <Formula tex={part.tex} source={part.source} display={part.display} />;
    case 'link':
      return (
        <ExternalLink url={part.url}>
          <Parts parts={part.children} />
        </ExternalLink>
      );
    case 'mention':
      return <MentionLink mention={part} />;
    case 'break':
      return <br />;
    default: {
      const Tag = tags[part.kind];
      return (
        <Tag>
          <Parts parts={part.children} />
        </Tag>
      );
    }
  }
}

/** Words of a note; where the note is read beside a search, its hits are marked. */
function NoteText({ text }: { text: string }): ReactElement {
  return <Highlight text={text} marks={useNoteMarks()} />;
}

/** A paper by its key: named as one cites it, and a link to it; a key that nobody has is shown as such. */
function MentionLink({ mention }: { mention: Extract<Inline, { kind: 'mention' }> }): ReactElement {
  const { find, open } = useMentionedPapers();
  const paper = find(foldKey(mention.key));
  if (!paper) {
    return (
      <span
        className={paper === null ? 'md-unknown' : undefined}
        title={paper === null ? noteText.unknown(mention.key) : undefined}
      >
        {mention.source}
      </span>
    );
  }
  const named = [paper.creators, paper.year].filter(Boolean).join(' ') || paper.citationKey;
  return (
    <a
      className="md-paper"
      href={`#${encodeURIComponent(paper.citationKey)}`}
      title={paper.title}
      draggable={false}
      onClick={(event) => {
        event.preventDefault();
        open(paper.id);
      }}
    >
      {mention.shown || named}
    </a>
  );
}
