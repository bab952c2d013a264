import { useCallback, useEffect, useState } from 'react';
import { readRecent, withRecent } from '../../model/recent-list.ts';
import { useClient, useGetApp } from '../../store/context.ts';

/** Where the machine's settings keep the commands used from the palette. */
const SETTING = 'recentCommands';

/** Commands used from the palette, newest first, remembered by the machine. */
export function useRecent(): { ids: readonly string[]; use(id: string): void } {
  const client = useClient();
  const app = useGetApp();
  const [ids, setIds] = useState<readonly string[]>([]);

  useEffect(() => {
    let gone = false;
    client
      .call('shell.getSettings', {})
      .then((settings) => {
        if (!gone) setIds(readRecent(settings[SETTING]));
      })
      .catch(app().fail);
    return () => {
      gone = true;
    };
  }, [client, app]);

  const use = useCallback(
    (id: string) => {
      client.call('shell.setSettings', { patch: { [SETTING]: withRecent(ids, id) } }).catch(app().fail);
    },
    [client, app, ids],
  );
  return { ids, use };
}
