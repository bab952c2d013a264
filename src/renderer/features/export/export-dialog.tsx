import { X } from 'lucide-react';
import { type ReactElement, type RefObject, useMemo, useState } from 'react';
import type { CitationChoice } from '../../../contract/methods/citations.ts';
import type { ExportFormat } from '../../../contract/methods/exports.ts';
import type { ExportChoices } from '../../../contract/model/preset.ts';
import { exportText as text } from '../../../language/strings-citations.ts';
import { copyExport, saveExport } from '../../commands/export.ts';
import { exportSelection } from '../../model/selection.ts';
import { useApp, useAppContext } from '../../store/context.ts';
import { Button } from '../../ui/button.tsx';
import { DialogTitle } from '../../ui/dialog.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Select } from '../../ui/select.tsx';
import { CitedPreview } from '../citations/cited-preview.tsx';
import { StyleSelects } from '../citations/style-selects.tsx';
import { useCited } from '../citations/use-cited.ts';
import { useStyles } from '../citations/use-styles.ts';
import { Setting } from '../settings/setting.tsx';
import { ExportChoicesFields } from './export-choices.tsx';
import { PresetRow } from './preset-row.tsx';
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

/** As everything is in the library. */
const plain: ExportChoices = { ascii: false, omit: [], links: 'both', venues: 'full', order: 'listed' };

/** What was chosen last stays while the window is open. */
let last: { format: ExportFormat; choices: ExportChoices } = { format: 'bibtex', choices: plain };

/** In which format papers are written; then the system asks where. */
export function ExportDialog({ first }: { first: RefObject<HTMLButtonElement | null> }): ReactElement | null {
  const app = useAppContext();
  const what = useApp((state) => state.toExport);
  const picks = useApp((state) => state.picks);
  const result = useApp((state) => state.result);
  const asked = what?.selection ?? null;
  const selection = useMemo(
    () => (asked === 'shown' ? exportSelection(picks, result) : asked),
    [asked, picks, result],
  );
  const [{ format, choices }, setForm] = useState(last);
  const { known } = useStyles();
  const [own, setOwn] = useState<CitationChoice | null>(null);
  const choice = own ?? known?.chosen ?? null;
  const isFormatted = format === 'bibliography';
  const cited = useCited(isFormatted ? selection : null, choice, SHOWN);
  if (!what) return null;

  const change = (form: typeof last): void => {
    last = form;
    setForm(form);
  };
  const how = isFormatted ? { format, ...choice } : { format, choices };
  const close = (): void => app.store.getState().setExport(null);
  return (
    <form
      className="export-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (selection) void saveExport(app, what, selection, how);
      }}
    >
      <header className="settings-top">
        <DialogTitle className="settings-title">{text.title(what.count)}</DialogTitle>
        <IconButton label={text.close} icon={X} keys="Escape" onClick={close} />
      </header>
      <div className="settings-body">
        {what.missing && what.missing.length > 0 ? (
          <p className="export-missing selectable" role="note">
            {text.missing(what.missing)}
          </p>
        ) : null}
        <Setting name={text.format}>
          <Select
            label={text.format}
            value={format}
            options={formats.map((value) => ({ value, label: text.formats[value] }))}
            onChange={(value) => change({ format: value, choices })}
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
          <>
            <PresetRow
              choices={choices}
              plain={plain}
              onChange={(next) => change({ format, choices: next })}
            />
            <ExportChoicesFields choices={choices} onChange={(next) => change({ format, choices: next })} />
          </>
        )}
      </div>
      <footer className="export-foot">
        <Button onClick={close}>{text.cancel}</Button>
        <Button onClick={() => selection && void copyExport(app, what, selection, how)}>{text.copy}</Button>
        <Button ref={first} type="submit" variant="primary">
          {text.save}
        </Button>
      </footer>
    </form>
  );
}
