import { LibraryBig } from 'lucide-react';
import type { ReactElement } from 'react';
import { libraryText as text } from '../../../language/strings-sample.ts';
import { useCommands } from '../../commands/context.ts';
import { useApp } from '../../store/context.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import './empty.css';

/** Says that this is the sample, and leads back. */
export function SampleBanner(): ReactElement | null {
  const commands = useCommands();
  const isSample = useApp((state) => state.library?.kind === 'sample');
  if (!isSample) return null;
  return (
    <div className="banner" role="note">
      <Icon of={LibraryBig} />
      <span className="banner-text">{text.sampleBanner}</span>
      <Button size="small" onClick={() => commands.run('library.mine')}>
        {text.back}
      </Button>
    </div>
  );
}
