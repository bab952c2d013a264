import { type ReactElement, useState } from 'react';
import type { ExportFormat } from '../../../contract/methods/exports.ts';
import type { CollectionId, SavedSearchId } from '../../../contract/model/ids.ts';
import type { LiveScope } from '../../../contract/model/live.ts';
import { liveText as text } from '../../../language/strings-live.ts';
import { type Described, describe } from '../../client/describe.ts';
import { collectionPaths } from '../../model/organised.ts';
import { useApp, useClient, useGetApp } from '../../store/context.ts';
import { writable } from '../../store/select.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';

/** Ways to spell a scope as one value: `collection:7`. */
const scopeOf = (value: string): LiveScope => {
  const [kind, id] = value.split(':');
  if (kind === 'collection') return { kind, id: Number(id) as CollectionId };
  if (kind === 'search') return { kind, id: Number(id) as SavedSearchId };
  return { kind: 'library' };
};

/** A menu of more is no menu: the collection that the list shows is always in it. */
const MOST_LISTED = 200;

/** Chooses what a new live file holds and in which format, and asks where it goes. */
export function NewLive(): ReactElement {
  const client = useClient();
  const app = useGetApp();
  const canWrite = useApp(writable);
  const collections = useApp((state) => state.collections);
  const searches = useApp((state) => state.searches);
  const shown = useApp(({ place }) => (place.kind === 'collection' ? `collection:${place.id}` : 'library'));
  const [chosen, setChosen] = useState<string | null>(null);
  const [format, setFormat] = useState<ExportFormat>('bibtex');
  const [refused, setRefused] = useState<Described | null>(null);
  const scopes = [
    { value: 'library', label: text.scope('library', '') },
    ...[...collectionPaths(collections)]
      .filter(([id], i) => i < MOST_LISTED || `collection:${id}` === shown)
      .map(([id, label]) => ({ value: `collection:${id}`, label })),
    ...searches.map(({ id, name }) => ({ value: `search:${id}`, label: text.scope('search', name) })),
  ];
  const value = chosen ?? shown;
  const name = scopes.find((scope) => scope.value === value)?.label ?? '';

  async function make(): Promise<void> {
    setRefused(null);
    // LaTeX reads a file's name badly where it holds blanks and marks.
    const own = searches.find(({ id }) => `search:${id}` === value)?.name ?? name.split('/').at(-1) ?? '';
    const plain = own
      .normalize('NFD')
      .replaceAll(/[^\w-]+/g, '-')
      .replaceAll(/^-+|-+$/g, '');
    const suggestedName = value === 'library' || plain === '' ? text.suggested : plain;
    try {
      await client.call('shell.keepLive', { scope: scopeOf(value), format, suggestedName });
      await app().refreshLive();
    } catch (error) {
      setRefused(describe(error));
    }
  }

  return (
    <footer className="live-new">
      <span className="live-new-label">{text.keep}</span>
      <Select label={text.what} value={value} options={scopes} onChange={setChosen} />
      <Select<ExportFormat>
        label={text.format}
        value={format}
        options={[
          { value: 'bibtex', label: 'BibTeX' },
          { value: 'biblatex', label: 'BibLaTeX' },
          { value: 'csl-json', label: 'CSL-JSON' },
        ]}
        onChange={setFormat}
      />
      <Button variant="primary" disabled={!canWrite} onClick={() => void make()}>
        {text.choose}
      </Button>
      {refused ? (
        <p className="live-problem" role="alert">
          {refused.message}
        </p>
      ) : null}
    </footer>
  );
}
