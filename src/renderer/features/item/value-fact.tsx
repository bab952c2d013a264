import { type ReactElement, useEffect, useState } from 'react';
import type { Holder } from '../../../contract/methods/items.ts';
import type { Item } from '../../../contract/model/library.ts';
import { identifierUrl, validIdentifier } from '../../../language/identifiers.ts';
import { editText } from '../../../language/strings-edit.ts';
import { isWebAddress } from '../../../language/web-address.ts';
import { useAppContext, useClient } from '../../store/context.ts';
import { showPaper } from '../palette/show-paper.ts';
import { shortAddress } from './addresses.ts';
import { Editable } from './editable.tsx';
import { ExternalLink } from './external-link.tsx';
import { Fact } from './fact.tsx';
import { type FieldName, fieldLabel, fieldValue, isLong, noteOf, readField, schemeOf } from './item-field.ts';

interface Props {
  item: Item;
  field: FieldName;
  stored(item: Item): void;
  /** It has just been added, and is edited at once. */
  asked?: boolean;
  onClosed?: () => void;
}

/** One field with its name: read, linked where it leads somewhere, edited in place. */
export function ValueFact({ item, field, stored, asked, onClosed }: Props): ReactElement {
  const [waits, setWaits] = useState(asked === true);
  const label = fieldLabel(field, item);
  const value = fieldValue(item, field);
  const note = (typed: string): string | null =>
    typed.trim() === '' && value !== '' ? editText.removesField : (noteOf(field)?.(typed) ?? null);
  return (
    <Fact name={label} field={field}>
      <Editable
        label={label}
        item={item}
        fields={[{ name: field, label, value, wraps: true, lines: isLong(field), note }]}
        read={(typed, seen) => readField(field, typed[field] ?? '', seen)}
        show={(one) => fieldValue(one, field)}
        stored={stored}
        asked={waits}
        onAsked={() => setWaits(false)}
        {...(onClosed ? { onClosed } : {})}
      >
        <span className="fact-text">
          <Value item={item} field={field} value={value} />
        </span>
      </Editable>
    </Fact>
  );
}

function Value({ item, field, value }: { item: Item; field: FieldName; value: string }): ReactElement {
  const scheme = schemeOf(field);
  if (scheme) {
    const isValid = validIdentifier(scheme, value);
    return (
      <>
        {isValid ? (
          <ExternalLink url={identifierUrl(scheme, value)}>{value}</ExternalLink>
        ) : (
          <>
            <span className="selectable">{value}</span>
            {/[,;\s]/.test(value) ? null : (
              <span className="fact-note fact-wrong">{editText.invalidNow}</span>
            )}
          </>
        )}
        <Holders item={item} scheme={scheme} value={value} />
      </>
    );
  }
  if (isWebAddress(value)) return <ExternalLink url={value}>{shortAddress(value)}</ExternalLink>;
  return (
    <span className="selectable fact-lines" dir="auto">
      {value}
    </span>
  );
}

interface HolderProps {
  item: Item;
  scheme: NonNullable<ReturnType<typeof schemeOf>>;
  value: string;
}

/** Other papers that have the same identifier, each a way to it. */
function Holders({ item, scheme, value }: HolderProps): ReactElement | null {
  const client = useClient();
  const app = useAppContext();
  const [holders, setHolders] = useState<readonly Holder[]>([]);
  const { id, revision } = item;
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew when the paper has changed
  useEffect(() => {
    let gone = false;
    client.call('items.withIdentifier', { scheme, value, except: id }).then(
      (found) => !gone && setHolders(found),
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [client, scheme, value, id, revision]);
  if (holders.length === 0) return null;
  return (
    <>
      {holders.map((holder) => (
        <button
          key={holder.id}
          type="button"
          className="fact-note fact-holder"
          onClick={() => void showPaper(app, holder.id).catch(app.store.getState().fail)}
        >
          {editText.alsoOn(holder.citationKey, holder.title)}
        </button>
      ))}
    </>
  );
}
