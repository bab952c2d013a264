import type { Item } from '../../../contract/model/library.ts';
import { useApp } from '../../store/context.ts';
import { writable } from '../../store/select.ts';

/** Whether the paper can be changed: the library can be written, and it isn't in the trash. */
export const useCanEdit = (item: Item): boolean => useApp(writable) && item.trashed === null;
