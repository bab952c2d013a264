/**
 * Works that don't exist, of the kinds that make duplicates hard: series, errata, replies, columns, chapters of
 * one book, versions of one preprint, and papers of one group that differ in a word.
 */
import type { ItemType } from '../../../src/contract/model/item.ts';
import { seeded } from '../corpus.ts';

export interface Name {
  family: string;
  given: string;
}

export interface Work {
  /** Names the work; a preprint and its published version are two works of one `family`. */
  id: number;
  family: number;
  type: ItemType;
  title: string;
  authors: Name[];
  year: number;
  venue: string;
  /** As indexes abbreviate it. */
  abbreviated: string;
  volume: string;
  issue: string;
  pages: [number, number] | null;
  doi: string;
  arxiv: string;
  pmid: string;
  isbn: string;
  publisher: string;
}

const list = (text: string): string[] =>
  text
    .trim()
    .split(/\s*\n\s*/u)
    .flatMap((line) => line.split(/,\s*/u));

const methods =
  list(`deep neural networks, graph neural networks, Bayesian inference, gradient boosting, contrastive learning
  reinforcement learning, Monte Carlo simulation, finite element analysis, mass spectrometry, flow cytometry
  X-ray diffraction, single-cell RNA sequencing, magnetic resonance imaging, density functional theory
  propensity score matching, systematic review, randomized controlled trial, meta-analysis, focus groups
  latent class analysis, variational autoencoders, transformer models, kernel methods, time series forecasting
  genome-wide association, electron microscopy, optogenetic stimulation, ethnographic fieldwork, causal mediation
  spectral clustering, differential privacy, knowledge distillation, active learning, quantum annealing`);
const subjects =
  list(`protein folding, type 2 diabetes, breast cancer, urban air quality, click-through rate prediction
  perovskite solar cells, lithium-ion batteries, coral reef decline, childhood obesity, adolescent depression
  traffic congestion, machine translation, speech recognition, hepatitis C infection, chronic kidney disease
  soil erosion, wheat yield, income inequality, housing prices, voter turnout, supply chain resilience
  social media misinformation, hospital readmission, sepsis mortality, Alzheimer’s disease, Parkinson’s disease
  hip fracture, preterm birth, antibiotic resistance, malaria transmission, groundwater contamination
  drug discovery, recommender systems, anomaly detection, image segmentation, legal judgment prediction
  teacher burnout, second-language acquisition, minimum wages, carbon capture, wildfire smoke, sea level rise
  graphene oxide membranes, gold nanoparticles, black hole mergers, dark matter halos, exoplanet atmospheres
  migraine, hypertension, hypotension, stroke rehabilitation, knee osteoarthritis, asthma control`);
const places =
  list(`rural India, sub-Saharan Africa, older adults, pregnant women, primary care, the Baltic Sea, Southern Brazil
  intensive care units, mice, zebrafish, Arabidopsis thaliana, low-income countries, European cities
  secondary schools, community-dwelling adults, the Pacific Northwest, patients with heart failure, veterans
  the Yangtze River basin, first-generation students, non-stationary environments, noisy labels
  resource-constrained devices, high-dimensional data, multi-center cohorts, early childhood`);
const angles =
  list(`a nationwide cohort study, evidence from a natural experiment, a cross-sectional survey, a benchmark
  challenges and opportunities, a comparative study, lessons from ten years, an open dataset, a scoping review
  theory and practice, a longitudinal analysis, results of a pilot trial, a unified framework, an empirical evaluation`);
const families =
  list(`Smith, Müller, García Márquez, Wang, Li, Zhang, Chen, Kim, Park, Nguyen, O’Brien, van der Berg, de Souza, Kowalski
  Johansson, Öztürk, Petrov, Ivanova, Tanaka, Suzuki, Haddad, Okafor, Mensah, Rossi, Bianchi, Dubois, Lefèvre, Schäfer, Weiß
  Novák, Horváth, Nagy, Andersen, Sørensen, Virtanen, Papadopoulos, Cohen, Levy, Singh, Patel, Sharma, Gupta, Rahman
  Hernández, López, Fernández, Silva, Santos, Costa, Jones, Brown, Taylor, Wilson, MacDonald, Murphy, Kelly, Walker, Young
  Ahmed, Ali, Hussein, Yamamoto, Sato, Liu, Yang, Huang, Zhao, Wu, Xu, Sun, Ma, Zhu, Hu, Guo, He, Lin, Gao, Luo`);
const givens =
  list(`Anna, Maria, Jean-Paul, John, Wei, Xiaoqiang, Yu, Min-jun, Olga, Pedro, Lucía, Hans, Élodie, Amir, Fatima, Chidi, Kwame
  Giulia, Marco, Pierre, Jürgen, Petra, Zoltán, Lars, Søren, Eeva, Nikos, David, Sarah, Priya, Rahul, Jun, Yuki, Thi Lan
  Carlos, Beatriz, Emily, James, Robert, Mary Ann, William, Catherine, Thomas, Laura, Ming, Hao, Jing, Lei, Fei, Ahmed`);
const journals =
  list(`Journal of Applied Physics|J Appl Phys, Nature Communications|Nat Commun, The Lancet|Lancet
  Proceedings of the National Academy of Sciences|Proc Natl Acad Sci U S A, IEEE Transactions on Image Processing|IEEE Trans Image Process
  Journal of Clinical Epidemiology|J Clin Epidemiol, American Economic Review|Am Econ Rev, Social Science & Medicine|Soc Sci Med
  Journal of Machine Learning Research|J Mach Learn Res, Environmental Science & Technology|Environ Sci Technol
  Annals of Internal Medicine|Ann Intern Med, Physical Review Letters|Phys Rev Lett, Plant Cell|Plant Cell, BMJ Open|BMJ Open`);
const conferences =
  list(`Proceedings of the 24th ACM SIGKDD International Conference on Knowledge Discovery & Data Mining|KDD
  Advances in Neural Information Processing Systems|NeurIPS, International Conference on Learning Representations|ICLR
  Proceedings of the IEEE Conference on Computer Vision and Pattern Recognition|CVPR, Findings of ACL|ACL`);
const columns = list(
  'Editorial, Introduction, Preface, Book Reviews, Letter to the Editor, Editor’s Note, In This Issue, Obituary',
);

/** So many works of each kind come from one draw; the rest are plain papers. */
export function works(count: number, seed: number): Work[] {
  const random = seeded(seed);
  const below = (n: number): number => Math.floor(random() * n);
  const pick = <T>(from: readonly T[]): T => from[below(from.length)] as T;
  const chance = (share: number): boolean => random() < share;
  const all: Work[] = [];
  const name = (): Name => ({
    family: pick(families),
    given: chance(0.4) ? `${pick(givens)} ${String.fromCharCode(65 + below(26))}.` : pick(givens),
  });
  const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
  const title = (): string => {
    const [method, subject, place] = [pick(methods), pick(subjects), pick(places)];
    return capital(
      pick([
        `${method} for ${subject} in ${place}`,
        `${method} of ${subject}: ${pick(angles)}`,
        `Predicting ${subject} with ${method} in ${place}: ${pick(angles)}`,
        `The role of ${subject} in ${pick(subjects)} among ${place}`,
        `Association between ${subject} and ${pick(subjects)} in ${place}: ${pick(angles)}`,
        `Can ${method} explain ${subject}? ${capital(pick(angles))}`,
        `Improving ${method} by ${pick(methods)} for ${subject}`,
        `${pick(['DeepSub', 'GraphFit', 'BayesNet', 'TransCast', 'CellMap', 'FairRank'])}${below(900)}: ${method} for ${subject}`,
      ]),
    );
  };
  const add = (more: Partial<Work>): Work => {
    const id = all.length;
    const isConference = chance(0.25);
    const [venue = '', abbreviated = ''] = pick(isConference ? conferences : journals).split('|');
    const start = 1 + below(1900);
    const work: Work = {
      id,
      family: id,
      type: isConference ? 'paper-conference' : 'article-journal',
      title: title(),
      authors: Array.from({ length: 1 + below(6) }, name),
      year: 1995 + below(30),
      venue,
      abbreviated,
      volume: isConference ? '' : String(1 + below(120)),
      issue: isConference ? '' : String(1 + below(12)),
      pages: [start, start + 3 + below(20)],
      doi: `10.${1000 + below(8000)}/w${seed}.${id}.${below(1e6)}`,
      arxiv: '',
      pmid: isConference ? '' : String(10_000_000 + seed * 100_000 + id),
      isbn: '',
      publisher: '',
      ...more,
    };
    all.push(work);
    return work;
  };
  const near = (work: Work, distance: number): [number, number] => {
    const start = (work.pages?.[1] ?? 1) + distance;
    return [start, start + below(12)];
  };
  while (all.length < count) {
    const draw = random();
    const work = draw < 0.86 ? add({}) : null;
    if (draw < 0.03 && work) {
      const { volume, issue, venue, abbreviated, authors, year } = work;
      const base = work.title.split(':')[0] ?? work.title;
      work.title = `${base}. Part I: ${capital(pick(angles))}`;
      const pages = near(work, 1);
      add({
        type: work.type,
        title: `${base}. Part II: ${capital(pick(angles))}`,
        volume,
        issue,
        venue,
        abbreviated,
        authors,
        year,
        pages,
      });
    } else if (draw < 0.06 && work) {
      const { venue, abbreviated, authors, year } = work;
      const head = pick([
        'Erratum to: ',
        'Correction: ',
        'Corrigendum: ',
        'Retraction: ',
        'Author Correction: ',
      ]);
      // Some databases file the notice under the paper's own DOI.
      const doi = chance(0.3) ? { doi: work.doi } : {};
      add({
        type: work.type,
        title: head + work.title,
        venue,
        abbreviated,
        authors,
        year: year + below(2),
        pages: near(work, 40),
        ...doi,
      });
    } else if (draw < 0.09 && work) {
      const { venue, abbreviated, volume, issue, year } = work;
      const [head, tail] = pick([
        ['Comment on “', '”'],
        ['', ': reply'],
        ['Response to “', '”'],
        ['', ' – Authors’ reply'],
        ['Re: ', ''],
      ] as const);
      const authors = tail.includes('eply') ? work.authors : [name(), name()];
      add({
        type: work.type,
        title: head + work.title + tail,
        venue,
        abbreviated,
        volume,
        issue,
        year,
        authors,
        pages: near(work, 20),
      });
    } else if (draw < 0.16 && work) {
      // One group, one year, one method, another subject.
      const { venue, abbreviated, authors, year } = work;
      const [method, place] = [pick(methods), pick(places)];
      work.title = capital(`${method} for ${pick(subjects)} in ${place}`);
      const other = capital(`${method} for ${pick(subjects)} in ${place}`);
      if (other !== work.title) add({ type: work.type, title: other, venue, abbreviated, authors, year });
    } else if (draw < 0.26 && work) {
      const arxiv = `${String(7 + below(17)).padStart(2, '0')}${String(1 + below(12)).padStart(2, '0')}.${String(1000 + below(8999))}`;
      work.arxiv = chance(0.4) ? arxiv : '';
      const { authors, title: published, family } = work;
      add({
        family,
        type: 'article',
        title: chance(0.85) ? published : (published.split(':')[0] ?? published),
        authors,
        year: work.year - below(3),
        venue: 'arXiv',
        abbreviated: 'CoRR',
        volume: '',
        issue: '',
        pages: null,
        doi: chance(0.5) ? `10.48550/arXiv.${arxiv}` : '',
        arxiv,
        pmid: '',
      });
    } else if (draw >= 0.86 && draw < 0.91) {
      // A column of one journal, issue after issue, often by the same editor.
      const column = pick(columns);
      const first = add({ type: 'article-journal', title: column, pmid: '' });
      const { venue, abbreviated, year } = first;
      const authors = chance(0.5) ? first.authors : [];
      first.authors = authors;
      for (let n = 1; n < 4; n += 1) {
        add({
          type: 'article-journal',
          title: column,
          venue,
          abbreviated,
          authors,
          year: year + (n > 1 ? 1 : 0),
          volume: String(Number(first.volume || 1) + (n > 1 ? 1 : 0)),
          issue: String(n),
          pages: [1 + below(900), 1000],
          pmid: '',
        });
      }
    } else if (draw >= 0.91 && draw < 0.97) {
      const isbn = `978${String(1_000_000_000 + below(8_999_999_99) + all.length)}`;
      const book = {
        venue: capital(`${pick(subjects)}: A Handbook`),
        year: 1995 + below(30),
        isbn,
        publisher: pick(['Springer', 'Elsevier', 'CRC Press']),
      };
      const doi = chance(0.5) ? { doi: `10.1007/${isbn}` } : {};
      const editors = [name(), name()];
      for (let n = 0; n < 4; n += 1) {
        const head = n === 0 ? { title: 'Introduction', authors: editors } : {};
        add({
          type: 'chapter',
          abbreviated: book.venue,
          volume: '',
          issue: '',
          pmid: '',
          pages: [1 + n * 30, 28 + n * 30],
          ...book,
          ...doi,
          ...head,
        });
      }
    } else if (draw >= 0.97) {
      // A yearly report, and a trial followed up.
      const base = add({
        title: `Annual report on ${pick(subjects)} in ${pick(places)}, ${2010 + below(8)}`,
      });
      const { venue, abbreviated, authors, type } = base;
      const next = base.title.replace(/\d{4}$/u, (year) => String(Number(year) + 1));
      add({ type, title: next, venue, abbreviated, authors, year: base.year + below(2) });
    }
  }
  return all;
}
