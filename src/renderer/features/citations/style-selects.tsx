import type { ReactElement } from 'react';
import type { CitationChoice } from '../../../contract/methods/citations.ts';
import type { Result } from '../../../contract/methods/index.ts';
import { citationsText as text } from '../../../language/strings-citations.ts';
import { Select } from '../../ui/select.tsx';
import { Setting } from '../settings/setting.tsx';

interface Props {
  known: Result<'citations.styles'>;
  choice: CitationChoice;
  disabled?: boolean;
  onChange(choice: CitationChoice): void;
}

/** Style and language. */
export function StyleSelects({ known, choice, disabled = false, onChange }: Props): ReactElement {
  const { styles, locales } = known;
  return (
    <>
      <Setting name={text.style}>
        <Select
          label={text.style}
          value={choice.style}
          disabled={disabled}
          options={styles.map(({ name, title }) => ({ value: name, label: title }))}
          onChange={(style) => onChange({ ...choice, style })}
        />
      </Setting>
      <Setting name={text.locale}>
        <Select
          label={text.locale}
          value={choice.locale}
          disabled={disabled}
          options={['', ...locales].map((tag) => ({
            value: tag,
            label: tag === '' ? text.ofStyle : (text.locales[tag] ?? tag),
          }))}
          onChange={(locale) => onChange({ ...choice, locale })}
        />
      </Setting>
    </>
  );
}
