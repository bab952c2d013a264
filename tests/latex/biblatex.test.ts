import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { itemTypes } from '../../src/contract/model/terms.ts';
import { formatText } from '../../src/formats/export.ts';
import type { ExportItem } from '../../src/formats/format.ts';
import { findExporter } from '../../src/formats/registry.ts';
import { completeItems } from '../unit/formats/bibtex/items.ts';

const has = (...tools: string[]): boolean =>
  tools.every((tool) => spawnSync('sh', ['-c', `command -v ${tool}`]).status === 0);
const hasBiber =
  has('biber', 'pdflatex', 'kpsewhich') && spawnSync('kpsewhich', ['biblatex.sty']).status === 0;
const hasLua = hasBiber && has('lualatex');
if (!hasBiber || !hasLua) {
  const message =
    'SKIPPED: no biber, biblatex or lualatex here; `npm run test:latex` says which packages it needs';
  if (process.env['CI']) throw new Error(message);
  console.warn(message);
}

const folder = mkdtempSync(join(tmpdir(), 'octavo-latex-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (tool: string, ...args: string[]): void => {
  spawnSync(tool, args, { cwd: folder, stdio: 'ignore', timeout: 120_000 });
};

/** What biber and the run of LaTeX after it complain of, concerning the bibliography. */
function complaints(name: string, engine: 'pdflatex' | 'lualatex', preamble: string, bib: string): string[] {
  writeFileSync(join(folder, `${name}.bib`), bib);
  writeFileSync(
    join(folder, `${name}.tex`),
    `\\documentclass{article}\n${preamble}\n\\usepackage[backend=biber,style=authoryear]{biblatex}
\\addbibresource{${name}.bib}\\begin{document}\\nocite{*}\\printbibliography\\end{document}\n`,
  );
  const latex = (): void =>
    run(engine, '-interaction=nonstopmode', '-draftmode', '-no-shell-escape', `${name}.tex`);
  latex();
  run('biber', name);
  latex();
  const blg = readFileSync(join(folder, `${name}.blg`), 'utf8');
  const log = readFileSync(join(folder, `${name}.log`), 'utf8');
  return [
    ...(blg.match(/^.*(?:WARN|ERROR).*/gm) ?? []),
    ...(log.match(/^!.*|^(?:LaTeX|Package).*(?:Warning|Error).*|^Missing character.*/gm) ?? []),
  ].filter((line) => !/rerun LaTeX|undefined references|may have changed/.test(line));
}

const OTHER_SCRIPTS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}\p{Extended_Pictographic}\p{Regional_Indicator}\p{Co}\u200b\ufeff\ufffd]|\u200d|[xq]\p{M}/u;

/** Complete items whose every text passes, of all types in turn. */
function itemsWith(count: number, passes: (text: string) => boolean): ExportItem[] {
  const fit = completeItems().filter((item) => passes(JSON.stringify(item)));
  return Array.from({ length: count }, (_, i): ExportItem => {
    const item = fit[i % fit.length] as ExportItem;
    return { ...item, type: itemTypes[i % itemTypes.length] ?? 'book', citationKey: `item${i}` };
  });
}

const biblatex = findExporter('biblatex')!;

describe('an export for biblatex', { timeout: 300_000 }, () => {
  it.skipIf(!hasBiber)('of Latin, Greek and symbols goes through biber and pdflatex', () => {
    const items = itemsWith(200, (text) => !OTHER_SCRIPTS.test(text));
    const bib = formatText(biblatex, items, { ascii: true });
    const preamble = '\\usepackage[utf8]{inputenc}\\usepackage[T1]{fontenc}';
    expect(complaints('latin', 'pdflatex', preamble, bib)).toEqual([]);
  });

  it.skipIf(!hasBiber)('is read by biber as it stands, without a word of complaint', () => {
    writeFileSync(
      join(folder, 'tool.bib'),
      formatText(
        biblatex,
        itemsWith(200, () => true),
        { ascii: false },
      ),
    );
    run('biber', '--tool', '--output-file=tool-read.bib', 'tool.bib');
    expect(readFileSync(join(folder, 'tool.bib.blg'), 'utf8').match(/^.*(?:WARN|ERROR).*/gm) ?? []).toEqual(
      [],
    );
    expect(readFileSync(join(folder, 'tool-read.bib'), 'utf8').match(/^@/gm)).toHaveLength(200);
  });

  it.skipIf(!hasLua)('of any script goes through biber and lualatex', () => {
    // Glyphs that no free font of Debian draws say nothing of the .bib.
    const drawn = (text: string): string =>
      text
        .replace(/[\p{Extended_Pictographic}\p{Regional_Indicator}]/gu, '😀')
        .replace(/\p{Co}|\u200d/gu, '');
    const items = completeItems().map((item) => JSON.parse(drawn(JSON.stringify(item))) as ExportItem);
    const bib = formatText(biblatex, items, { ascii: false });
    const preamble = `\\usepackage{fontspec}
\\directlua{luaotfload.add_fallback("octavo", {"NotoSerifCJKsc:mode=node;", "DejaVuSans:mode=node;"})}
\\setmainfont{DejaVu Serif}[RawFeature={fallback=octavo}]`;
    expect(complaints('scripts', 'lualatex', preamble, bib)).toEqual([]);
  });
});
