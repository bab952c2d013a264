import { BookMarked, X } from 'lucide-react';
import { type ReactElement, type RefObject, useEffect, useRef, useState } from 'react';
import type { Result } from '../../../contract/methods/index.ts';
import { aboutText as text } from '../../../language/strings-features.ts';
import { useCommand } from '../../commands/context.ts';
import { useApp, useClient, useGetApp } from '../../store/context.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogTitle } from '../../ui/dialog.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { ExternalLink } from '../item/external-link.tsx';
import './about.css';

/** What this program is and runs on, while it is asked for. */
export function AboutHost(): ReactElement {
  const open = useApp((state) => state.dialog === 'about');
  const app = useGetApp();
  useCommand('app.about', { run: () => app().setDialog('about') });
  const close = (): void => app().setDialog(null);
  const first = useRef<HTMLDivElement>(null);
  return (
    <Dialog open={open} onClose={close} className="about" width={440} initialFocus={first}>
      <About first={first} onClose={close} />
    </Dialog>
  );
}

function About({
  first,
  onClose,
}: {
  first: RefObject<HTMLDivElement | null>;
  onClose(): void;
}): ReactElement {
  const client = useClient();
  const app = useGetApp();
  const [about, setAbout] = useState<Result<'shell.about'> | null>(null);
  useEffect(() => {
    client.call('shell.about', {}).then(setAbout).catch(app().fail);
  }, [client, app]);

  const facts: readonly (readonly [string, string])[] = about
    ? [
        [text.electron, about.electron],
        [text.chromium, about.chromium],
        [text.node, about.node],
        [text.folder, about.dataFolder],
      ]
    : [];

  async function copy(): Promise<void> {
    if (!about) return;
    const lines = [`Octavo ${about.version}`, ...facts.map(([name, value]) => `${name}: ${value}`)];
    try {
      await client.call('shell.writeClipboard', { text: lines.join('\n') });
      app().toast({ text: text.copied, tone: 'info' });
    } catch (error) {
      app().fail(error);
    }
  }

  return (
    <>
      <IconButton className="about-close" label={text.close} icon={X} keys="Escape" onClick={onClose} />
      <div ref={first} className="about-body" tabIndex={-1}>
        <BookMarked className="about-mark" strokeWidth={1.25} aria-hidden="true" />
        <DialogTitle className="about-title" aria-label={text.title}>
          Octavo
        </DialogTitle>
        <p className="secondary">{about ? text.version(about.version) : null}</p>
        <p className="about-what">{text.what}</p>
        {about?.notice ? (
          <p className="about-notice" role="note">
            {about.notice}
          </p>
        ) : null}
        <dl className="about-facts selectable">
          {facts.map(([name, value]) => (
            <div key={name} className="about-fact">
              <dt className="secondary">{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <Button onClick={copy}>{text.copy}</Button>
        <Credits />
      </div>
    </>
  );
}

/** Whose work the citations are: the licences ask that it is said here. */
function Credits(): ReactElement {
  return (
    <p className="about-credits">
      {text.citedBy} <ExternalLink url="https://github.com/Juris-M/citeproc-js">{text.citeproc}</ExternalLink>{' '}
      {text.citeprocLicence} <ExternalLink url="https://citationstyles.org/">{text.csl}</ExternalLink>{' '}
      {text.cslLicence}
    </p>
  );
}
