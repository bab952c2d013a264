import { existsSync } from 'node:fs';
import { isAbsolute, join, normalize, win32 } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DraftAttachment, ItemDraft } from '../../contract/model/item.ts';

/** Folders that absolute paths begin with; Mendeley leaves out the slash in front of them. */
const ROOTS = /^(?:home|Users|Volumes|media|mnt|root|tmp|private|var|opt|srv|data)\//;

function fromAddress(path: string): string {
  try {
    return fileURLToPath(path.replace(/^file:\/\/localhost\//i, 'file:///'));
  } catch {
    return path;
  }
}

/** Where a file may lie, the likeliest first. */
function candidates({ path: given, within }: DraftAttachment, folder: string): string[] {
  const path = /^file:/i.test(given) ? fromAddress(given) : given;
  if (isAbsolute(path) || win32.isAbsolute(path)) return [path];
  // A relative path of Windows means the same folders here.
  const spelled = path.includes('/') ? [path] : [path, path.replaceAll('\\', '/')];
  const from = (base: string): string[] => [...new Set(spelled)].map((one) => normalize(join(base, one)));
  const named = within === '' ? [] : isAbsolute(within) ? from(within) : from(join(folder, within));
  const absolute = ROOTS.test(path) ? [`/${path}`] : [];
  return [...named, ...from(folder), ...absolute];
}

/**
 * Looks for the files that drafts name, from the folder of the file they were read from, and makes their
 * paths absolute. One that isn't there keeps the likeliest path and is marked as missing.
 */
export function findLinkedFiles(drafts: readonly ItemDraft[], folder: string): void {
  for (const { attachments } of drafts) {
    for (const attachment of attachments) {
      const places = candidates(attachment, folder);
      const found = places.find((place) => existsSync(place));
      attachment.isMissing = found === undefined;
      const lost = ROOTS.test(attachment.path) ? places.at(-1) : places[0];
      attachment.path = found ?? lost ?? attachment.path;
    }
  }
}
