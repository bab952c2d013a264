import { X } from 'lucide-react';
import { type ReactElement, type RefObject, useEffect, useId, useState } from 'react';
import { formulaPresets } from '../../../language/key-formula/presets.ts';
import { keyText as text } from '../../../language/strings-keys.ts';
import { told } from '../../commands/told.ts';
import { useAppContext } from '../../store/context.ts';
import { Button } from '../../ui/button.tsx';
import { classes } from '../../ui/classes.ts';
import { DialogTitle } from '../../ui/dialog.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Select } from '../../ui/select.tsx';
import { FormulaHelp } from './formula-help.tsx';
import { FormulaProblem } from './formula-problem.tsx';
import { KeyChanges } from './key-changes.tsx';
import { useTriedFormula } from './use-tried-formula.ts';
import './keys.css';

interface Props {
  first: RefObject<HTMLElement | null>;
  onClose(): void;
}

const OWN = 'own';

/** The formula by which new papers get their keys, tried on the user's own as it is typed. */
export function FormulaDialog({ first, onClose }: Props): ReactElement {
  const app = useAppContext();
  const id = useId();
  const [stored, setStored] = useState<string | null>(null);
  const [typed, setTyped] = useState('');
  useEffect(() => {
    app.client
      .call('keys.formula', {})
      .then(({ formula }) => {
        setStored(formula);
        setTyped(formula);
      })
      .catch(app.store.getState().fail);
  }, [app]);
  const { tried, failure } = useTriedFormula(stored === null ? null : typed);
  const answer = tried?.answer;
  // An answer to what was typed before judges nothing; where there is none yet, the engine refuses what it can't read.
  const isWrong = tried?.formula === typed && tried.answer.problem !== null;
  const preset = formulaPresets.some(({ formula }) => formula === typed) ? typed : OWN;
  const presets = [
    ...formulaPresets.map(({ formula, example }) => ({ value: formula, label: example })),
    ...(preset === OWN ? [{ value: OWN, label: text.ownPreset }] : []),
  ];
  const isNew = stored !== null && typed !== stored;

  async function save(): Promise<void> {
    try {
      const { action } = await app.client.call('keys.setFormula', { formula: typed });
      onClose();
      told(app, { changed: 1, action }, text.saved);
    } catch (error) {
      app.store.getState().fail(error);
    }
  }

  return (
    <form
      className="keys-body"
      onSubmit={(event) => {
        event.preventDefault();
        if (isNew && !isWrong) void save();
      }}
    >
      <header className="keys-top">
        <DialogTitle className="keys-title">{text.title}</DialogTitle>
        <IconButton label={text.close} icon={X} keys="Escape" onClick={onClose} />
      </header>
      <div className="keys-options">
        <div className="keys-line">
          <label className="formula-label" htmlFor={id}>
            {text.formula}
          </label>
          <span className="keys-aside formula-label" aria-hidden="true">
            {text.presets}
          </span>
          <Select
            label={text.presets}
            size="small"
            value={preset}
            options={presets}
            onChange={(value) => {
              if (value !== OWN) setTyped(value);
            }}
          />
        </div>
        <textarea
          id={id}
          ref={first as RefObject<HTMLTextAreaElement | null>}
          className={classes('field', 'mono', 'formula-input')}
          rows={2}
          spellCheck={false}
          autoComplete="off"
          value={typed}
          readOnly={stored === null}
          aria-invalid={isWrong}
          aria-describedby={`${id}-said`}
          onChange={(event) => setTyped(event.target.value.replaceAll('\n', ' '))}
        />
        <div id={`${id}-said`} className="formula-said" role="status">
          {failure ? <p className="formula-problem">{failure.message}</p> : null}
          {!failure && tried?.answer.problem ? (
            <FormulaProblem formula={tried.formula} problem={tried.answer.problem} />
          ) : null}
          {!failure && answer?.problem === null && answer.converted ? (
            <p className="keys-hint">
              {text.read} <span className="mono">{answer.converted}</span>
            </p>
          ) : null}
        </div>
      </div>
      <section className="keys-preview" aria-label={text.examples}>
        <p className="keys-count">{text.examples}</p>
        {answer?.problem === null && answer.samples.length > 0 ? (
          <KeyChanges samples={answer.samples} label={text.examples} />
        ) : (
          <p className="keys-nothing">
            {!answer ? '' : answer.problem ? text.examplesWait : text.examplesEmpty}
          </p>
        )}
      </section>
      <FormulaHelp />
      <footer className="keys-foot">
        <span className="keys-note">{text.saveNote}</span>
        <Button onClick={() => app.store.getState().setDialog('keys')}>{text.regenerate}</Button>
        <Button type="submit" variant="primary" disabled={!isNew || isWrong}>
          {text.save}
        </Button>
      </footer>
    </form>
  );
}
