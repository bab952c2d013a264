import { type ReactElement, useMemo, useState } from 'react';
import { paletteText as text } from '../../../language/strings-features.ts';
import { useCommands } from '../../commands/context.ts';
import { isCommandId } from '../../commands/registry.ts';
import { useApp, useAppContext } from '../../store/context.ts';
import { type Choice, paletteGroups } from './groups.ts';
import { PaletteBox } from './palette-box.tsx';
import { PaletteFoot } from './palette-foot.tsx';

import { runAct } from './run-act.ts';
import { readInput } from './sections.ts';
import { showPaper } from './show-paper.ts';
import { useActs } from './use-acts.ts';
import { useOnBadge } from './use-on-badge.ts';
import { usePapers } from './use-papers.ts';
import { useRecent } from './use-recent.ts';

/** Commands, places and papers by their names. */
export function Palette(): ReactElement {
  const app = useAppContext();
  const commands = useCommands();
  const [value, setValue] = useState('');
  const { query, commandsOnly } = readInput(value);
  const papers = usePapers(commandsOnly ? '' : query);
  const recent = useRecent();
  const acts = useActs(query);
  const badge = useOnBadge();

  // As text, so that the list is made anew only when another command can run.
  const enabledIds = useApp(() =>
    commands.all
      .map(({ id }) => id)
      .filter((id) => isCommandId(id) && id !== 'app.palette' && commands.enabled(id))
      .join(' '),
  );
  const enabled = useMemo(() => {
    const ids = new Set(enabledIds.split(' '));
    return commands.all.filter(({ id }) => ids.has(id));
  }, [commands, enabledIds]);
  const groups = useMemo(
    () => paletteGroups(enabled, recent.ids, query, commandsOnly ? null : papers, acts),
    [enabled, recent.ids, query, commandsOnly, papers, acts],
  );

  function choose(choice: Choice): void {
    const state = app.store.getState();
    state.setDialog(null);
    if (choice.kind === 'command') {
      const { id } = choice.spec;
      recent.use(id);
      if (isCommandId(id)) commands.run(id);
    } else if (choice.kind === 'act') {
      runAct(app, choice.act);
    } else if (choice.kind === 'paper') {
      showPaper(app, choice.row.id).catch(state.fail);
    } else if (choice.kind === 'search') {
      state.goTo({ kind: 'library' });
      state.search(query, false);
    }
  }

  return (
    <PaletteBox
      label={text.label}
      placeholder={text.placeholder}
      results={text.results}
      none={text.none}
      value={value}
      onValue={setValue}
      query={query}
      groups={groups}
      badge={badge ? text.on(badge) : null}
      foot={<PaletteFoot />}
      onChoose={choose}
    />
  );
}
