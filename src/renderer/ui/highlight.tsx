import { type ReactElement, useMemo } from 'react';
import { type Mark, marksIn, markText } from '../../language/mark.ts';
import type { TextField } from '../../language/query/ast.ts';
import './highlight.css';

/** A text with the hits of the present search marked. */
export function Highlight({
  text,
  marks,
  field = null,
}: {
  text: string;
  marks: readonly Mark[];
  /** What the text is of. */
  field?: TextField;
}): ReactElement {
  const pieces = useMemo(() => markText(text, marksIn(marks, field)), [text, marks, field]);
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
