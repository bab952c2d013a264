import { Tabs } from '@base-ui/react/tabs';
import type { ReactElement } from 'react';
import { number } from '../../../language/strings.ts';
import { reviewText as text } from '../../../language/strings-review.ts';
import type { Tab } from './choice.ts';

interface Props {
  tabs: readonly { tab: Tab; count: number }[];
  tab: Tab;
  onTab(tab: Tab): void;
}

/** Which records are listed, each with how many there are. */
export function ReviewTabs({ tabs, tab, onTab }: Props): ReactElement {
  return (
    <Tabs.Root className="review-tabs" value={tab} onValueChange={onTab}>
      <Tabs.List className="review-tablist" aria-label={text.tabsLabel} activateOnFocus>
        {tabs.map((one) => (
          <Tabs.Tab key={one.tab} value={one.tab} className="review-tab">
            {text.tabs[one.tab]} <span className="review-tab-count">{number(one.count)}</span>
          </Tabs.Tab>
        ))}
      </Tabs.List>
    </Tabs.Root>
  );
}
