import type { ReactElement } from 'react';
import { citationsText as text } from '../../../language/strings-citations.ts';
import { CitedInText, CitedReferences } from '../../ui/cited-text.tsx';
import type { Cited } from './use-cited.ts';
import './citations.css';

interface Props {
  cited: Cited;
  /** There is no paper to show. */
  empty: boolean;
}

/** How papers are cited: in the text, and in the bibliography. */
export function CitedPreview({ cited: { shown, problem }, empty }: Props): ReactElement {
  return (
    <section className="cited-preview" aria-label={text.preview}>
      {problem !== null ? (
        <p className="cited-problem" role="alert">
          {problem}
        </p>
      ) : empty ? (
        <p className="secondary">{text.previewEmpty}</p>
      ) : shown === null ? (
        <p className="secondary">{text.previewing}</p>
      ) : (
        <>
          <p className="cited-head">{text.inText}</p>
          <CitedInText list={shown.inText} />
          <p className="cited-head">{text.bibliography}</p>
          <CitedReferences list={shown.bibliography} />
        </>
      )}
    </section>
  );
}
