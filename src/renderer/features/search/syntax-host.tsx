import type { ReactElement } from 'react';
import { querySyntax } from '../../../language/strings-search.ts';
import { searchText as text } from '../../../language/strings-search-window.ts';
import { useCommand } from '../../commands/context.ts';
import { focusSearch } from '../../commands/focus.ts';
import { useApp, useGetApp } from '../../store/context.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { DialogHead } from '../../ui/dialog-head.tsx';
import './syntax.css';

/** The sheet of what a search can say. A line's example can be tried. */
export function SyntaxHost(): ReactElement {
  const app = useGetApp();
  const open = useApp((state) => state.dialog === 'syntax');
  useCommand('app.searchSyntax', { run: () => app().setDialog('syntax') });
  const close = (): void => app().setDialog(null);
  function tryOut(example: string): void {
    close();
    app().search(example, false);
    requestAnimationFrame(focusSearch);
  }
  return (
    <Dialog open={open} onClose={close} className="syntax" width={720} height={640}>
      <DialogHead title={text.syntax} lead={text.syntaxLead} out={text.close} onOut={close} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and keys must reach it */}
      <section className="syntax-body" tabIndex={0} aria-label={text.syntax}>
        {querySyntax.map(({ title, lines }) => (
          <section key={title} aria-label={title}>
            <h3 className="syntax-head">{title}</h3>
            <dl className="syntax-lines">
              {lines.map(({ example, meaning }) => (
                <div key={example} className="syntax-line">
                  <dt>
                    <button
                      type="button"
                      className="syntax-example"
                      title={text.tryOut}
                      onClick={() => tryOut(example)}
                    >
                      {example}
                    </button>
                  </dt>
                  <dd>{meaning}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </section>
    </Dialog>
  );
}
