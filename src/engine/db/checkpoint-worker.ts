/** Writes what was committed from a database's log file into the database itself, whenever it is asked to. */
import { parentPort, workerData } from 'node:worker_threads';
import Database from 'better-sqlite3';

if (parentPort) {
  const port = parentPort;
  const raw = new Database(String(workerData), { fileMustExist: true });
  port.on('message', () => {
    // It waits for nobody: what a reader or a writer holds back goes with the next time.
    raw.pragma('wal_checkpoint(PASSIVE)');
    port.postMessage(null);
  });
}
