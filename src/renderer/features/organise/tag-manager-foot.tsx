import { ListTree, Merge, Trash2 } from 'lucide-react';
import type { ReactElement } from 'react';
import type { Tag } from '../../../contract/methods/tags.ts';
import { organiseText as text } from '../../../language/strings-organise.ts';
import { deleteTags, mergeTags, nestTags } from '../../commands/organise.ts';
import { shownColour } from '../../model/tag-colour.ts';
import { useAppContext } from '../../store/context.ts';
import { Button } from '../../ui/button.tsx';
import { Menu, MenuItem } from '../../ui/menu.tsx';
import { TagDot } from '../../ui/tag-dot.tsx';

/** More than these can't be offered as the one that stays. */
const MOST = 20;

/** What can be done to the chosen tags together. */
export function TagManagerFoot({ chosen, onDone }: { chosen: readonly Tag[]; onDone(): void }): ReactElement {
  const app = useAppContext();
  const targets = [...chosen].sort((a, b) => b.count - a.count).slice(0, MOST);
  const isNested = chosen.some(({ name }) => name.includes('/'));
  const finish = (change: Promise<boolean>): void => {
    void change.then((done) => done && onDone());
  };
  return (
    <footer className="tag-manager-foot">
      <span className="secondary">{text.chosen(chosen.length)}</span>
      {chosen.length > 1 ? (
        <Menu trigger={<Button icon={Merge}>{text.merge}</Button>}>
          {targets.map((tag) => (
            <MenuItem
              key={tag.id}
              label={text.mergeInto(tag.name)}
              before={<TagDot colour={shownColour(tag)} />}
              onChoose={() =>
                finish(
                  mergeTags(
                    app,
                    chosen.filter(({ id }) => id !== tag.id).map(({ id }) => id),
                    tag,
                  ),
                )
              }
            />
          ))}
        </Menu>
      ) : null}
      {chosen.length > 1 || isNested ? (
        <Menu trigger={<Button icon={ListTree}>{text.nest}</Button>}>
          {chosen.length > 1
            ? targets.map((tag) => (
                <MenuItem
                  key={tag.id}
                  label={text.nestBelow(tag.name)}
                  before={<TagDot colour={shownColour(tag)} />}
                  onChoose={() =>
                    finish(
                      nestTags(
                        app,
                        chosen.filter(({ id }) => id !== tag.id).map(({ id }) => id),
                        tag,
                      ),
                    )
                  }
                />
              ))
            : null}
          {isNested ? (
            <MenuItem
              label={text.toTop}
              onChoose={() =>
                finish(
                  nestTags(
                    app,
                    chosen.map(({ id }) => id),
                    null,
                  ),
                )
              }
            />
          ) : null}
        </Menu>
      ) : null}
      <Button variant="danger" icon={Trash2} onClick={() => finish(deleteTags(app, chosen))}>
        {text.deleteChosen(chosen.length)}
      </Button>
    </footer>
  );
}
