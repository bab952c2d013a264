import type { ItemData } from '../../../contract/model/item.ts';
import { yearOf } from '../../../language/date-input.ts';

/** Page ranges get an en dash, whatever hyphen they came with. */
export function pagesText(page: string): string {
  return page.trim().replaceAll(/\s*[-–—]+\s*/g, '–');
}

/**
 * Where and when a paper appeared, in one line: `KDD 2018, pp. 1059–1068`,
 * `Nature 521(7553), 2015, pp. 436–444`, or '' when nothing is known.
 */
export function venueLine(item: Pick<ItemData, 'venue' | 'issued' | 'variables'>): string {
  const venue = item.venue || item.variables['publisher'] || '';
  const year = yearOf(item.issued);
  const volume = item.variables['volume'] ?? '';
  const issue = item.variables['issue'] ?? '';
  const number = volume ? (issue ? `${volume}(${issue})` : volume) : issue ? `no. ${issue}` : '';
  const head = number
    ? [[venue, number].filter(Boolean).join(' '), year ?? '']
    : [[venue, year ?? ''].filter((part) => part !== '').join(' ')];
  const pages = pagesText(item.variables['page'] ?? '');
  const several = /[–,;]/.test(pages);
  return [...head, pages ? `${several ? 'pp.' : 'p.'} ${pages}` : '']
    .filter((part) => part !== '')
    .join(', ');
}
