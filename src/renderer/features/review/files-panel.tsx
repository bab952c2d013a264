import { FileText, FileX } from 'lucide-react';
import { type ReactElement, useId, useState } from 'react';
import type { Review, ReviewSource } from '../../../contract/model/review.ts';
import { reviewText as text } from '../../../language/strings-review.ts';
import { Icon } from '../../ui/icon.tsx';
import { unread } from './choice.ts';
import { FoldHead } from './fold-head.tsx';
import './lines.css';

/** Files drawn; a folder may hold 10,000, and the head counts them all. */
const MOST = 1000;

/** All files that were looked at: what each gave, or why it gave nothing. */
export function FilesPanel({ review }: { review: Review }): ReactElement {
  return (
    <div className="lines lines-whole">
      <FileList files={review.sources} />
    </div>
  );
}

/** Under the list: the files that could not be read, with the reason for each. */
export function UnreadPanel({ review }: { review: Review }): ReactElement {
  const [open, setOpen] = useState(true);
  const id = useId();
  const files = unread(review);
  return (
    <div className="lines">
      <FoldHead open={open} controls={id} onToggle={() => setOpen(!open)}>
        <b className="lines-title">{text.unread(files.length, review.sources.length)}</b>
      </FoldHead>
      {open ? <FileList id={id} files={files} /> : null}
    </div>
  );
}

function FileList({ id, files }: { id?: string; files: readonly ReviewSource[] }): ReactElement {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and keys must reach it
    <ul id={id} className="lines-list file-list selectable" aria-label={text.fileList} tabIndex={0}>
      {files.slice(0, MOST).map(({ name, format, found, error }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes, and names may repeat
        <li key={i} className="file">
          <Icon of={error ? FileX : FileText} small />
          <span className="file-name">{name}</span>
          <span>{error ? error.message : text.filePapers(found, format)}</span>
        </li>
      ))}
      {files.length > MOST ? <li>{text.moreLines(files.length - MOST)}</li> : null}
    </ul>
  );
}
