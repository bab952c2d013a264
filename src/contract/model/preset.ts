import { z } from '../zod.ts';
import { exportLinks, exportOrders, exportVenues, omittable } from './terms.ts';

export type Omittable = (typeof omittable)[number];

/** How papers are written, beyond their format. What is not said is as it is in the library. */
export const ExportChoices = z.strictObject({
  ascii: z.boolean().default(false),
  /** `identifiers` are all but DOI and arXiv, `fields` those kept from an import that CSL has no name for. */
  omit: z.array(z.enum(omittable)).max(omittable.length).default([]),
  /** Which of DOI and address is written where a paper has both. */
  links: z.enum(exportLinks).default('both'),
  /** A venue's abbreviation stands in its place where there is one. */
  venues: z.enum(exportVenues).default('full'),
  order: z.enum(exportOrders).default('listed'),
});
export type ExportChoices = z.infer<typeof ExportChoices>;

/** Choices that have a name in the library. */
export const ExportPreset = z.strictObject({
  name: z.string().trim().min(1).max(80),
  choices: ExportChoices,
});
export type ExportPreset = z.infer<typeof ExportPreset>;
