import { Plus } from 'lucide-react';
import type { ReactElement } from 'react';
import { text } from '../../../language/strings.ts';
import { Button } from '../../ui/button.tsx';
import { Menu } from '../../ui/menu.tsx';
import { CommandItem } from './row-menu.tsx';
import { SearchField } from './search-field.tsx';
import './toolbar.css';

/** The bar over the list: search, and the ways to add papers. */
export function Toolbar(): ReactElement {
  return (
    <div className="toolbar">
      <SearchField />
      <Menu trigger={<Button icon={Plus}>{text.add}</Button>} align="end">
        <CommandItem id="import.paste" />
        <CommandItem id="import.files" />
      </Menu>
    </div>
  );
}
