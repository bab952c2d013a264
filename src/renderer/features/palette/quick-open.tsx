import { type ReactElement, useEffect, useMemo, useState } from 'react';
import { quickText as text } from '../../../language/strings-search-window.ts';
import { useAppContext } from '../../store/context.ts';
import type { Choice, Group } from './groups.ts';
import { wordRanges } from './match.ts';
import { indexNames, type Names } from './names.ts';
import { PaletteBox } from './palette-box.tsx';
import { QuickOpenFoot } from './palette-foot.tsx';
import { runAct } from './run-act.ts';
import { useThings } from './use-acts.ts';
import { useCreators } from './use-creators.ts';

const MOST = 12;

/** Collections, tags, saved searches and creators by their names, also by nearly their names. */
export function QuickOpen(): ReactElement {
  const app = useAppContext();
  const [value, setValue] = useState('');
  const query = value.trim();
  const things = useThings();
  const [names, setNames] = useState<Names | null>(null);
  const creators = useCreators(query);

  useEffect(() => {
    let gone = false;
    void indexNames(
      things.map(({ name, hint, kind }) => (kind === 'collection' ? `${name} ${hint}` : name)),
    ).then((made) => {
      if (!gone) setNames(made);
    });
    return () => {
      gone = true;
    };
  }, [things]);

  const groups = useMemo((): Group[] => {
    const found =
      query === '' ? things.slice(0, MOST) : (names?.find(query, MOST) ?? []).map((i) => things[i]);
    const places = found
      .filter((thing) => thing !== undefined)
      .map((thing): Choice => ({ kind: 'place', thing, ranges: wordRanges(query, thing.name) }));
    const people = creators.map(
      (creator): Choice => ({ kind: 'creator', ...creator, ranges: wordRanges(query, creator.name) }),
    );
    return [
      { title: text.places, choices: places },
      { title: text.creators, choices: people },
    ].filter(({ choices }) => choices.length > 0);
  }, [query, things, names, creators]);

  function choose(choice: Choice): void {
    const state = app.store.getState();
    state.setDialog(null);
    if (choice.kind === 'place') {
      runAct(app, { id: '', name: 'open', thing: choice.thing, title: choice.thing.name });
    } else if (choice.kind === 'creator') {
      state.goTo({ kind: 'library' });
      state.search(choice.insert, false);
    }
  }

  return (
    <PaletteBox
      label={text.label}
      placeholder={text.placeholder}
      results={text.label}
      none={query === '' ? text.empty : text.none}
      value={value}
      onValue={setValue}
      query={query}
      groups={groups}
      foot={<QuickOpenFoot />}
      onChoose={choose}
    />
  );
}
