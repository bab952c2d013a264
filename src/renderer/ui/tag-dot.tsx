import type { ReactElement } from 'react';
import type { TagColour } from '../../contract/methods/tags.ts';
import './tag-dot.css';

/** A tag's colour as a dot of 8 px (null: none); its name stands beside it. */
export function TagDot({ colour }: { colour: TagColour }): ReactElement {
  return <span className={`tag-dot tag-${colour ?? 'plain'}`} aria-hidden="true" />;
}
