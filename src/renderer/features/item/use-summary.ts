import type { InCommon, Summary } from '../../../contract/methods/items.ts';
import type { Selection } from '../../../contract/model/library.ts';
import type { Client } from '../../client/client.ts';
import { useOfSelection } from '../../store/use-of-selection.ts';

const askSummary = (client: Client, selection: Selection): Promise<Summary | null> =>
  client.call('items.summary', { selection });

/** What the selected papers have in numbers; null until that is known. */
export const useSummary = (selection: Selection | null): Summary | null =>
  useOfSelection(selection, askSummary, null);

/** Values of a kind that are shown. */
const MOST = 4;

const askInCommon = (client: Client, selection: Selection): Promise<InCommon | null> =>
  client.call('items.inCommon', { selection, limit: MOST });

/** The creators, venues and years that the selected papers share; null until they are known. */
export const useInCommon = (selection: Selection | null): InCommon | null =>
  useOfSelection(selection, askInCommon, null);
