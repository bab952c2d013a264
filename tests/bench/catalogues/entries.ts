/** Works of kinds that are taken for each other, in families that real shelves hold. */
import { seeded } from '../corpus.ts';
import type { Entry, Person } from './record.ts';
import {
  afters,
  columns,
  familyNames,
  givenNames,
  heads,
  journals,
  meetings,
  things,
  wheres,
} from './vocabulary.ts';

/** Some thousands of works, by kind as they come; the same for one seed. */
export function entries(count: number, seed: number): Entry[] {
  const random = seeded(seed);
  const below = (n: number): number => Math.floor(random() * n);
  const luck = (share: number): boolean => random() < share;
  const pick = (from: readonly string[]): string => from[below(from.length)] ?? '';
  const all: Entry[] = [];
  let families = 0;
  const someone = (): Person => ({ given: pick(givenNames), family: pick(familyNames) });

  function add(more: Partial<Entry> = {}): Entry {
    const isMeeting = more.type === 'paper-conference' || (more.type === undefined && luck(0.3));
    const [venue = '', short = ''] = pick(isMeeting ? meetings : journals).split('~');
    const start = 1 + below(2500);
    const year = 1992 + below(33);
    families += 1;
    const entry: Entry = {
      type: isMeeting ? 'paper-conference' : 'article-journal',
      title: `${pick(heads)} ${pick(things)}${luck(0.7) ? ` in ${pick(wheres)}` : ''}`,
      subtitle: luck(0.45) ? pick(afters) : '',
      people: Array.from({ length: 1 + below(5) }, someone),
      year,
      early: luck(0.5) ? year - 1 : year,
      venue,
      short,
      volume: isMeeting ? '' : String(1 + below(300)),
      issue: isMeeting || luck(0.3) ? '' : String(1 + below(12)),
      from: luck(0.12) ? `e${10_000 + below(80_000)}` : String(start),
      to: '',
      doi: luck(0.9)
        ? `10.${1000 + below(8999)}/${pick(['j', 's', 'nature', 'cit'])}.${seed}${all.length}.${below(9e6)}`
        : '',
      pmid: isMeeting || luck(0.5) ? '' : String(2e7 + seed * 1e5 + all.length),
      arxiv: '',
      isbn: '',
      edition: '',
      label: { id: all.length, family: families },
      ...more,
    };
    if (entry.to === '' && /^\d/u.test(entry.from) && more.to === undefined) {
      entry.to = String(Number(entry.from) + 5 + below(18));
    }
    all.push(entry);
    return entry;
  }
  /** Another work of the same people in the same journal, some pages or a year later. */
  const beside = (to: Entry, more: Partial<Entry>): Entry =>
    add({
      type: to.type,
      people: to.people,
      venue: to.venue,
      short: to.short,
      volume: to.volume,
      issue: to.issue,
      year: to.year,
      early: to.early,
      subtitle: '',
      ...more,
    });
  const later = (entry: Entry, by: number): string => String((Number(entry.to || entry.from) || 100) + by);

  const kinds: (() => void)[] = [
    function notices() {
      const of = add({ type: 'article-journal' });
      const [head, tail] = pick([
        'Erratum: ~',
        'Corrigendum to “~”',
        'Corrigendum: ~',
        'Correction to: ~',
        'Publisher Correction: ~',
        'Retraction: ~',
        'RETRACTED: ~',
        'Retraction Note: ~',
        'Expression of Concern: ~',
        '~ (Erratum)',
        '~ (vol 12, pg 34, 2010)',
        'Erratum to ‘~’ [J. Test 12 (2010) 1–9]',
        'Addendum: ~',
      ]).split('~') as [string, string];
      const title = of.subtitle ? `${of.title}: ${of.subtitle}` : of.title;
      const own = luck(0.6) ? {} : { doi: of.doi };
      beside(of, { title: head + title + tail, from: later(of, 200), year: of.year + below(2), ...own });
    },
    function discussion() {
      const of = add({ type: 'article-journal' });
      const title = of.subtitle ? `${of.title}: ${of.subtitle}` : of.title;
      beside(of, { title: `Comment on “${title}”`, people: [someone(), someone()], from: later(of, 300) });
      beside(of, {
        title: pick([
          `Reply to comment on “${title}”`,
          `${title}: Reply`,
          `Authors’ reply: ${title}`,
          `Response to ‘${title}’`,
          `${title} – the authors respond`,
        ]),
        from: later(of, 303),
      });
    },
    function column() {
      const title = pick(columns);
      const people = luck(0.6) ? [someone()] : [];
      const first = add({ type: 'article-journal', title, subtitle: '', people, pmid: '' });
      for (let n = 1; n < 5; n += 1) {
        beside(first, {
          title,
          issue: String(n),
          volume: String(Number(first.volume) + Math.floor(n / 3)),
          year: first.year + Math.floor(n / 3),
          from: String(1 + below(luck(0.5) ? 5 : 900)),
          pmid: '',
        });
      }
    },
    function yearly() {
      const named = luck(0.5);
      const base = `${pick(['Annual report on', 'State of', 'Standards of care for', 'Global burden of', 'Statistics on'])} ${pick(things)}`;
      const first = add({
        type: 'article-journal',
        title: named ? `${base} ${2010}` : base,
        subtitle: '',
        year: 2010,
        early: 2010,
      });
      for (let n = 1; n < 4; n += 1) {
        beside(first, {
          title: named ? `${base} ${2010 + n}` : base,
          volume: String(Number(first.volume) + n),
          year: 2010 + n,
          early: 2010 + n,
          from: String(1 + below(900)),
        });
      }
    },
    function versions() {
      const early = add({ type: 'paper-conference' });
      const [venue = '', short = ''] = pick(journals).split('~');
      add({
        type: 'article-journal',
        title: early.title,
        subtitle: early.subtitle,
        people: early.people,
        venue,
        short,
        year: early.year + 1 + below(2),
        early: early.year + 1,
      });
    },
    function preprint() {
      const of = add();
      const arxiv = `${String(10 + below(14))}${String(1 + below(12)).padStart(2, '0')}.${String(10_000 + below(89_999))}`;
      add({
        type: 'article',
        title: of.title,
        subtitle: luck(0.85) ? of.subtitle : '',
        people: of.people,
        year: of.year - below(3),
        venue: '',
        short: '',
        volume: '',
        issue: '',
        from: '',
        to: '',
        doi: '',
        pmid: '',
        arxiv,
        label: { id: all.length, family: of.label.family },
      });
    },
    function book() {
      const isbn = `978${1_000_000_000 + below(8e8) + all.length}`;
      const title = `${pick(['The Handbook of', 'A Companion to', 'Understanding', 'The Economics of'])} ${pick(things)}`;
      const shared = luck(0.6) ? `10.1016/B${isbn}` : '';
      const people = [someone(), someone()];
      const year = 2000 + below(24);
      const inside = {
        venue: title,
        short: title,
        isbn,
        year,
        early: year,
        volume: '',
        issue: '',
        pmid: '',
        subtitle: '',
      };
      add({ ...inside, type: 'book', title, people, venue: '', short: '', from: '', to: '', doi: shared });
      const heads2 = [
        'Introduction',
        'Conclusion',
        'Preface',
        `${pick(heads)} ${pick(things)}`,
        `${pick(heads)} ${pick(things)}`,
      ];
      for (const [n, head] of heads2.entries()) {
        add({
          ...inside,
          type: 'chapter',
          title: head,
          people: n < 3 ? people : [someone()],
          from: luck(0.7) ? String(1 + 30 * n) : '',
          doi: shared,
        });
      }
      if (luck(0.5)) {
        add({
          ...inside,
          type: 'book',
          title,
          people,
          venue: '',
          short: '',
          from: '',
          to: '',
          doi: '',
          edition: '2nd',
          year: year + 4,
          early: year + 4,
          isbn: luck(0.5) ? isbn : '',
        });
      }
    },
    function parts() {
      const [one, two] = pick([
        '. Part I~. Part II',
        ' (I)~ (II)',
        ', part 1~, part 2',
        ': 1. Theory~: 2. Experiments',
        ' – Teil A~ – Teil B',
        ' I~ II',
        '. Volume 1~. Volume 2',
        ' (2019)~ (2020)',
        ': Wave one~: Wave two',
      ]).split('~') as [string, string];
      const title = `${pick(heads)} ${pick(things)} in ${pick(wheres)}`;
      const first = add({ type: 'article-journal', title: title + one, subtitle: '' });
      beside(first, { title: title + two, from: later(first, 1) });
    },
    function siblings() {
      const head = pick(heads);
      const where = pick(wheres);
      const first = add({
        type: 'article-journal',
        title: `${head} ${pick(things)} in ${where}`,
        subtitle: pick(afters),
      });
      const thing = pick(things.filter((one) => !first.title.includes(one)));
      beside(first, {
        title: `${head} ${thing} in ${where}`,
        subtitle: first.subtitle,
        from: later(first, 2),
      });
    },
    function protocol() {
      const title = `${pick(['Exercise', 'Coaching', 'Screening', 'Text messages'])} for ${pick(things)} in ${pick(wheres)}`;
      const first = add({
        type: 'article-journal',
        title,
        subtitle: 'study protocol for a randomised controlled trial',
      });
      beside(first, {
        title,
        subtitle: 'a randomised controlled trial',
        year: first.year + 2,
        early: first.year + 2,
        volume: String(Number(first.volume) + 2),
        from: later(first, 50),
      });
    },
    function thesis() {
      const of = add({ type: 'article-journal' });
      add({
        type: 'thesis',
        title: of.title,
        subtitle: of.subtitle,
        people: of.people.slice(0, 1),
        venue: '',
        short: '',
        volume: '',
        issue: '',
        from: '',
        to: '',
        doi: '',
        pmid: '',
        year: of.year,
        early: of.year,
      });
    },
    function data() {
      const of = add({ type: 'article-journal' });
      add({
        type: 'dataset',
        title: `Data from: ${of.title}`,
        subtitle: of.subtitle,
        people: of.people,
        venue: 'Dryad',
        short: 'Dryad',
        volume: '',
        issue: '',
        from: '',
        to: '',
        doi: `10.5061/dryad.${all.length}`,
        pmid: '',
        year: of.year,
        early: of.year,
      });
    },
  ];
  while (all.length < count) {
    for (let n = 0; n < 4; n += 1) add();
    kinds[below(kinds.length)]?.();
  }
  return all;
}
