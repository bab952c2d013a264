import { type ReactElement, useMemo } from 'react';
import { type Mark, markText } from '../../language/mark.ts';
import './highlight.css';

/** A text with the hits of the present search marked. */
export function Highlight({ text, marks }: { text: string; marks: readonly Mark[] }): ReactElement {
  const pieces = useMemo(() => markText(text, marks), [text, marks]);
  return (
    <>
      {pieces.map((piece, i) =>
        piece.hit ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces are made anew with the text
          <mark className="hit" key={i}>
            {piece.text}
          </mark>
        ) : (
          piece.text
        ),
      )}
    </>
  );
}
