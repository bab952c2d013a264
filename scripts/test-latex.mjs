// npm run test:latex: sets bibliographies with the real bibtex, biber, pdflatex and lualatex.
import './lib/node-version.mjs';
import { runMain } from './lib/messages.mjs';
import { nodeEnv } from './lib/node24.mjs';
import { ensurePackages } from './lib/packages.mjs';
import { root } from './lib/paths.mjs';
import { guardChildren, run } from './lib/processes.mjs';
import { ensureWholeTex } from './lib/tex.mjs';
import { tool } from './lib/tools.mjs';

guardChildren();

await runMain(async () => {
  await ensurePackages();
  await ensureWholeTex();
  const [program, args] = tool('vitest', 'run', 'tests/latex', 'tests/unit/formats/bibtex/tex.test.ts');
  return run(program, args, { cwd: root, env: nodeEnv(), stdio: 'inherit', group: true });
});
