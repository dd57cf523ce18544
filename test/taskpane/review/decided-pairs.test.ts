import { decidedPairs } from '../../../src/taskpane/review/decided-pairs.ts';
import type { ReviewItem } from '../../../src/app/customers/review-views.ts';
import { CLUSTER, NAME, PAIR } from './sample-reviews.ts';

const said = (item: ReviewItem, verdict: Parameters<typeof decidedPairs>[1]): string[] =>
  decidedPairs(item, verdict).map(({ first, second, same }) => `${first} ${same ? '=' : '≠'} ${second}`);
const same = (...rows: number[]) => ({ kind: 'same' as const, rows: new Set(rows) });
const different = { kind: 'different' as const };

test('a pair is kept as one pair, with the fingerprints of both rows', () => {
  expect(decidedPairs(PAIR, same(0, 1))).toEqual([
    { first: '青山五金有限公司', second: '青岭五金有限公司', same: true, fingerprints: ['00000002', '00000007'] },
  ]);
  expect(said(PAIR, different)).toEqual(['青山五金有限公司 ≠ 青岭五金有限公司']);
});

test('a whole cluster is joined by its surest links, no more than it takes, and never by what is one already', () => {
  expect(said(CLUSTER, same(0, 1, 2, 3))).toEqual(['远洋渔具有限公司 = 远洋渔具商行', '远洋渔具商行 = 远航渔具']);
});

test('rows left out are told apart from those that belong together', () => {
  expect(said(CLUSTER, same(0, 1, 2))).toEqual([
    '远洋渔具有限公司 = 远洋渔具商行',
    '远洋渔具商行 ≠ 远航渔具',
    '远洋渔具 ≠ 远航渔具',
  ]);
});

test('none the same: every two customers that were compared are told apart, once', () => {
  expect(said(CLUSTER, different)).toEqual([
    '远洋渔具有限公司 ≠ 远洋渔具商行',
    '远洋渔具商行 ≠ 远航渔具',
    '远洋渔具 ≠ 远航渔具',
  ]);
});

test('rows that were never compared are joined all the same where a person says so', () => {
  const apart = { ...CLUSTER, links: [] };
  expect(said(apart, same(0, 3))).toEqual(['远洋渔具 = 远航渔具']);
});

test('a name is joined with the one that was chosen, and says nothing of the others', () => {
  expect(said(NAME, same(0, 2))).toEqual(['北岭茶 = 北岭茶具商行']);
  expect(said(NAME, different)).toEqual(['北岭茶 ≠ 北岭茶业有限公司', '北岭茶 ≠ 北岭茶具商行']);
});
