import { library0001 } from './0001-library.ts';
import { notDuplicates0002 } from './0002-not-duplicates.ts';
import { queueStays0003 } from './0003-queue-stays.ts';
import { leanLog0004 } from './0004-lean-log.ts';
import { itemData0005 } from './0005-item-data.ts';
import { citationStyles0006 } from './0006-citation-styles.ts';
import { keptText0007 } from './0007-kept-text.ts';
import { liveFiles0008 } from './0008-live-files.ts';
import { filters0009 } from './0009-filters.ts';
import { notProblems0010 } from './0010-not-problems.ts';

/** Numbered, append-only. The library's version (`PRAGMA user_version`) is how many have run. */
export const migrations: readonly { name: string; sql: string }[] = [
  { name: '0001-library', sql: library0001 },
  { name: '0002-not-duplicates', sql: notDuplicates0002 },
  { name: '0003-queue-stays', sql: queueStays0003 },
  { name: '0004-lean-log', sql: leanLog0004 },
  { name: '0005-item-data', sql: itemData0005 },
  { name: '0006-citation-styles', sql: citationStyles0006 },
  { name: '0007-kept-text', sql: keptText0007 },
  { name: '0008-live-files', sql: liveFiles0008 },
  { name: '0009-filters', sql: filters0009 },
  { name: '0010-not-problems', sql: notProblems0010 },
];

export const LATEST_VERSION = migrations.length;
/** `OCTV`: marks the file as a library (`PRAGMA application_id`). */
export const APPLICATION_ID = 0x4f435456;
