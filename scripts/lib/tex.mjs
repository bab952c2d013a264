import { canInstall, installPackages, onPath } from './debian.mjs';
import { note, SetupError } from './messages.mjs';

const PROGRAMS = ['pdflatex', 'bibtex'];

/**
 * The TeX that one test sets a bibliography with. Tests run without it too, since it
 * is large, but never silently, and not at all where the result decides (CI).
 */
export const ensureTex = () => ensure(PROGRAMS, ['texlive-latex-base']);

/** The same and what biblatex needs, with fonts for every script. */
export const ensureWholeTex = () =>
  ensure(
    [...PROGRAMS, 'biber', 'lualatex', 'fc-list'],
    [
      'texlive-latex-base',
      'texlive-latex-recommended',
      'texlive-bibtex-extra',
      'texlive-plain-generic',
      'texlive-luatex',
      'biber',
      'fontconfig',
      'fonts-dejavu',
      'fonts-noto-cjk',
    ],
  );

async function ensure(programs, packages) {
  const missing = programs.filter((program) => !onPath(program));
  if (missing.length === 0) return;
  const why = `the TeX test needs ${missing.join(' and ')}`;
  try {
    if (!canInstall()) throw new SetupError(`${why}, which cannot be installed from here`);
    await installPackages(packages, why);
  } catch (error) {
    if (process.env.CI === 'true') throw error;
    note(`ATTENTION: ${error.message}`);
    note('ATTENTION: the TeX test will be skipped. On Debian and Ubuntu, to have it run:');
    note(`  sudo apt-get install --no-install-recommends ${packages.join(' ')}`);
  }
}
