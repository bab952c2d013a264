import { basename, join } from 'node:path';
import type { FolderFacts } from '../../contract/model/library.ts';
import { libraryText as text } from '../../language/strings-sample.ts';

/** What the user is asked before a folder is used. */
export interface Question {
  message: string;
  detail: string;
  /** The button that goes on. */
  goOn: string;
}

/**
 * Which folder is used when `chosen` is what the user chose, and what to ask first: a library
 * isn't strewn among other files, and the risks of a network drive or a synchronised folder are
 * told before there is a library. Null facts (nobody could look) ask nothing.
 */
export function planFor(
  chosen: string,
  facts: FolderFacts | null,
): { folder: string; questions: readonly Question[] } {
  if (!facts) return { folder: chosen, questions: [] };
  const isBeside = !facts.holdsLibrary && !facts.isEmpty;
  const folder = isBeside ? join(chosen, text.newFolder) : chosen;
  const questions: Question[] = [];
  const { elsewhere, beside } = text;
  const { place } = facts;
  if (place.kind !== 'local') {
    const isNetwork = place.kind === 'network';
    questions.push({
      message: isNetwork ? elsewhere.network(place.system) : elsewhere.synced(place.service),
      detail: `${isNetwork ? elsewhere.networkWhy : elsewhere.syncedWhy}\n\n${elsewhere.advice}`,
      goOn: elsewhere.goOn,
    });
  }
  if (isBeside) {
    questions.push({
      message: beside.message(basename(chosen) || chosen),
      detail: beside.detail(folder),
      goOn: beside.goOn,
    });
  }
  return { folder, questions };
}
