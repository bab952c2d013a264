import { counted, number } from './strings.ts';

/** Texts of the panel that says what a table's columns hold. */
export const columnsText = {
  lead: 'What the columns of the table hold. After a change the table is read again; what you chose for other papers stays.',
  noTitle: 'No column is taken for the title yet.',
  column: 'Column',
  samples: 'First values',
  field: 'Holds',
  unnamed: (place: number): string => `Column ${number(place)}`,
  label: (name: string): string => `What “${name}” holds`,
  more: (n: number): string =>
    `${counted(n, 'further column is', 'further columns are')} taken by what the header says.`,
  found: (n: number): string => counted(n, 'paper found', 'papers found'),
};
