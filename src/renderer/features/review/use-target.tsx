import { Folder } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { TargetCollection } from '../../../contract/methods/imports.ts';
import { reviewText as text } from '../../../language/strings-review.ts';
import { collectionPaths } from '../../model/organised.ts';
import { shownColour } from '../../model/tag-colour.ts';
import { useApp, useGetApp } from '../../store/context.ts';
import { Icon } from '../../ui/icon.tsx';
import type { Suggestion } from '../../ui/suggest-field.tsx';
import { TagDot } from '../../ui/tag-dot.tsx';
import { pickerLines, pickerOption } from '../organise/picker-options.ts';
import { lastTag, targetOf, typedTags } from './target.ts';

/** Suggestions that are drawn at most; typing finds the others. */
const MOST = 30;

/** A field with what it offers. */
interface Choosing {
  value: string;
  set(value: string): void;
  suggestions: Suggestion[];
}

export interface Target {
  collection: Choosing & { target: TargetCollection | null };
  tags: Choosing & { names: string[] };
}

/** Collection and tags that the papers get: what is typed, and what could be meant. */
export function useTarget(): Target {
  return { collection: useCollection(), tags: useTags() };
}

function useCollection(): Target['collection'] {
  const collections = useApp((state) => state.collections);
  const app = useGetApp();
  const [value, set] = useState(() => {
    const { reviewInto } = app();
    return reviewInto === null ? '' : (collectionPaths(collections).get(reviewInto) ?? '');
  });
  const options = useMemo(
    () =>
      [...collectionPaths(collections)].map(([id, name]) =>
        pickerOption({ id, name, label: name.split(' / ').at(-1) ?? name, depth: 0 }),
      ),
    [collections],
  );
  const target = useMemo(() => targetOf(value, collections), [value, collections]);
  const suggestions = useMemo(() => {
    // A path that is chosen already is no search: all others are offered beside it.
    const typed = target && 'id' in target ? '' : value.replaceAll(/\s*\/\s*/g, ' / ');
    const { lines } = pickerLines(options, typed);
    const found = lines.flatMap((line): Suggestion[] =>
      line.kind === 'option'
        ? [{ value: line.option.name, label: line.option.name, before: <Icon of={Folder} /> }]
        : [],
    );
    const isNew = target !== null && 'path' in target;
    return [
      ...found.slice(0, MOST),
      ...(isNew ? [{ value, label: text.newCollection(target.path), isNew }] : []),
    ];
  }, [options, value, target]);
  return { value, set, suggestions, target };
}

function useTags(): Target['tags'] {
  const tags = useApp((state) => state.tags);
  const [value, set] = useState('');
  const options = useMemo(
    () =>
      [...tags]
        .sort((a, b) => b.count - a.count)
        .map((tag) => pickerOption({ ...tag, label: tag.name, depth: 0 })),
    [tags],
  );
  const { head, piece } = lastTag(value);
  const suggestions = useMemo(() => {
    const taken = new Set(typedTags(head));
    return pickerLines(options, piece)
      .lines.map((line): Suggestion => {
        const name = line.kind === 'option' ? line.option.name : line.name;
        const full = `${head}${name}, `;
        return line.kind === 'option'
          ? { value: full, label: name, before: <TagDot colour={shownColour(line.option)} /> }
          : { value: full, label: text.newTag(name), isNew: true };
      })
      .filter(({ label }) => !taken.has(label))
      .slice(0, MOST);
  }, [options, head, piece]);
  return { value, set, suggestions, names: typedTags(value) };
}
