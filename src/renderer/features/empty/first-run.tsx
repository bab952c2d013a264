import { ClipboardPaste, Upload } from 'lucide-react';
import type { ReactElement } from 'react';
import { text } from '../../../language/strings.ts';
import { libraryText } from '../../../language/strings-sample.ts';
import { useCommands } from '../../commands/context.ts';
import { useApp } from '../../store/context.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import './empty.css';

/** A library without papers: one button, and what else can be done. */
export function FirstRun(): ReactElement {
  const commands = useCommands();
  const isSample = useApp((state) => state.library?.kind === 'sample');
  return (
    <div className="empty first-run">
      <FoldedSheet />
      <h2 className="first-run-title">{text.emptyTitle}</h2>
      <p className="first-run-body">{text.emptyBody}</p>
      <Button
        variant="primary"
        size="large"
        icon={ClipboardPaste}
        keys={commands.spec('import.paste').keys[0]}
        onClick={() => commands.run('import.paste')}
      >
        {text.pastePage}
      </Button>
      <p className="first-run-drop">
        <Icon of={Upload} />
        {text.orDrop}
      </p>
      {isSample ? null : (
        <button type="button" className="first-run-sample" onClick={() => commands.run('library.sample')}>
          {libraryText.openSample}
        </button>
      )}
    </div>
  );
}

/** A sheet folded into eight leaves, one of them written on: an octavo. */
function FoldedSheet(): ReactElement {
  return (
    <svg className="sheet" viewBox="0 0 82 58" aria-hidden="true">
      <rect className="sheet-page" x=".75" y=".75" width="80.5" height="56.5" rx="2" />
      <path className="sheet-fold" d="M21 1v56M61 30v27M1 29h60" />
      <path className="sheet-edge" d="M41 1v56" />
      <path className="sheet-leaf" d="M61 .75h18.25a2 2 0 0 1 2 2V29H61z" />
      <path className="sheet-text" d="M66 10h10M66 15h10M66 20h6" />
    </svg>
  );
}
