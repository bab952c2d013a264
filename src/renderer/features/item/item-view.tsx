import { type ReactElement, useRef } from 'react';
import type { Item } from '../../../contract/model/library.ts';
import { useApp } from '../../store/context.ts';
import { Scroller } from '../../ui/scroller.tsx';
import { NoteMarksContext } from '../notes/note-marks.ts';
import { NotesSection } from '../notes/notes-section.tsx';
import { AbstractField } from './abstract-field.tsx';
import { CreatorsField } from './creators-field.tsx';
import { Facts } from './facts.tsx';
import { HitsLine } from './hits-line.tsx';
import { StatusRow } from './status-row.tsx';
import { Tags } from './tags.tsx';
import { TitleField } from './title-field.tsx';
import { useHits } from './use-hits.ts';
import { VenueField } from './venue-field.tsx';

interface Props {
  item: Item;
  stored(item: Item): void;
}

const noMarks: readonly never[] = [];

/** One paper: what it is, where it stands, its abstract, links and facts. */
export function ItemView({ item, stored }: Props): ReactElement {
  const marks = useApp((state) => state.result?.marks ?? noMarks);
  const body = useRef<HTMLElement>(null);
  const query = useApp((state) => state.shown?.query ?? '');
  const hits = useHits(body, query);
  return (
    <Scroller>
      <article ref={body} className="paper-body" aria-labelledby="paper-title">
        <div data-hits="title">
          <TitleField item={item} marks={marks} stored={stored} />
        </div>
        <CreatorsField item={item} stored={stored} />
        <VenueField item={item} stored={stored} />
        <StatusRow item={item} />
        <Tags item={item} />
        <HitsLine hits={hits} />
        <div data-hits="abstract">
          <AbstractField item={item} marks={marks} stored={stored} />
        </div>
        <div data-hits="notes">
          <NoteMarksContext value={marks}>
            <NotesSection item={item} />
          </NoteMarksContext>
        </div>
        <Facts item={item} stored={stored} />
      </article>
    </Scroller>
  );
}
