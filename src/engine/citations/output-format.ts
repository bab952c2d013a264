/** How the citation processor writes what it made: in marks of our own (see `formats/cited/marks`). */
import CSL from 'citeproc';
import { escaped, mark, type Setting, set } from '../../formats/cited/marks.ts';
import { identifierUrl } from '../../language/identifiers.ts';

export const OUTPUT_FORMAT = 'octavo';

const as = (setting: Setting) => set(setting, '%%STRING%%');
const same = (_: unknown, text: string): string => text;

const doiAddress = (doi: string): string =>
  /^https?:\/\//.test(doi) ? doi : identifierUrl('doi', doi.replace(/^doi:\s*/i, ''));

/**
 * Registers the format (citeproc-js's manual, "Output formats"): every decoration that a style can ask for,
 * with quotes from the locale.
 * @param onEntry called for each entry that is written, to count them
 */
export function registerOutputFormat(onEntry: () => void): void {
  CSL.debug = () => {};
  CSL.Output.Formats[OUTPUT_FORMAT] = {
    text_escape: ((text: string) => escaped(text ?? '')) as never,
    bibstart: '',
    bibend: '',
    '@font-style/italic': as('i'),
    '@font-style/oblique': as('i'),
    '@font-style/normal': as('I'),
    '@font-variant/small-caps': as('c'),
    '@font-variant/normal': as('C'),
    '@font-weight/bold': as('b'),
    '@font-weight/normal': as('B'),
    '@font-weight/light': false,
    '@text-decoration/underline': as('u'),
    '@text-decoration/none': as('U'),
    '@vertical-align/sup': as('^'),
    '@vertical-align/sub': as('_'),
    '@vertical-align/baseline': as('='),
    '@passthrough/true': same,
    '@strip-periods/true': same,
    '@strip-periods/false': same,
    '@quotes/true': (state, text) => quoted(state, 'quote', text),
    '@quotes/inner': (state, text) => (text === undefined ? '’' : quoted(state, 'inner-quote', text)),
    '@quotes/false': false,
    '@cite/entry': same,
    '@bibliography/entry': (_, text) => {
      onEntry();
      return text;
    },
    '@display/block': (_, text) => set('n', text),
    '@display/left-margin': (_, text) => set('l', text),
    '@display/right-inline': same,
    '@display/indent': (_, text) => set('n', text),
    '@showid/true': same,
    '@URL/true': (_, text) => set('a', `${text}${mark.href}${text}`),
    '@DOI/true': (_, text) => set('a', `${doiAddress(text)}${mark.href}${text}`),
  };
}

function quoted(state: unknown, term: 'quote' | 'inner-quote', text: string | undefined): string {
  const of = state as { getTerm(name: string): string };
  return `${of.getTerm(`open-${term}`)}${text ?? ''}${text === undefined ? '' : of.getTerm(`close-${term}`)}`;
}
