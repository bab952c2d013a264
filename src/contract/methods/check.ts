import { ItemId } from '../model/ids.ts';
import { Selection } from '../model/library.ts';
import type { Severity } from '../model/terms.ts';
import { z } from '../zod.ts';
import { method } from './define.ts';
import type { Changed } from './items.ts';

/** Problems of one kind, and how many there are. */
export interface ProblemKind {
  code: string;
  severity: Severity;
  title: string;
  count: number;
  /** How many of them can be mended by a click. */
  mendable: number;
}

export interface CheckSummary {
  /** Grows whenever what was found changes. */
  version: number;
  /** Papers looked at. */
  papers: number;
  /** Problems that a person has marked as none; they are in no kind. */
  dismissed: number;
  /** Kinds that have problems, the gravest first. */
  kinds: ProblemKind[];
}

export interface Problem {
  item: ItemId;
  /** The paper's, as it was looked at. */
  revision: number;
  code: string;
  severity: Severity;
  /** Its citation key and title. */
  key: string;
  title: string;
  /** As edits name it: `title`, `creators`, `identifiers.doi`, `variables.page`; or `citationKey`. */
  field: string;
  message: string;
  /** What helps, in words. */
  fix: string;
  /** A person has marked it as none. */
  dismissed: boolean;
  /** The field before and after mending, or null where a person must say. */
  mend: { before: string; after: string } | null;
}

/** Which problems: of some papers (null: of the library), of one kind (null: of all; or `DISMISSED`). */
const Chosen = z.strictObject({ scope: Selection.nullable(), code: z.string().max(100).nullable() });

export const checkMethods = {
  /**
   * What is wrong in the library's papers outside the trash, or in those of a selection. The first time, and after
   * large changes, it is a task, which can be cancelled and goes on where it was; what changed since is looked at again.
   */
  'check.summary': method<CheckSummary>()(z.strictObject({ scope: Selection.nullable() })),
  /** Problems by kind, the gravest first. */
  'check.problems': method<Problem[]>()(
    z.strictObject({ ...Chosen.shape, start: z.int().min(0), count: z.int().min(0).max(1000) }),
  ),
  /** The first problems of a choice that a click would mend, with what it would make of them. */
  'check.mends': method<Problem[]>()(z.strictObject({ ...Chosen.shape, count: z.int().min(0).max(200) })),
  /** Mends single problems, in one action; `conflict` where a paper is another by now. */
  'check.mend': method<Changed>()(
    z.strictObject({
      problems: z
        .array(
          z.strictObject({
            item: ItemId,
            revision: z.int(),
            code: z.string().max(100),
            field: z.string().max(200),
          }),
        )
        .min(1)
        .max(1000),
    }),
  ),
  /** Marks problems as none for good, or (`dismissed` false) as problems again; undo takes it back. */
  'check.dismiss': method<Changed>()(
    z.strictObject({
      problems: z
        .array(z.strictObject({ item: ItemId, code: z.string().max(100), field: z.string().max(200) }))
        .min(1)
        .max(1000),
      dismissed: z.boolean(),
    }),
  ),
  /** Mends all of a choice that can be, in one action; a task that can be cancelled, and leaves nothing half done. */
  'check.mendAll': method<Changed>()(Chosen),
};
