import { Pin } from 'lucide-react';
import type { ReactElement } from 'react';
import type { Item } from '../../../contract/model/library.ts';
import { day } from '../../../language/strings.ts';
import { duplicatesText as text } from '../../../language/strings-duplicates.ts';
import { Button } from '../../ui/button.tsx';
import { classes } from '../../ui/classes.ts';
import { Ellipsis } from '../../ui/ellipsis.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Tooltip } from '../../ui/tooltip.tsx';

interface Props {
  item: Item;
  /** Names the radio buttons that belong together. */
  group: string;
  kept: boolean;
  disabled: boolean;
  onKeep(): void;
  onNotOne: (() => void) | null;
}

/** Above a paper's column: its key, whether it is the one to keep, and a way out for this one alone. */
export function SideHead({ item, group, kept, disabled, onKeep, onNotOne }: Props): ReactElement {
  const { citationKey, keyPinned, added } = item;
  return (
    <th scope="col" className={classes('side-head', kept && 'side-kept')}>
      <label className="side-keep">
        <input
          type="radio"
          className="radio"
          name={`${group} keep`}
          aria-label={text.keepKey(citationKey)}
          checked={kept}
          disabled={disabled}
          onChange={onKeep}
        />
        <Ellipsis className="mono" text={citationKey} />
        {keyPinned ? (
          <Tooltip text={text.used}>
            <span className="side-mark" role="img" aria-label={text.used}>
              <Icon of={Pin} small />
            </span>
          </Tooltip>
        ) : null}
      </label>
      <span className="side-about">{kept ? text.kept : text.added(day(added))}</span>
      {onNotOne ? (
        <Button
          size="small"
          variant="quiet"
          className="side-not"
          aria-label={text.notOneLabel(citationKey)}
          onClick={onNotOne}
        >
          {text.notOne}
        </Button>
      ) : null}
    </th>
  );
}
