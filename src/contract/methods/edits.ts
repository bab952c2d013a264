import type { ItemId } from '../model/ids.ts';
import { IdentifierScheme, ItemType, LinkKind } from '../model/item.ts';
import { Selection } from '../model/library.ts';
import { listFields, plainFields } from '../model/terms.ts';
import { z } from '../zod.ts';
import { method } from './define.ts';
import type { Changed } from './items.ts';

const text = z.string().max(50_000);

/** A field with one value: of the item itself, one of its identifiers, variables or imported fields. */
export const ValueField = z.union([
  z.enum(plainFields),
  z.templateLiteral(['identifiers.', IdentifierScheme]),
  z.templateLiteral(['variables.', z.string().regex(/^[a-z][a-z_-]{0,60}$/)]),
  z.templateLiteral(['fields.', z.string().min(1).max(100)]),
]);
export type ValueField = z.infer<typeof ValueField>;

/** A field with several values. */
export const ListField = z.enum(listFields);
export type ListField = z.infer<typeof ListField>;

/** Any of the two. */
export const BulkField = z.union([ValueField, ListField]);
export type BulkField = z.infer<typeof BulkField>;

/**
 * What is done to each paper of a selection. Values are text as one types it: a date, a list of names, an
 * address; tags are separated by commas.
 */
export const BulkEdit = z.discriminatedUnion('do', [
  /** Sets a field; with `onlyEmpty` where it is empty. */
  z.strictObject({
    do: z.literal('set'),
    field: z.union([ValueField, z.literal('creators')]),
    value: text,
    onlyEmpty: z.boolean().default(false),
  }),
  z.strictObject({
    do: z.literal('add'),
    field: ListField,
    value: text.min(1),
    /** Of links. */
    kind: LinkKind.default('other'),
  }),
  /** Takes values out of a list; without `value` all of them, and a field's only one. */
  z.strictObject({ do: z.literal('remove'), field: BulkField, value: text }),
  z.strictObject({
    do: z.literal('replace'),
    field: BulkField,
    find: z.string().min(1).max(2000),
    with: z.string().max(10_000),
    /** `find` is a regular expression, and `$1` in `with` is its first group. */
    expression: z.boolean(),
    /** Only where the whole value is what is sought. */
    whole: z.boolean(),
    matchCase: z.boolean(),
  }),
]);
export type BulkEdit = z.infer<typeof BulkEdit>;

/** One paper that an edit would change, with the field's value before and after; or why it can't be. */
export interface EditSample {
  id: ItemId;
  title: string;
  before: string;
  after: string;
  problem: string | null;
}

/** What an edit would do to some of a selection's papers. */
export interface EditPreview {
  /** Papers looked at, of the selection's `total`. */
  seen: number;
  total: number;
  changes: number;
  problems: number;
  /** The first that would change, and the first that can't, at most `samples` of each. */
  changed: EditSample[];
  refused: EditSample[];
}

export interface Edited extends Changed {
  /** Papers left as they were, because the value would be none: a wrong identifier, a date that can't be read. */
  refused: number;
}

/** Types in a text's place: a set of the field `type` takes one of these. */
export const isItemType = (value: string): value is ItemType => ItemType.safeParse(value).success;

export const editMethods = {
  /**
   * Tells what an edit would do to `count` papers of a selection from `start` on; nothing is written. The
   * window asks part by part, so that it can stop when another edit is typed.
   */
  'edits.preview': method<EditPreview>()(
    z.strictObject({
      selection: Selection,
      edit: BulkEdit,
      start: z.int().min(0),
      count: z.int().min(1).max(2000),
      samples: z.int().min(0).max(100),
    }),
  ),
  /** Edits all papers of a selection in one action; a task that can be cancelled, and leaves nothing half done. */
  'edits.apply': method<Edited>()(z.strictObject({ selection: Selection, edit: BulkEdit })),
};
