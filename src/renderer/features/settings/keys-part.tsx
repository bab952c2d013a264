import { type ReactElement, useEffect, useState } from 'react';
import { keyText as text } from '../../../language/strings-keys.ts';
import { useCommands } from '../../commands/context.ts';
import { useApp, useAppContext } from '../../store/context.ts';
import { Button } from '../../ui/button.tsx';
import { Part } from './setting.tsx';

/** The formula by which papers get their keys, and the way to change it. */
export function KeysPart(): ReactElement {
  const { client, store } = useAppContext();
  const commands = useCommands();
  const canChange = useApp(() => commands.enabled('keys.formula'));
  const [formula, setFormula] = useState('');
  useEffect(() => {
    client
      .call('keys.formula', {})
      .then((answer) => setFormula(answer.formula))
      .catch(store.getState().fail);
  }, [client, store]);
  return (
    <Part title={text.title}>
      <p className="mono selectable">{formula}</p>
      <div className="settings-buttons">
        <Button disabled={!canChange} onClick={() => commands.run('keys.formula')}>
          {text.changeFormula}
        </Button>
      </div>
    </Part>
  );
}
