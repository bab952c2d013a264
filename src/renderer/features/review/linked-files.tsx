import { FileText, FileX } from 'lucide-react';
import type { ReactElement } from 'react';
import type { ReviewPreview } from '../../../contract/model/review.ts';
import { reviewText as text } from '../../../language/strings-review.ts';
import { basename } from '../../model/file-name.ts';
import { classes } from '../../ui/classes.ts';
import { Icon } from '../../ui/icon.tsx';
import './linked-files.css';

/** Files drawn; nobody has more of one paper. */
const MOST = 50;

/** The files that a record names, and which of them are not there. */
export function LinkedFiles({ files }: { files: ReviewPreview['attachments'] }): ReactElement | null {
  if (files.length === 0) return null;
  return (
    <ul className="linked-files selectable" aria-label={text.linkedFiles}>
      {files.slice(0, MOST).map(({ path, title, isMissing }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes, and paths may repeat
        <li key={i} className={classes('linked-file', isMissing && 'linked-file-missing')} title={path}>
          <Icon of={isMissing ? FileX : FileText} small />
          <span dir="auto">
            {title || basename(path)}
            {isMissing ? <span className="linked-file-why"> · {text.notThere}</span> : null}
            <span className="linked-file-path">{path}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
