import { Search } from 'lucide-react';
import { type KeyboardEvent, type ReactElement, useId, useMemo, useState } from 'react';
import { paletteText as text } from '../../../language/strings-features.ts';
import { useCommands } from '../../commands/context.ts';
import { isCommandId } from '../../commands/registry.ts';
import { useApp, useAppContext } from '../../store/context.ts';
import { Icon } from '../../ui/icon.tsx';
import { type Choice, paletteGroups } from './groups.ts';
import { PaletteFoot } from './palette-foot.tsx';
import { PaletteList } from './palette-list.tsx';
import { runAct } from './run-act.ts';
import { readInput } from './sections.ts';
import { showPaper } from './show-paper.ts';
import { useActs } from './use-acts.ts';
import { useOnBadge } from './use-on-badge.ts';
import { usePapers } from './use-papers.ts';
import { useRecent } from './use-recent.ts';

/** The field, the list under it and what choosing does. */
export function Palette(): ReactElement {
  const app = useAppContext();
  const commands = useCommands();
  const [value, setValue] = useState('');
  const [at, setAt] = useState(0);
  const { query, commandsOnly } = readInput(value);
  const papers = usePapers(commandsOnly ? '' : query);
  const recent = useRecent();
  const acts = useActs(query);
  const badge = useOnBadge();
  const listId = useId();

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
  const choices = groups.flatMap((group) => group.choices);
  const active = Math.min(at, choices.length - 1);

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
    } else {
      state.goTo({ kind: 'library' });
      state.search(query, false);
    }
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    const last = choices.length - 1;
    const steps: Record<string, number | undefined> = {
      ArrowDown: active >= last ? 0 : active + 1,
      ArrowUp: active <= 0 ? last : active - 1,
      PageDown: Math.min(last, active + 8),
      PageUp: Math.max(0, active - 8),
    };
    const next = steps[event.key];
    const choice = choices[active];
    if (next !== undefined) setAt(next);
    else if (event.key === 'Enter' && choice) choose(choice);
    else return;
    event.preventDefault();
  }

  return (
    <>
      <div className="palette-field">
        <Icon of={Search} />
        <input
          className="palette-input"
          role="combobox"
          aria-expanded="true"
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={active >= 0 ? `${listId}-${active}` : undefined}
          aria-label={text.label}
          placeholder={text.placeholder}
          spellCheck={false}
          autoComplete="off"
          value={value}
          onChange={(event) => {
            setValue(event.target.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
        />
        {badge ? <span className="palette-badge ellipsis">{text.on(badge)}</span> : null}
      </div>
      <PaletteList
        id={listId}
        groups={groups}
        active={active}
        query={query}
        onPoint={setAt}
        onChoose={choose}
      />
      <PaletteFoot />
    </>
  );
}
