import { FileText, Search, User } from 'lucide-react';
import { type ReactElement, type ReactNode, useEffect, useRef } from 'react';
import { commands as specs } from '../../../language/commands.ts';
import { papers } from '../../../language/strings.ts';
import { paletteText as text } from '../../../language/strings-features.ts';
import { Icon } from '../../ui/icon.tsx';
import { KeyChips } from '../../ui/kbd.tsx';
import { StatusGlyph } from '../../ui/status-glyph.tsx';
import { ActIcon } from './act-icon.tsx';
import { CommandIcon } from './command-icons.tsx';
import type { Choice, Group } from './groups.ts';
import { type Ranges, runs } from './match.ts';

const searchKeys = specs.find((spec) => spec.id === 'find.library')?.keys[0];

interface Props {
  id: string;
  label: string;
  /** Said where nothing fits. */
  none: string;
  groups: readonly Group[];
  active: number;
  query: string;
  onPoint(index: number): void;
  onChoose(choice: Choice): void;
}

/** The groups as one listbox; the field keeps focus and points at the active row. */
export function PaletteList({
  id,
  label,
  none,
  groups,
  active,
  query,
  onPoint,
  onChoose,
}: Props): ReactElement {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The first row brings its head into sight, too.
    if (active === 0 && list.current) list.current.scrollTop = 0;
    else document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, active]);

  let count = 0;
  const drawn = groups.map((group) => {
    const first = count;
    count += group.choices.length;
    return { group, first, headId: `${id}-${group.title}` };
  });
  if (count === 0) return <p className="palette-none">{none}</p>;
  return (
    <div ref={list} id={id} className="palette-list" role="listbox" aria-label={label}>
      {drawn.map(({ group, first, headId }) => (
        // biome-ignore lint/a11y/useSemanticElements: a listbox's groups have no element of their own
        <div key={group.title} role="group" aria-labelledby={headId}>
          <div id={headId} className="palette-head" role="presentation">
            {group.title}
          </div>
          {group.choices.map((choice, i) => (
            <div
              key={keyOf(choice)}
              id={`${id}-${first + i}`}
              className="palette-row"
              role="option"
              tabIndex={-1}
              aria-selected={first + i === active}
              onMouseMove={() => first + i !== active && onPoint(first + i)}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onChoose(choice)}
              onKeyDown={(event) => event.key === 'Enter' && onChoose(choice)}
            >
              <Row choice={choice} query={query} />
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}

function keyOf(choice: Choice): string {
  switch (choice.kind) {
    case 'command':
      return choice.spec.id;
    case 'act':
      return choice.act.id;
    case 'paper':
      return String(choice.row.id);
    case 'search':
      return 'search';
    case 'place':
      return `${choice.thing.kind}:${choice.thing.id}`;
    case 'creator':
      return `creator:${choice.name}`;
  }
}

function Row({ choice, query }: { choice: Choice; query: string }): ReactElement {
  switch (choice.kind) {
    case 'command': {
      const { spec, ranges } = choice;
      const keys = spec.keys[0];
      return (
        <RowParts icon={<CommandIcon id={spec.id} />} keys={keys}>
          <Marked text={spec.title} ranges={ranges} />
          {spec.hint ? <span className="palette-hint">{spec.hint}</span> : null}
        </RowParts>
      );
    }
    case 'act': {
      const { act, ranges } = choice;
      return (
        <RowParts icon={<ActIcon kind={act.thing.kind} name={act.name} />}>
          <Marked text={act.title} ranges={ranges} />
          {act.thing.hint === '' ? null : <span className="palette-hint">{act.thing.hint}</span>}
        </RowParts>
      );
    }
    case 'paper': {
      const { row, ranges } = choice;
      const glyph = row.status === 'none' ? <Icon of={FileText} /> : <StatusGlyph status={row.status} />;
      return (
        <RowParts icon={glyph}>
          <Marked text={row.title} ranges={ranges} />
        </RowParts>
      );
    }
    case 'place': {
      const { kind, name, hint } = choice.thing;
      return (
        <RowParts icon={<ActIcon kind={kind} name="open" />}>
          <Marked text={name} ranges={choice.ranges} />
          {hint === '' ? null : <span className="palette-hint">{hint}</span>}
        </RowParts>
      );
    }
    case 'creator':
      return (
        <RowParts icon={<Icon of={User} />}>
          <Marked text={choice.name} ranges={choice.ranges} />
          {choice.count === null ? null : <span className="palette-hint">{papers(choice.count)}</span>}
        </RowParts>
      );
    case 'search':
      return (
        <RowParts icon={<Icon of={Search} />} keys={searchKeys}>
          {text.searchFor} <b className="palette-query">{query}</b>
        </RowParts>
      );
  }
}

interface RowProps {
  icon: ReactNode;
  keys?: string | undefined;
  children: ReactNode;
}

function RowParts({ icon, keys, children }: RowProps): ReactElement {
  return (
    <>
      <span className="palette-icon">{icon}</span>
      <span className="palette-title ellipsis">{children}</span>
      {keys ? <KeyChips keys={keys} /> : null}
    </>
  );
}

function Marked({ text: title, ranges }: { text: string; ranges: Ranges }): ReactElement {
  let at = 0;
  return (
    <>
      {runs(title, ranges).map((run) => {
        const key = at;
        at += run.text.length;
        return run.hit ? (
          <b key={key} className="palette-hit">
            {run.text}
          </b>
        ) : (
          <span key={key}>{run.text}</span>
        );
      })}
    </>
  );
}
