import { TriangleAlert } from 'lucide-react';
import type { ReactElement } from 'react';
import type { MovePlan } from '../../../contract/methods/moving.ts';
import { moveText as text } from '../../../language/strings-moving.ts';
import { libraryText } from '../../../language/strings-sample.ts';
import { Button } from '../../ui/button.tsx';
import { DialogTitle } from '../../ui/dialog.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Fact } from '../item/fact.tsx';

interface Props {
  plan: MovePlan;
  onMove(): void;
  onOther(): void;
  onCancel(): void;
}

/** What a move would mean, told before anything is written: risks first. */
export function MovePlanView({ plan, onMove, onOther, onCancel }: Props): ReactElement {
  const { from, to, bytes, files, free, place, problem } = plan;
  const isRisky = place.kind !== 'local' && problem === null;
  return (
    <>
      <DialogTitle className="move-title">{text.title}</DialogTitle>
      {problem ? (
        <p className="move-warning" role="alert">
          <Icon of={TriangleAlert} />
          <span>{problem.message}</span>
        </p>
      ) : null}
      {isRisky ? <PlaceWarning place={place} /> : null}
      <dl className="facts move-facts selectable">
        <Fact name={text.from}>{from}</Fact>
        <Fact name={text.to}>{to}</Fact>
        <Fact name={text.size}>
          {text.sizeOf(bytes, files)}
          {free === null ? null : `; ${text.free(free)}`}
        </Fact>
      </dl>
      <p className="move-what">{text.what}</p>
      <div className="move-buttons">
        <Button onClick={onOther}>{text.other}</Button>
        <span className="move-gap" />
        <Button onClick={onCancel}>{text.cancel}</Button>
        <Button variant={isRisky ? 'danger' : 'primary'} disabled={problem !== null} onClick={onMove}>
          {isRisky ? text.anyway : text.move}
        </Button>
      </div>
    </>
  );
}

function PlaceWarning({ place }: { place: MovePlan['place'] }): ReactElement | null {
  if (place.kind === 'local') return null;
  const { elsewhere } = libraryText;
  const isNetwork = place.kind === 'network';
  return (
    <div className="move-warning" role="alert">
      <Icon of={TriangleAlert} />
      <div>
        <p className="move-warning-head">
          {isNetwork ? elsewhere.network(place.system) : elsewhere.synced(place.service)}
        </p>
        <p>{isNetwork ? elsewhere.networkWhy : elsewhere.syncedWhy}</p>
        <p>{elsewhere.advice}</p>
      </div>
    </div>
  );
}
