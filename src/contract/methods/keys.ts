import type { ItemId } from '../model/ids.ts';
import { Selection } from '../model/library.ts';
import { z } from '../zod.ts';
import { method } from './define.ts';
import type { Changed } from './items.ts';

/** What is wrong with a formula, and where: a character from 0, and how many. */
export interface FormulaFault {
  at: number;
  length: number;
  message: string;
}

/** A paper's key now, and the one that a formula makes. */
export interface KeySample {
  id: ItemId;
  title: string;
  before: string;
  after: string;
  /** It was used outside: copied, exported, or set by hand. */
  pinned: boolean;
}

/** A formula tried on some papers. */
export type TriedFormula =
  | { problem: FormulaFault }
  | {
      problem: null;
      /** How the formula is written here, where it is in another program's way. */
      converted: string | null;
      samples: KeySample[];
    };

/** What making keys anew would change. */
export interface KeyPreview {
  total: number;
  /** How many would get another key. */
  changes: number;
  /** Pinned keys that would be others, and are left. */
  kept: number;
  /** The first that would change. */
  changed: KeySample[];
}

const formula = z.string().max(5000);

export const keyMethods = {
  /** The library's formula of citation keys, and whether it is the usual one. */
  'keys.formula': method<{ formula: string; isUsual: boolean }>()(z.strictObject({})),
  /** Sets it; null is the usual one. `formula_invalid` with the place. Keys that are there stay as they are. */
  'keys.setFormula': method<{ formula: string; action: { id: number; name: string } | null }>()(
    z.strictObject({ formula: formula.nullable() }),
  ),
  /** What a formula makes of a few papers: those of a selection first, then the newest. Nothing is written. */
  'keys.try': method<TriedFormula>()(
    z.strictObject({ formula, selection: Selection.nullable(), count: z.int().min(1).max(50) }),
  ),
  /**
   * Old and new keys, were those of a selection (null: of the library) made anew in the order in which the papers
   * came. A task; a later preview ends an earlier one with `cancelled`.
   */
  'keys.preview': method<KeyPreview>()(
    z.strictObject({
      selection: Selection.nullable(),
      pinned: z.boolean(),
      samples: z.int().min(0).max(1000),
    }),
  ),
  /**
   * Makes citation keys anew by the formula, in one action, pinned ones only when asked; they are provisional then,
   * and the old ones stay as aliases.
   */
  'keys.regenerate': method<Changed>()(
    z.strictObject({ selection: Selection.nullable(), pinned: z.boolean().default(false) }),
  ),
  /** A table of old keys, new keys and titles, a line for each key that was given up. */
  'keys.table': method<{ text: string; count: number }>()(
    z.strictObject({ selection: Selection.nullable(), format: z.enum(['csv', 'tsv']) }),
  ),
  /** How many lines that table has. */
  'keys.tableSize': method<{ count: number }>()(z.strictObject({ selection: Selection.nullable() })),
  /** The table into a file, whose name tells the format (`.tsv`, else CSV), by temporary file and rename. */
  'keys.tableFile': method<{ path: string; count: number }>()(
    z.strictObject({ selection: Selection.nullable(), path: z.string().min(1).max(4096) }),
  ),
};
