import { expect, test } from 'vitest';
import { collectionOf, readJudgements, readSmart, readTrec } from '../../bench/search/collections.ts';
import { measuresOf } from '../../bench/search/judged.ts';

test('SMART’s form: what stands before the first record is none, queries are told by their order, -1 is not relevant', () => {
  const documents = readSmart('stray\n.I 1\n.T\nOn wings\n.A\nA. Body\n.W\nLift of\nwings\n.I 2\n.W\nHeat\n');
  expect(documents).toEqual([
    { id: '1', title: 'On wings ', text: 'Lift of wings ' },
    { id: '2', title: '', text: 'Heat  ' },
  ]);
  const queries = readSmart('.I 001\n.W\nwing\n.I 004\n.W\nheat\n');
  const { queries: read } = collectionOf(documents, queries, readJudgements('1 1 2\n1 2 -1\n2 2 4\n'));
  expect(read).toEqual([
    {
      text: 'wing',
      grades: new Map([
        [1, 1],
        [2, 0],
      ]),
    },
    { text: 'heat', grades: new Map([[2, 1]]) },
  ]);
});

test('CISI’s judgements have a 0 behind each paper that is relevant', () => {
  expect(readJudgements('1 28\t0\t0.000000\n')).toEqual([{ query: '1', document: '28', grade: 1 }]);
});

test('TREC’s form', () => {
  const documents = readTrec('<DOC>\n<DOCNO> A-1 </DOCNO>\n<TITLE>Wings</TITLE>\n<TEXT>Lift</TEXT>\n</DOC>');
  expect(documents).toEqual([{ id: 'A-1', title: 'Wings', text: 'Lift' }]);
  const queries = readTrec('<top>\n<num> Number: 7\n<title> wing lift\n<desc> Description:\n</top>');
  expect(queries).toEqual([{ id: '7', title: 'wing lift', text: '' }]);
  expect(readJudgements('7 0 A-1 2\n')).toEqual([{ query: '7', document: 'A-1', grade: 2 }]);
});

test('measures of a ranking by hand', () => {
  const grades = new Map([
    [1, 2],
    [2, 1],
    [3, 0],
  ]);
  expect(measuresOf([1, 2, 3], grades)).toEqual({ ndcg10: 1, map: 1, recall100: 1 });
  const other = measuresOf([3, 1], grades);
  expect(other.ndcg10).toBeCloseTo(2 / Math.log2(3) / (2 + 1 / Math.log2(3)));
  expect(other).toMatchObject({ map: 0.25, recall100: 0.5 });
});
