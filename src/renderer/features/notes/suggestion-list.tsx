import type { ReactElement } from 'react';
import type { MentionedPaper } from '../../../contract/methods/notes.ts';
import { noteText } from '../../../language/strings-notes.ts';
import { RichText } from '../../ui/rich-text.tsx';

interface Props {
  id: string;
  papers: readonly MentionedPaper[];
  active: number;
  /** Below the line of the caret, in px from the top of the field's box; null: below the field. */
  top: number | null;
  onPoint(index: number): void;
  onChoose(paper: MentionedPaper): void;
}

/** The papers that fit a mention being typed; the field keeps focus and points at the active one. */
export function SuggestionList({ id, papers, active, top, onPoint, onChoose }: Props): ReactElement {
  return (
    <div
      id={id}
      className="suggestions"
      role="listbox"
      aria-label={noteText.papers}
      style={top === null ? undefined : { top: `${top}px` }}
    >
      {papers.map((paper, i) => (
        <div
          key={paper.id}
          id={`${id}-${i}`}
          className="suggestion"
          role="option"
          tabIndex={-1}
          aria-selected={i === active}
          onMouseMove={() => i !== active && onPoint(i)}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(paper)}
          onKeyDown={(event) => event.key === 'Enter' && onChoose(paper)}
        >
          <span className="suggestion-title ellipsis">
            <RichText text={paper.title || paper.citationKey} />
          </span>
          <span className="suggestion-line ellipsis">
            <span className="mono">{paper.citationKey}</span>
            {[paper.creators, paper.year].filter(Boolean).map((part) => (
              <span key={part}>{part}</span>
            ))}
          </span>
        </div>
      ))}
    </div>
  );
}
