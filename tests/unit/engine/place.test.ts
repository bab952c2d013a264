import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inspectFolder, type PlaceClues, placeOf } from '../../../src/engine/db/place.ts';
import { tempFolder } from './support.ts';

const at = (path: string, more: Partial<PlaceClues> = {}) =>
  placeOf({ path, platform: 'linux', mounts: '', entries: () => [], ...more });

const mounts = [
  '/dev/sda1 / ext4 rw 0 0',
  'server:/home /home/me/work nfs4 rw 0 0',
  '/dev/sdb1 /home/me/work/disk ext4 rw 0 0',
  '//nas/share /mnt/My\\040Share cifs rw 0 0',
  'systemd-1 /net autofs rw 0 0',
  'host:/x /net nfs rw 0 0',
  'me@host: /home/me/far fuse.sshfs rw 0 0',
].join('\n');

describe('network drives', () => {
  test.each([
    ['/home/me/work/library', 'NFS'],
    ['/home/me/work', 'NFS'],
    ['/mnt/My Share/library', 'SMB'],
    ['/net/library', 'NFS'],
    ['/home/me/far/a/b', 'SSHFS'],
  ])('%s', (path, system) => expect(at(path, { mounts })).toEqual({ kind: 'network', system }));

  test.each(['/home/me/library', '/home/me/work/disk/library', '/home/me/workshop', '/home/me/farther', '/'])(
    '%s is local',
    (path) => expect(at(path, { mounts })).toEqual({ kind: 'local' }),
  );

  test('a share of Windows is told by its path', () => {
    const platform = 'win32';
    expect(at('\\\\nas\\share\\library', { platform })).toEqual({ kind: 'network', system: 'SMB' });
    expect(at('\\\\?\\UNC\\nas\\share', { platform })).toEqual({ kind: 'network', system: 'SMB' });
    expect(at('\\\\?\\C:\\library', { platform })).toEqual({ kind: 'local' });
    expect(at('C:\\Users\\me\\library', { platform })).toEqual({ kind: 'local' });
  });
});

describe('synchronised folders', () => {
  test.each([
    ['/home/me/Dropbox/papers', 'Dropbox'],
    ['/home/me/Dropbox (University)/papers', 'Dropbox'],
    ['/home/me/Nextcloud', 'Nextcloud'],
    ['/Users/me/Library/Mobile Documents/com~apple~CloudDocs/x', 'iCloud Drive'],
    ['/Users/me/Library/CloudStorage/OneDrive-Personal/x', 'OneDrive'],
    ['/Users/me/Library/CloudStorage/GoogleDrive-me@example.org/My Drive', 'Google Drive'],
  ])('%s', (path, service) => expect(at(path)).toEqual({ kind: 'synced', service }));

  test('those of Windows', () => {
    const path = 'C:\\Users\\me\\OneDrive - University\\library';
    expect(at(path, { platform: 'win32' })).toEqual({ kind: 'synced', service: 'OneDrive' });
  });

  test.each([
    ['.stfolder', 'Syncthing'],
    ['.dropbox.cache', 'Dropbox'],
    ['.sync_1a2b3c.db', 'Nextcloud'],
    ['.owncloudsync.log', 'ownCloud'],
    ['.849C9593-D756-4E56-8D6E-42412F2A707B', 'OneDrive'],
  ])('%s in a folder above', (marker, service) => {
    const entries = (folder: string) => (folder === '/data/sync' ? ['a', marker] : []);
    expect(at('/data/sync/deep/library', { entries })).toEqual({ kind: 'synced', service });
    expect(at('/data/synced/library', { entries })).toEqual({ kind: 'local' });
  });

  test.each(['/home/me/Dropboxes/x', '/home/me/my nextcloud notes', '/home/me/about OneDrive'])(
    '%s is local',
    (path) => expect(at(path)).toEqual({ kind: 'local' }),
  );
});

test('a real folder is looked at with links followed, also one that is not there yet', () => {
  const root = tempFolder();
  const dropbox = join(root, 'Dropbox');
  mkdirSync(dropbox);
  symlinkSync(dropbox, join(root, 'link'));
  expect(inspectFolder(join(root, 'link', 'new'))).toEqual({
    holdsLibrary: false,
    isEmpty: true,
    place: { kind: 'synced', service: 'Dropbox' },
  });
  writeFileSync(join(dropbox, 'library.sqlite'), '');
  expect(inspectFolder(dropbox)).toMatchObject({ holdsLibrary: true, isEmpty: false });
});
