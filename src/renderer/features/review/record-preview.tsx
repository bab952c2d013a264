import { Pencil } from 'lucide-react';
import { type ReactElement, useEffect, useMemo, useRef, useState } from 'react';
import type { Cleaned } from '../../../contract/model/item.ts';
import type { Review, ReviewPreview, ReviewRecord } from '../../../contract/model/review.ts';
import { spokenCreator } from '../../../language/creators-text.ts';
import { richRunsOf } from '../../../language/rich-text.ts';
import { reviewText as text } from '../../../language/strings-review.ts';
import { Button } from '../../ui/button.tsx';
import { classes } from '../../ui/classes.ts';
import { Icon } from '../../ui/icon.tsx';
import { RichRuns } from '../../ui/rich-text.tsx';
import { Scroller } from '../../ui/scroller.tsx';
import { venueLine } from '../item/venue-line.ts';
import { cleanedRuns, distinctMarks } from './cleaned.ts';
import { LinkedFiles } from './linked-files.tsx';
import { MatchBox } from './match-box.tsx';
import { usePreview } from './use-preview.ts';
import './preview.css';

interface Props {
  review: Review;
  record: ReviewRecord;
  chosen: boolean;
  /** The paper that the library has gets what it lacks. */
  filled: boolean;
  onChoose(on: boolean): void;
  onFill(on: boolean): void;
}

/** The record as it would be taken, what the library knows of it, and what was cleaned. */
export function RecordPreview(props: Props): ReactElement {
  const { review, record } = props;
  const preview = usePreview(review.id, record.index);
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another record is read from its top
  useEffect(() => {
    if (box.current) box.current.scrollTop = 0;
  }, [record.index]);
  return (
    <Scroller ref={box} className="preview" tabIndex={0}>
      <section className="preview-body" aria-label={record.title || text.untitled}>
        <Title
          key={record.index}
          value={preview?.data.title || record.title || text.untitled}
          cleaned={marksOf(preview, 'title')}
        />
        {preview ? <Byline preview={preview} /> : null}
        <MatchBox {...props} preview={preview} />
        {preview ? <Body preview={preview} /> : null}
      </section>
    </Scroller>
  );
}

const marksOf = (preview: ReviewPreview | null, field: Cleaned['field']): Cleaned[] =>
  preview?.cleaned.filter((mark) => mark.field === field) ?? [];

/** Titles longer than this are cut at first. */
const LONG_TITLE = 400;

function Title({ value, cleaned }: { value: string; cleaned: readonly Cleaned[] }): ReactElement {
  const [whole, setWhole] = useState(false);
  const isLong = value.length > LONG_TITLE;
  return (
    <>
      <h3
        className={classes('preview-title', 'selectable', isLong && !whole && 'preview-title-cut')}
        dir="auto"
      >
        <CleanedText value={value} cleaned={cleaned} />
      </h3>
      {isLong ? (
        <Button variant="quiet" size="small" aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {whole ? text.less : text.more}
        </Button>
      ) : null}
    </>
  );
}

function Byline({ preview }: { preview: ReviewPreview }): ReactElement | null {
  const { creators } = preview.data;
  const where = venueLine(preview.data);
  if (creators.length === 0 && where === '') return null;
  return (
    <div className="preview-byline selectable">
      {creators.length > 0 ? <p>{creators.map(spokenCreator).join(', ')}</p> : null}
      {where ? <p className="secondary">{where}</p> : null}
    </div>
  );
}

function Body({ preview }: { preview: ReviewPreview }): ReactElement {
  const { abstract } = preview.data;
  return (
    <>
      <MarksLine field="title" cleaned={marksOf(preview, 'title')} />
      <MarksLine field="abstract" cleaned={marksOf(preview, 'abstract')} />
      {abstract === '' ? (
        <p className="secondary">{text.noAbstract}</p>
      ) : (
        <div className="serif selectable" dir="auto">
          <CleanedText value={abstract} cleaned={marksOf(preview, 'abstract')} />
        </div>
      )}
      <LinkedFiles files={preview.attachments} />
    </>
  );
}

/** How many marks were cleaned, and each kind of them: what stood there, and what stands there now. */
function MarksLine({
  field,
  cleaned,
}: {
  field: Cleaned['field'];
  cleaned: readonly Cleaned[];
}): ReactElement | null {
  if (cleaned.length === 0) return null;
  return (
    <p className="preview-marks">
      <Icon of={Pencil} small /> {text.marksCleaned(cleaned.length, field)}
      {distinctMarks(cleaned).map(({ from, to }) => (
        <span key={`${from} ${to}`} className="preview-mark">
          <del className="preview-mark-text">{from}</del>{' '}
          {to.trim() === '' ? <i>{text.removed}</i> : <ins className="preview-mark-text">{to}</ins>}
        </span>
      ))}
    </p>
  );
}

function CleanedText({ value, cleaned }: { value: string; cleaned: readonly Cleaned[] }): ReactElement {
  const runs = useMemo(() => richRunsOf(value, cleanedRuns(value, cleaned)), [value, cleaned]);
  return <RichRuns runs={runs} />;
}
