import { type ReactElement, useRef } from 'react';
import { liveText as text } from '../../../language/strings-live.ts';
import { useApp } from '../../store/context.ts';
import { DialogHead } from '../../ui/dialog-head.tsx';
import { LiveRow } from './live-row.tsx';
import { NewLive } from './new-live.tsx';
import './live.css';

/** The live files of the library, each with how it stands, and the way to another one. */
export function LiveFiles({ onLook, onClose }: { onLook(id: number): void; onClose(): void }): ReactElement {
  const files = useApp((state) => state.live);
  const body = useRef<HTMLElement>(null);
  return (
    <>
      <DialogHead title={text.title} lead={text.lead} out={text.close} onOut={onClose} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and keys must reach it */}
      <section ref={body} className="live-body" tabIndex={0} aria-label={text.title}>
        {files.length === 0 ? <p className="live-empty">{text.none}</p> : null}
        <ul className="live-list">
          {files.map((file) => (
            <LiveRow
              key={file.id}
              file={file}
              onLook={() => onLook(file.id)}
              onGone={() => body.current?.focus()}
            />
          ))}
        </ul>
      </section>
      <NewLive />
    </>
  );
}
