import type { ReactElement } from 'react';
import type { Tag, TagColour } from '../../../contract/methods/tags.ts';
import { tagColours } from '../../../contract/model/terms.ts';
import { colourNames } from '../../../language/strings-organise.ts';
import { colourTag } from '../../commands/organise.ts';
import { shownColour } from '../../model/tag-colour.ts';
import { useAppContext } from '../../store/context.ts';
import { MenuItem } from '../../ui/menu.tsx';
import { TagDot } from '../../ui/tag-dot.tsx';

const choices: readonly TagColour[] = [null, ...tagColours, 'plain'];

/** The colours that a tag can be given, as entries of a menu. */
export function ColourItems({ tag }: { tag: Tag }): ReactElement {
  const app = useAppContext();
  return (
    <>
      {choices.map((colour) => (
        <MenuItem
          key={colour}
          label={colourNames[colour ?? 'automatic']}
          before={<TagDot colour={shownColour({ name: tag.name, colour })} />}
          onChoose={() => void colourTag(app, tag, colour)}
        />
      ))}
    </>
  );
}
