import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { bibtexExporter } from '../../../../src/formats/bibtex/index.ts';
import { formatText } from '../../../../src/formats/export.ts';
import { completeItems, exportItem } from './items.ts';

const hasTex = ['bibtex', 'pdflatex'].every((tool) => spawnSync(tool, ['--version']).status === 0);
if (!hasTex) {
  const message =
    'SKIPPED: no bibtex and pdflatex here; the exported .bib was not compiled (apt-get install texlive-latex-base)';
  if (process.env['CI']) throw new Error(message);
  console.warn(message);
}

const folder = mkdtempSync(join(tmpdir(), 'octavo-tex-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A tool's output whatever its exit code: what it complains of is looked for in its log. */
function run(tool: string, ...args: string[]): void {
  try {
    execFileSync(tool, args, { cwd: folder, stdio: 'ignore', timeout: 60_000 });
  } catch {
    // The log says why.
  }
}

/** Complaints in the logs of bibtex and of the second pdflatex, which reads the bibliography and its labels. */
function complaints(name: string, style: string, bib: string): string[] {
  writeFileSync(join(folder, `${name}.bib`), bib);
  writeFileSync(
    join(folder, `${name}.tex`),
    `\\documentclass{article}\\usepackage[utf8]{inputenc}\\usepackage[T1]{fontenc}\\begin{document}
\\nocite{*}\\cite{item1:a+b/c.d}\\bibliographystyle{${style}}\\bibliography{${name}}\\end{document}\n`,
  );
  // What a first run of pdflatex would write.
  writeFileSync(
    join(folder, `${name}.aux`),
    `\\relax\n\\citation{*}\n\\citation{item1:a+b/c.d}\n\\bibstyle{${style}}\n\\bibdata{${name}}\n`,
  );
  run('bibtex', name);
  // Draft mode needs no glyphs, so none are drawn for the T1 fonts. The second run prints the labels.
  for (const _ of [1, 2])
    run('pdflatex', '-interaction=nonstopmode', '-draftmode', '-no-shell-escape', `${name}.tex`);
  const blg = readFileSync(join(folder, `${name}.blg`), 'latin1');
  const log = readFileSync(join(folder, `${name}.log`), 'latin1');
  const bad =
    /^!.*|^.*(?:Warning|Missing character|error message|I was expecting|I'm ignoring|while executing).*/gm;
  return [
    ...(blg.match(bad) ?? []).map((l) => `blg: ${l}`),
    ...(log.match(bad) ?? []).map((l) => `log: ${l}`),
  ];
}

describe.skipIf(!hasTex)('an export through the real bibtex and pdflatex', { timeout: 120_000 }, () => {
  const items = completeItems(200);
  it.each([
    ['plain', false],
    ['alpha', false],
    ['abbrv', false],
    ['alpha', true],
  ])('gives no error and no warning under %s (ASCII: %s)', (style, ascii) => {
    const bib = formatText(bibtexExporter, items, { ascii });
    expect(complaints(`${style}${ascii ? '-ascii' : ''}`, style, bib)).toEqual([]);
  });

  it('would notice a warning', () => {
    const [item] = items;
    const bib = bibtexExporter.item(
      exportItem({ ...item, type: 'book', citationKey: 'item1:a+b/c.d', variables: {} }),
      { ascii: false },
    );
    expect(complaints('control', 'plain', bib).join('\n')).toContain('empty publisher');
  });
});
