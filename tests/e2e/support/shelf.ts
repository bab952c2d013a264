/**
 * A library that looks like one in use: well-known papers with statuses, ratings, tags and
 * collections, as CSL-JSON. Their facts are those of the publications.
 */

type Line = readonly [
  title: string,
  authors: string,
  year: number,
  venue: string,
  state: string,
  tags?: string,
  collections?: string,
];

/** `state` is the status, then stars as digits, then `!` for each step of priority. */
const lines: readonly Line[] = [
  [
    'mixup: Beyond Empirical Risk Minimization',
    'Hongyi Zhang; Moustapha Cisse; Yann N. Dauphin',
    2018,
    'ICLR',
    'read 4',
    'baseline',
    'Thesis/Related work',
  ],
  [
    'Attention Is All You Need',
    'Ashish Vaswani; Noam Shazeer; Niki Parmar; Jakob Uszkoreit',
    2017,
    'NeurIPS',
    'read 5 !!!',
    'baseline; to cite',
    'Thesis; Reading group',
  ],
  [
    'DeepFM: A Factorization-Machine based Neural Network for CTR Prediction',
    'Huifeng Guo; Ruiming Tang; Yunming Ye',
    2017,
    'IJCAI',
    'reading 4 !!',
    'baseline',
    'CTR prediction; Thesis/Related work',
  ],
  [
    'Outrageously Large Neural Networks: The Sparsely-Gated Mixture-of-Experts Layer',
    'Noam Shazeer; Azalia Mirhoseini',
    2017,
    'ICLR',
    'read 5',
    'sparse models',
    'Mixture of experts',
  ],
  [
    'Deep Interest Evolution Network for Click-Through Rate Prediction',
    'Guorui Zhou; Na Mou; Ying Fan',
    2019,
    'AAAI',
    'to-read !!',
    '',
    'CTR prediction',
  ],
  [
    'BERT: Pre-training of Deep Bidirectional Transformers for Language Understanding',
    'Jacob Devlin; Ming-Wei Chang; Kenton Lee; Kristina Toutanova',
    2019,
    'NAACL',
    'read 5',
    'to cite',
    'Reading group',
  ],
  [
    'Search-based User Interest Modeling with Lifelong Sequential Behavior Data for Click-Through Rate Prediction',
    'Qi Pi; Guorui Zhou; Yujing Zhang',
    2020,
    'CIKM',
    'to-read',
    'to cite',
    'CTR prediction; Thesis',
  ],
  ['Scaling Laws for Neural Language Models', 'Jared Kaplan; Sam McCandlish', 2020, 'arXiv', 'none', '', ''],
  [
    'Denoising Diffusion Probabilistic Models',
    'Jonathan Ho; Ajay Jain; Pieter Abbeel',
    2020,
    'NeurIPS',
    'read 5',
    'baseline',
    'Reading group',
  ],
  [
    'Learning Transferable Visual Models From Natural Language Supervision',
    'Alec Radford; Jong Wook Kim',
    2021,
    'ICML',
    'read 4',
    'dataset',
    'Reading group',
  ],
  [
    'Scalable and Efficient MoE Training for Multitask Multilingual Models',
    'Young Jin Kim; Ammar Ahmad Awan',
    2021,
    'arXiv',
    'to-read !',
    'sparse models',
    'Mixture of experts',
  ],
  [
    'Switch Transformers: Scaling to Trillion Parameter Models with Simple and Efficient Sparsity',
    'William Fedus; Barret Zoph; Noam Shazeer',
    2022,
    'JMLR',
    'read 5 !!!',
    'sparse models; to cite',
    'Mixture of experts; Thesis',
  ],
  [
    'Training Compute-Optimal Large Language Models',
    'Jordan Hoffmann; Sebastian Borgeaud',
    2022,
    'NeurIPS',
    'none',
    '',
    '',
  ],
  [
    'High-Resolution Image Synthesis with Latent Diffusion Models',
    'Robin Rombach; Andreas Blattmann',
    2022,
    'CVPR',
    'read 4',
    'baseline',
    '',
  ],
  [
    'LoRA: Low-Rank Adaptation of Large Language Models',
    'Edward J. Hu; Yelong Shen',
    2022,
    'ICLR',
    'read 5',
    'to cite',
    'Thesis/Related work',
  ],
  [
    'Data Cards: Purposeful and Transparent Dataset Documentation for Responsible AI',
    'Mahima Pushkarna; Andrew Zaldivar',
    2022,
    'FAccT',
    'read 3',
    'dataset',
    '',
  ],
  [
    'C-Mixup: Improving Generalization in Regression',
    'Huaxiu Yao; Yiping Wang',
    2022,
    'NeurIPS',
    'inbox',
    '',
    '',
  ],
  [
    'MagicMix: Semantic Mixing with Diffusion Models',
    'Jun Hao Liew; Hanshu Yan',
    2022,
    'arXiv',
    'skipped',
    '',
    '',
  ],
  [
    'It Takes Two to Tango: Mixup for Deep Metric Learning',
    'Shashanka Venkataramanan; Bill Psomas',
    2022,
    'ICLR',
    'inbox',
    '',
    '',
  ],
  [
    'A Survey on Mixture of Experts',
    'Weilin Cai; Juyong Jiang',
    2024,
    'arXiv',
    'reading 4',
    'sparse models; dataset',
    'Mixture of experts',
  ],
  [
    'Mixtral of Experts',
    'Albert Q. Jiang; Alexandre Sablayrolles',
    2024,
    'arXiv',
    'read 4',
    'sparse models',
    'Mixture of experts',
  ],
];

const person = (name: string): { given: string; family: string } => {
  const cut = name.lastIndexOf(' ');
  return { given: name.slice(0, cut), family: name.slice(cut + 1) };
};
const parts = (list: string | undefined): string[] => (list ? list.split('; ') : []);

/** The records, each added a day before the next one. */
export const shelf = (): object[] =>
  lines.map(([title, authors, year, venue, state, tags, collections], index) => ({
    type: venue === 'JMLR' ? 'article-journal' : venue === 'arXiv' ? 'article' : 'paper-conference',
    title,
    author: parts(authors).map(person),
    issued: { 'date-parts': [[year]] },
    'container-title': venue,
    custom: {
      octavo: {
        added: new Date(Date.UTC(2026, 9, 1 + index)).toISOString(),
        status: state.split(' ')[0],
        rating: Number(/\d/.exec(state)?.[0] ?? 0),
        priority: state.split('!').length - 1,
        tags: parts(tags),
        collections: parts(collections),
      },
    },
  }));

const title = 'Deep Interest Network for Click-Through Rate Prediction';

/** A paper with all its facts, so that the pane has something to show; the pasted page has it too. */
export const known = (page: string): Record<string, unknown> & { title: string } => ({
  abstract: ((page.split(`${title}\n`)[1] ?? '').trim().split('\n')[0] ?? '').replaceAll('\\&', '&'),
  type: 'paper-conference',
  title,
  author: parts(
    'Guorui Zhou; Xiaoqiang Zhu; Chengru Song; Ying Fan; Han Zhu; Xiao Ma; Yanghui Yan; Junqi Jin; Han Li; Kun Gai',
  ).map(person),
  issued: { 'date-parts': [[2018]] },
  'container-title': 'KDD',
  page: '1059-1068',
  DOI: '10.1145/3219819.3219823',
  custom: {
    octavo: {
      status: 'reading',
      rating: 5,
      priority: 3,
      tags: ['baseline', 'to cite'],
      collections: ['CTR prediction', 'Thesis'],
      identifiers: { arxiv: '1706.06978' },
    },
  },
});
