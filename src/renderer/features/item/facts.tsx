import type { ReactElement, ReactNode } from 'react';
import type { Item } from '../../../contract/model/library.ts';
import { identifierSchemes } from '../../../contract/model/terms.ts';
import { day } from '../../../language/strings.ts';
import { itemText as text } from '../../../language/strings-features.ts';
import { addressOf, isWebAddress, schemeNames, shortAddress } from './addresses.ts';
import { CollectionsFact } from './collections-fact.tsx';
import { ExternalLink } from './external-link.tsx';
import { KeyField } from './key-field.tsx';
import { otherFacts, typeName } from './other-facts.ts';

/** What else is known of the paper, as names and values. */
export function Facts({ item, stored }: { item: Item; stored(item: Item): void }): ReactElement {
  return (
    <section className="paper-section" aria-label={text.details}>
      <dl className="facts">
        <Fact name={text.key}>
          <KeyField item={item} stored={stored} />
        </Fact>
        {item.aliases.length > 0 ? (
          <Fact name={text.aliases}>
            <span className="mono selectable">{item.aliases.join(', ')}</span>
          </Fact>
        ) : null}
        {identifierSchemes.map((scheme) => {
          const value = item.identifiers[scheme];
          if (!value) return null;
          const url = addressOf(scheme, value);
          return (
            <Fact key={scheme} name={schemeNames[scheme]}>
              {url ? (
                <ExternalLink url={url}>{value}</ExternalLink>
              ) : (
                <span className="selectable">{value}</span>
              )}
            </Fact>
          );
        })}
        {item.url && isWebAddress(item.url) ? (
          <Fact name={text.url}>
            <ExternalLink url={item.url}>{shortAddress(item.url)}</ExternalLink>
          </Fact>
        ) : null}
        <Fact name={text.collections}>
          <CollectionsFact item={item} />
        </Fact>
        <Fact name={text.type}>{typeName(item.type)}</Fact>
        {otherFacts(item).map(({ name, value }) => (
          <Fact key={name} name={name}>
            <span className="selectable">{value}</span>
          </Fact>
        ))}
        <Fact name={text.added}>{day(item.added)}</Fact>
      </dl>
    </section>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }): ReactElement {
  return (
    <div className="fact">
      <dt className="fact-name">{name}</dt>
      <dd className="fact-value">{children}</dd>
    </div>
  );
}
