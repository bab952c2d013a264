import type { ReactElement } from 'react';
import type { Item } from '../../../contract/model/library.ts';
import { useApp } from '../../store/context.ts';
import { Scroller } from '../../ui/scroller.tsx';
import { NotesSection } from '../notes/notes-section.tsx';
import { AbstractField } from './abstract-field.tsx';
import { CreatorsField } from './creators-field.tsx';
import { Facts } from './facts.tsx';
import { StatusRow } from './status-row.tsx';
import { Tags } from './tags.tsx';
import { TitleField } from './title-field.tsx';
import { VenueField } from './venue-field.tsx';

interface Props {
  item: Item;
  stored(item: Item): void;
}

const noMarks: readonly never[] = [];

/** One paper: what it is, where it stands, its abstract, links and facts. */
export function ItemView({ item, stored }: Props): ReactElement {
  const marks = useApp((state) => state.result?.marks ?? noMarks);
  return (
    <Scroller>
      <article className="paper-body" aria-labelledby="paper-title">
        <TitleField item={item} marks={marks} stored={stored} />
        <CreatorsField item={item} stored={stored} />
        <VenueField item={item} stored={stored} />
        <StatusRow item={item} />
        <Tags item={item} />
        <AbstractField item={item} marks={marks} stored={stored} />
        <NotesSection item={item} />
        <Facts item={item} stored={stored} />
      </article>
    </Scroller>
  );
}
