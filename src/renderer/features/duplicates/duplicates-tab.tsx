import { type ReactElement, useEffect, useRef } from 'react';
import { duplicatesText as text } from '../../../language/strings-duplicates.ts';
import { foldOf } from '../../model/folds.ts';
import { useApp, useGetApp } from '../../store/context.ts';
import { groupAt } from '../../store/duplicates.ts';
import { classes } from '../../ui/classes.ts';
import { ComparePane } from './compare-pane.tsx';
import { GroupBar } from './group-bar.tsx';
import { GroupList } from './group-list.tsx';
import { GroupPosition } from './group-position.tsx';
import { Looking, Nothing } from './looking.tsx';
import { useOwnKeys } from './own-keys.ts';
import './duplicates.css';

/** Rows that Page Down passes. */
const PAGE = 10;

/** The place of the duplicates: the groups, and the papers of one of them side by side. */
export function DuplicatesTab(): ReactElement {
  const app = useGetApp();
  const main = useRef<HTMLElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const found = useApp((state) => state.duplicates);
  const looking = useApp((state) => state.looking);
  const at = useApp((state) => state.groupAt);
  const group = useApp((state) => groupAt(state.groupPages, state.groupAt));
  const isNarrow = useApp((state) => foldOf(state.size.width) === 'one');
  const isEmpty = !found || found.groups === 0;
  const focus = (): void => (list.current ?? main.current)?.focus();

  // Keys belong to the list from the first moment, also when it has come after a search.
  useEffect(() => {
    const { activeElement } = document;
    if (activeElement === document.body || activeElement === main.current || isEmpty)
      (list.current ?? main.current)?.focus();
  }, [isEmpty]);

  const onKeyDown = useOwnKeys((key, event) => {
    if (event.ctrlKey || event.metaKey || isEmpty) return false;
    const inList = event.target instanceof Element && list.current?.contains(event.target) === true;
    const isArrow = key === 'ArrowDown' || key === 'ArrowUp';
    if (event.altKey && !isArrow) return false;
    const to: Record<string, number> = {
      j: at + 1,
      k: at - 1,
      ...(inList || event.altKey ? { ArrowDown: at + 1, ArrowUp: at - 1 } : {}),
      ...(inList ? { Home: 0, End: found.groups - 1, PageDown: at + PAGE, PageUp: at - PAGE } : {}),
    };
    const next = to[key];
    if (next !== undefined) app().focusGroup(next);
    else if (inList && key === 'Enter') main.current?.querySelector<HTMLElement>('.sides input')?.focus();
    else return false;
    return true;
  });

  return (
    <main
      ref={main}
      className={classes('duplicates', isNarrow && 'duplicates-narrow')}
      tabIndex={-1}
      aria-label={text.title}
      onKeyDown={onKeyDown}
    >
      {found && found.groups > 0 ? (
        <>
          <section className="duplicates-list" aria-label={text.list} data-pane="list">
            <GroupBar found={found} />
            {looking ? <Looking small /> : null}
            <GroupList found={found} list={list} />
          </section>
          {group ? (
            <ComparePane
              key={group.name}
              ids={group.ids}
              group={group}
              title={<GroupPosition at={at} all={found.groups} />}
              onDone={focus}
            />
          ) : (
            <section className="sides" />
          )}
        </>
      ) : looking ? (
        <Looking />
      ) : (
        <Nothing />
      )}
    </main>
  );
}
