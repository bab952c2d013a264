import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { FolderFacts, FolderPlace } from '../../contract/model/library.ts';

/** What is looked at to tell where a folder lies. */
export interface PlaceClues {
  /** With links followed. */
  path: string;
  platform: NodeJS.Platform;
  /** Linux's `/proc/mounts`; '' elsewhere. */
  mounts: string;
  /** Names in a folder; empty when it can't be read. */
  entries(folder: string): readonly string[];
}

/** File systems whose files are another computer's: SQLite's locks and its WAL don't hold on them. */
const networkSystems: Readonly<Record<string, string>> = {
  nfs: 'NFS',
  nfs4: 'NFS',
  cifs: 'SMB',
  smb3: 'SMB',
  smbfs: 'SMB',
  ncpfs: 'NCP',
  afs: 'AFS',
  ceph: 'Ceph',
  davfs: 'WebDAV',
  'fuse.davfs2': 'WebDAV',
  'fuse.sshfs': 'SSHFS',
  'fuse.rclone': 'rclone',
  'fuse.smbnetfs': 'SMB',
  'fuse.glusterfs': 'GlusterFS',
  'fuse.ceph': 'Ceph',
  'fuse.curlftpfs': 'FTP',
  'fuse.gvfsd-fuse': 'a network share',
  'fuse.google-drive-ocamlfuse': 'Google Drive',
  'fuse.onedriver': 'OneDrive',
};

/** Names that the services give to the folder they keep in step. */
const syncedNames: readonly (readonly [RegExp, string])[] = [
  [/^Dropbox( \(.+\))?$/, 'Dropbox'],
  [/^OneDrive( - .+)?$/, 'OneDrive'],
  [/^(Google Drive|GoogleDrive|My Drive)$/, 'Google Drive'],
  [/^(iCloudDrive|iCloud Drive)$/, 'iCloud Drive'],
  [/^Nextcloud\d*$/i, 'Nextcloud'],
  [/^ownCloud\d*$/i, 'ownCloud'],
  [/^(pCloudDrive|pCloud Drive)$/, 'pCloud'],
  [/^(MEGA|MEGAsync)$/, 'MEGA'],
];

/** Files that the services leave in it, whatever it is called. */
const syncedMarkers: readonly (readonly [RegExp, string])[] = [
  [/^\.dropbox(\.cache)?$/, 'Dropbox'],
  [/^\.849C9593-D756-4E56-8D6E-42412F2A707B$/, 'OneDrive'],
  [/^\.tmp\.drive(down|up)load$/, 'Google Drive'],
  [/^(\.nextcloudsync\.log|\._?sync_[0-9a-f]+\.db)$/, 'Nextcloud'],
  [/^\.owncloudsync\.log(\.\d+)?$/, 'ownCloud'],
  [/^\.stfolder$/, 'Syncthing'],
];

/** macOS keeps all services' folders under `~/Library/CloudStorage`, named `Dropbox`, `OneDrive-Personal`… */
const appleStorage = /\/Library\/CloudStorage\/([A-Za-z]+)[^/]*/;
const appleNames: Readonly<Record<string, string>> = { GoogleDrive: 'Google Drive' };

/** Where a folder lies: on this computer only, on another one, or in a folder that a service synchronises. */
export function placeOf(clues: PlaceClues): FolderPlace {
  const system = networkSystem(clues);
  if (system) return { kind: 'network', system };
  const service = syncedBy(clues);
  return service ? { kind: 'synced', service } : { kind: 'local' };
}

function networkSystem({ path, platform, mounts }: PlaceClues): string | null {
  // `\\server\share`, but not `\\?\C:\…`, which is a long way of writing a local path.
  if (platform === 'win32') return /^\\\\(?![?.]\\(?!UNC\\))/.test(path) ? 'SMB' : null;
  let longest = '';
  let system = '';
  for (const line of mounts.split('\n')) {
    const [, point = '', type = ''] = line.split(' ');
    const folder = unescapeMount(point);
    // Of two on the same point the later covers the earlier.
    if (folder.length >= longest.length && isWithin(path, folder)) {
      longest = folder;
      system = type;
    }
  }
  return networkSystems[system] ?? null;
}

function syncedBy({ path, platform, entries }: PlaceClues): string | null {
  if (/\/Library\/Mobile Documents\//.test(`${path}/`)) return 'iCloud Drive';
  const apple = appleStorage.exec(path)?.[1];
  if (apple) return appleNames[apple] ?? apple;
  for (const folder of upwards(path, platform)) {
    const name = folder.slice(Math.max(folder.lastIndexOf('/'), folder.lastIndexOf('\\')) + 1);
    const named = syncedNames.find(([pattern]) => pattern.test(name));
    if (named) return named[1];
    const inside = entries(folder);
    const marked = syncedMarkers.find(([pattern]) => inside.some((entry) => pattern.test(entry)));
    if (marked) return marked[1];
  }
  return null;
}

/** A folder and all above it, but not the root, which nobody synchronises. */
function* upwards(path: string, platform: NodeJS.Platform): Iterable<string> {
  const isSeparator = (letter: string | undefined): boolean =>
    letter === '/' || (platform === 'win32' && letter === '\\');
  for (let end = path.length; end > 0; ) {
    yield path.slice(0, end);
    do end -= 1;
    while (end > 0 && !isSeparator(path[end]));
  }
}

const isWithin = (path: string, folder: string): boolean =>
  folder === '/' ? path.startsWith('/') : path === folder || path.startsWith(`${folder}/`);

/** Spaces and the like stand in `/proc/mounts` as octal numbers (proc(5)). */
const unescapeMount = (point: string): string =>
  point.replace(/\\([0-7]{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)));

/** What is in a folder that is to become, or is, a library, and where it lies. Never fails. */
export function inspectFolder(folder: string): FolderFacts {
  const names = entriesOf(folder);
  return {
    holdsLibrary: names.includes('library.sqlite'),
    isEmpty: names.length === 0,
    place: placeOf({
      path: realPath(folder),
      platform: process.platform,
      mounts: process.platform === 'linux' ? mountsOf() : '',
      entries: entriesOf,
    }),
  };
}

/** The path with links followed, as far as it exists. */
export function realPath(folder: string): string {
  if (dirname(folder) === folder) return folder;
  return existsSync(folder) ? realpathSync(folder) : join(realPath(dirname(folder)), basename(folder));
}

function entriesOf(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function mountsOf(): string {
  try {
    return readFileSync('/proc/mounts', 'utf8');
  } catch {
    return '';
  }
}
