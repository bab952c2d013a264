import { type ReactElement, useMemo } from 'react';
import type { Selection } from '../../../contract/model/library.ts';
import { citationsText as text } from '../../../language/strings-citations.ts';
import { addStyles, removeStyle } from '../../commands/citations.ts';
import { asSelection, pickedCount } from '../../model/selection.ts';
import { useApp, useAppContext } from '../../store/context.ts';
import { writable } from '../../store/select.ts';
import { Button } from '../../ui/button.tsx';
import { Part } from '../settings/setting.tsx';
import { CitedPreview } from './cited-preview.tsx';
import { StyleSelects } from './style-selects.tsx';
import { useCited } from './use-cited.ts';
import { useStyles } from './use-styles.ts';

/** Papers that show how a style looks. */
const SHOWN = 3;

/** In which style and language the library cites, shown on the user's own papers. */
export function CitationsPart(): ReactElement | null {
  const app = useAppContext();
  const { known, choose, refresh } = useStyles();
  const canWrite = useApp(writable);
  const selection = usePapers();
  const cited = useCited(selection, known?.chosen ?? null, SHOWN);
  if (!known) return null;
  const { styles, chosen } = known;
  const style = styles.find(({ name }) => name === chosen.style);
  return (
    <Part title={text.title}>
      <StyleSelects
        known={known}
        choice={chosen}
        disabled={!canWrite}
        onChange={(choice) => void choose(choice)}
      />
      {style?.parent ? <p className="citations-parent">{text.parent(style.parent)}</p> : null}
      <div className="citations-buttons">
        <Button
          disabled={!canWrite}
          onClick={async () => {
            const added = await addStyles(app);
            await refresh();
            if (added) await choose({ ...chosen, style: added });
          }}
        >
          {text.add}
        </Button>
        {style?.isOwn ? (
          <Button
            variant="quiet"
            disabled={!canWrite}
            onClick={() => void removeStyle(app, style.name).then(refresh)}
          >
            {text.remove}
          </Button>
        ) : null}
      </div>
      <CitedPreview cited={cited} empty={selection === null} />
    </Part>
  );
}

/** The selected papers, else the first of the list. */
function usePapers(): Selection | null {
  const picks = useApp((state) => state.picks);
  const result = useApp((state) => state.result);
  return useMemo(() => {
    const total = result?.total ?? 0;
    if (!result || total === 0) return null;
    return pickedCount(picks, total) > 0 ? asSelection(picks, result) : { handle: result.handle, except: [] };
  }, [picks, result]);
}
