// What the spare Electron runs first: it starts the program named on the command
// line, as an official Electron does. Packed by scripts/lib/spare-electron.mjs.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const { preloads, target, wantsVersion } = parse(process.argv.slice(1));

if (wantsVersion) {
  process.stdout.write(`v${process.versions.electron}\n`);
  process.exit(0);
}
if (target === undefined) {
  process.stderr.write('Name the folder of the program to start.\n');
  process.exit(1);
}

const require = createRequire(join(process.cwd(), 'main.js'));
for (const preload of preloads) require(preload);

const folder = resolve(target);
const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true });
if (about.version) app.setVersion(about.version);
app.setName(about.productName ?? about.name);
app.setAppPath(folder);

// Awaited here at the top: Electron holds back its `ready` event until this module
// is done, and the program must register its protocols before that event.
await import(pathToFileURL(join(folder, about.main ?? 'index.js')).href);

function parse(args) {
  const found = { preloads: [], target: undefined, wantsVersion: false };
  for (let i = 0; i < args.length && found.target === undefined; i++) {
    const arg = args[i];
    if (arg === '-r' || arg === '--require') found.preloads.push(args[++i]);
    else if (arg === '-v' || arg === '--version') found.wantsVersion = true;
    else if (!arg.startsWith('-')) found.target = arg;
  }
  return found;
}
