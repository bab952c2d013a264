import { type ReactElement, useEffect, useMemo, useRef, useState } from 'react';
import { foldKey } from '../../../language/key.ts';
import { parseMarkdown } from '../../../language/markdown/blocks.ts';
import { useAppContext } from '../../store/context.ts';
import { classes } from '../../ui/classes.ts';
import { tabHost } from '../layout/tab-host.ts';
import { showPaper } from '../palette/show-paper.ts';
import { type OnTick, SectionView } from './blocks.tsx';
import { MentionedPapersContext, usePapersOf } from './mentioned-papers.ts';
import './markdown.css';

interface Props {
  text: string;
  onTick: OnTick;
  className?: string;
  /** No more than so many blocks; the rest isn't drawn at all. */
  most?: number;
}

/** Blocks that are drawn at first, and how many more each time the reader comes near the end. */
const CHUNK = 60;

/** A note as it is read. A long one is drawn as far as it has been scrolled to. */
export function MarkdownView({
  text,
  onTick,
  className,
  most = Number.POSITIVE_INFINITY,
}: Props): ReactElement {
  const app = useAppContext();
  const sections = useMemo(() => parseMarkdown(text), [text]);
  const [drawn, setDrawn] = useState(CHUNK);
  const shown = Math.min(drawn, most);
  // Of what is drawn only: the mentions of a long note are read as far as it is.
  const papers = usePapersOf(
    useMemo(
      () =>
        sections
          .slice(0, shown)
          .map(({ source }) => source)
          .join('\n\n'),
      [sections, shown],
    ),
  );
  const context = useMemo(
    () => ({
      find: (folded: string) => papers.get(foldKey(folded)),
      open(id: Parameters<typeof showPaper>[1]) {
        tabHost.show(null);
        showPaper(app, id).catch(app.store.getState().fail);
      },
    }),
    [papers, app],
  );
  return (
    <MentionedPapersContext value={context}>
      <div className={classes('md selectable', className)}>
        {sections.slice(0, shown).map((section, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a block is its place in the note
          <SectionView key={i} section={section} onTick={onTick} />
        ))}
        {sections.length > shown && shown < most ? (
          <MoreBelow key={shown} onNear={() => setDrawn(drawn + CHUNK)} />
        ) : null}
      </div>
    </MentionedPapersContext>
  );
}

/** Tells when it comes near the visible part. */
function MoreBelow({ onNear }: { onNear(): void }): ReactElement {
  const element = useRef<HTMLDivElement>(null);
  const latest = useRef(onNear);
  latest.current = onNear;
  useEffect(() => {
    if (!element.current) return;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && latest.current(), {
      rootMargin: '600px',
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, []);
  return <div ref={element} className="md-more" />;
}
