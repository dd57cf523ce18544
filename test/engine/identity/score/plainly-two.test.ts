import { madeUpArchive } from '../../../../scripts/identity/made-up-archive.ts';
import { madeUpCode } from '../../../../scripts/bench/made-up-names.ts';
import { seededRandom } from '../../../../scripts/sample/random.ts';
import type { IdentityRow } from '../../../../src/engine/identity/identity-row.ts';
import { REVIEW, isForModel, scorePair } from '../../../../src/engine/identity/index/judge-pair.ts';
import { profileOf } from '../../../../src/engine/identity/profile.ts';
import { arePlainlyTwo } from '../../../../src/engine/identity/score/plainly-two.ts';

const random = seededRandom(3);
const [CODE, OTHER_CODE] = [madeUpCode(random), madeUpCode(random)];
const ROW: IdentityRow = {
  number: '',
  name: '杭州拓普科技有限公司',
  code: CODE,
  phones: ['13800138000'],
  contact: '张伟',
  boss: '',
  address: '杭州市人民路12号',
  region: '',
};
const OTHER: IdentityRow = {
  ...ROW,
  name: '杭州鑫辉五金有限公司',
  code: OTHER_CODE,
  phones: ['13900139000'],
  contact: '李芳',
  address: '杭州市学院路7号',
};
const areTwo = (one: IdentityRow, other: IdentityRow): boolean => {
  const [a, b] = [profileOf(one), profileOf(other)];
  expect(arePlainlyTwo(b, a)).toBe(arePlainlyTwo(a, b));
  return arePlainlyTwo(a, b);
};

describe('two customers are plain', () => {
  test('where two valid codes differ, and nothing agrees but the place', () => {
    expect(areTwo(ROW, OTHER)).toBe(true);
  });

  test.each<[string, Partial<IdentityRow>]>([
    ['the code is missing', { code: '' }],
    ['the code is mistyped', { code: `${OTHER_CODE.slice(0, 17)}${OTHER_CODE.endsWith('0') ? '1' : '0'}` }],
    ['the code is the same', { code: CODE }],
    ['a phone agrees', { phones: ['13900139000', '138 0013 8000'] }],
    ['the road and number agree', { address: '人民路12号' }],
    ['a former name is told', { name: '杭州鑫辉五金有限公司（原杭州天成有限公司）' }],
    ['the names differ by the place alone', { name: '宁波拓普科技有限公司' }],
    ['the trade name is the same, and no phone is told', { name: '杭州拓普五金科技有限公司', phones: [] }],
    [
      'the trade name is the same, and of the person the surname alone',
      { name: '杭州拓普五金科技有限公司', contact: '李总' },
    ],
    ['the contact agrees, and a rare character', { name: '杭州辉普五金有限公司', contact: '张伟' }],
  ])('not where %s', (_, change) => {
    expect(areTwo(ROW, { ...OTHER, ...change })).toBe(false);
  });

  test('where phone and person differ as well, unless the names are the same', () => {
    expect(areTwo(ROW, { ...OTHER, name: '杭州拓普五金科技有限公司' })).toBe(true);
  });

  test('under one contact where the names have no more than a common word of trade in common', () => {
    expect(areTwo(ROW, { ...OTHER, name: '宁波云峰雅致新材料科技有限公司', contact: '张伟' })).toBe(true);
  });

  test('where the model, asked all the same, would show nobody the pair', () => {
    const { rows, customers } = madeUpArchive(500, 17);
    const profiles = rows.map((row) => profileOf({ ...row, code: madeUpCode(random) }));
    let plain = 0;
    profiles.forEach((a, row) => {
      profiles.slice(0, row).forEach((b, other) => {
        if (customers[row] === customers[other] || !isForModel(a, b) || !arePlainlyTwo(a, b)) return;
        plain++;
        expect(scorePair(a, b, { phone: () => 2, brand: () => 2 })).toBeLessThan(REVIEW);
      });
    });
    expect(plain).toBeGreaterThan(50);
  });
});
