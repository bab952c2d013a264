import { X } from 'lucide-react';
import { type ReactElement, type RefObject, useState } from 'react';
import type { CitationChoice } from '../../../contract/methods/citations.ts';
import type { ExportFormat } from '../../../contract/methods/exports.ts';
import { exportText as text } from '../../../language/strings-citations.ts';
import { copyExport, saveExport } from '../../commands/export.ts';
import { useApp, useAppContext } from '../../store/context.ts';
import { Button } from '../../ui/button.tsx';
import { DialogTitle } from '../../ui/dialog.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Select } from '../../ui/select.tsx';
import { CitedPreview } from '../citations/cited-preview.tsx';
import { StyleSelects } from '../citations/style-selects.tsx';
import { useCited } from '../citations/use-cited.ts';
import { useStyles } from '../citations/use-styles.ts';
import { Setting, SwitchSetting } from '../settings/setting.tsx';
import '../settings/settings.css';
import './export.css';

const formats: readonly ExportFormat[] = [
  'bibtex',
  'biblatex',
  'ris',
  'csl-json',
  'csv',
  'markdown',
  'bibliography',
];
/** Papers that show how a bibliography will look. */
const SHOWN = 3;

/** What was chosen last stays while the window is open. */
let last: { format: ExportFormat; ascii: boolean } = { format: 'bibtex', ascii: false };

/** In which format papers are written; then the system asks where. */
export function ExportDialog({ first }: { first: RefObject<HTMLButtonElement | null> }): ReactElement | null {
  const app = useAppContext();
  const what = useApp((state) => state.toExport);
  const [{ format, ascii }, setForm] = useState(last);
  const { known } = useStyles();
  const [own, setOwn] = useState<CitationChoice | null>(null);
  const choice = own ?? known?.chosen ?? null;
  const isFormatted = format === 'bibliography';
  const cited = useCited(isFormatted && what ? what.selection : null, choice, SHOWN);
  if (!what) return null;

  const change = (form: typeof last): void => {
    last = form;
    setForm(form);
  };
  const how = { format, ascii: !isFormatted && ascii, ...(isFormatted && choice ? choice : {}) };
  const close = (): void => app.store.getState().setExport(null);
  return (
    <form
      className="export-form"
      onSubmit={(event) => {
        event.preventDefault();
        void saveExport(app, what, how);
      }}
    >
      <header className="settings-top">
        <DialogTitle className="settings-title">{text.title(what.count)}</DialogTitle>
        <IconButton label={text.close} icon={X} keys="Escape" onClick={close} />
      </header>
      <div className="settings-body">
        <Setting name={text.format}>
          <Select
            label={text.format}
            value={format}
            options={formats.map((value) => ({ value, label: text.formats[value] }))}
            onChange={(value) => change({ format: value, ascii })}
          />
        </Setting>
        <p className="export-hint">{text.hints[format]}</p>
        {isFormatted ? (
          known && choice ? (
            <>
              <StyleSelects known={known} choice={choice} onChange={setOwn} />
              <CitedPreview cited={cited} empty={false} />
            </>
          ) : null
        ) : (
          <SwitchSetting
            name={text.ascii}
            hint={text.asciiHint}
            checked={ascii}
            onChange={(value) => change({ format, ascii: value })}
          />
        )}
      </div>
      <footer className="export-foot">
        <Button onClick={close}>{text.cancel}</Button>
        <Button onClick={() => void copyExport(app, what, how)}>{text.copy}</Button>
        <Button ref={first} type="submit" variant="primary">
          {text.save}
        </Button>
      </footer>
    </form>
  );
}
