import { buildCustomerIndex } from '../../../src/engine/identity/customer-index.ts';
import type { IdentityRow } from '../../../src/engine/identity/customer-index.ts';
import { nameForm } from '../../../src/engine/identity/name/name-form.ts';
import { placeText } from '../../../src/engine/identity/name/places.ts';

const row = (name: string, code = ''): IdentityRow => ({
  number: '',
  name,
  code,
  phones: [],
  contact: '',
  boss: '',
  address: '',
  region: '',
});
const NAME = '杭州拓普五金有限公司';
const CODES = ['91350100M000100Y43', '91330100MA0001234A'] as const;
const indexOf = (...rows: IdentityRow[]) => buildCustomerIndex(rows);
const isOne = (one: string, other: string): boolean => indexOf(row(one), row(other)).size === 1;
const isOffered = (one: string, other: string): boolean => indexOf(row(one), row(other)).reviews().length === 1;

describe('a remark is no part of a name', () => {
  test.each([
    '（老客户）',
    '(已签约)',
    '【A类】',
    '[A类]',
    '〔重点〕',
    '（张总）',
    '-重点',
    '—已建档',
    ' / 月结',
    '（2023年签约）',
    '（老客户）-重点',
    '【A类】（张总）',
  ])('%s behind it', (remark) => {
    expect(isOne(NAME, NAME + remark)).toBe(true);
  });

  test.each(['【停用】', '（A类）', '[重点]'])('%s in front of it', (remark) => {
    expect(isOne(NAME, remark + NAME)).toBe(true);
  });

  test('but two codes keep two rows apart', () => {
    expect(indexOf(row(NAME, CODES[0]), row(`${NAME}（张总）`, CODES[1])).size).toBe(2);
  });
});

describe('what tells another customer is no remark', () => {
  test.each([
    '（宁波分公司）',
    '（二厂）',
    '（第二厂）',
    '（2号店）',
    '（宁波）',
    '（新加坡）',
    '-宁波分公司',
    '-宁波',
  ])('%s', (part) => {
    expect(isOne(NAME, NAME + part)).toBe(false);
  });

  test('words of trade, legal forms and the middle of a name', () => {
    expect(nameForm('拓普（新材料）有限公司').trade).toBe('新材料');
    expect(nameForm('杭州拓普五金中心（有限合伙）').whole).toBe('杭州拓普五金中心有限合伙');
    expect(nameForm('拓普（恒昌）五金有限公司').core).toBe('拓普恒昌五金');
  });
});

describe('a former name that is written', () => {
  const other = '杭州新程贸易有限公司';

  test.each([
    `（曾用名${NAME}）`,
    `（原${NAME}）`,
    `（原名：${NAME}）`,
    `(曾用名:${NAME})`,
    `【原名：${NAME}】`,
    `-原${NAME}`,
    '（原杭州拓普五金有限责任公司）',
  ])('%s beside the row of that name is one customer', (former) => {
    const index = indexOf(row(other + former), row(NAME));
    expect(index.size).toBe(1);
    expect(index.linksOf(0)[0]?.reasons[0]?.text.zh).toContain('曾用名');
  });

  test('with a bracket in it is read whole', () => {
    expect(isOne('杭州新程贸易有限公司（原杭州拓普（集团）五金有限公司）', '杭州拓普（集团）五金有限公司')).toBe(true);
  });

  test.each(['（曾用名杭州拓扑五金有限公司）', '（原杭州拓普武金有限公司）', '（原拓普五金有限公司）'])(
    '%s, spelled otherwise, is shown to a person',
    (former) => {
      const [cluster] = indexOf(row(other + former), row(NAME)).reviews();
      expect(cluster?.links[0]?.reasons[0]?.text.zh).toContain('曾用名');
    },
  );

  test('is shown to a person where two codes speak against it', () => {
    const index = indexOf(row(`${other}（原${NAME}）`, CODES[0]), row(NAME, CODES[1]));
    expect([index.size, index.reviews().length]).toEqual([2, 1]);
  });

  test('of another city or a branch company is another one', () => {
    expect(isOffered(`${other}（原宁波拓普五金有限公司）`, NAME)).toBe(false);
    expect(isOffered(`${other}（原${NAME}宁波分公司）`, NAME)).toBe(false);
  });
});

describe('the number of a factory', () => {
  test.each([
    ['杭州拓普第三五金厂', '杭州拓普五金厂'],
    ['杭州拓普第三五金厂', '杭州拓普第四五金厂'],
    ['杭州拓普五金第三厂', '杭州拓普五金厂'],
  ])('%s and %s with nothing else in common are not offered', (one, other) => {
    expect(isOne(one, other)).toBe(false);
    expect(isOffered(one, other)).toBe(false);
  });

  test('in one name only is asked about where a phone is shared', () => {
    const rows = ['杭州拓普第三五金厂', '杭州拓普五金厂'].map((name) => ({ ...row(name), phones: ['13800138001'] }));
    expect(buildCustomerIndex(rows).size).toBe(2);
    expect(buildCustomerIndex(rows).reviews()).toHaveLength(1);
  });

  test('at the start of a name is a part of the trade name', () => {
    expect(nameForm('杭州第一棉纺厂').core).toBe('第1棉纺厂');
  });
});

describe('autonomous regions', () => {
  test.each([
    ['内蒙古自治区', '内蒙古自治区'],
    ['内蒙古', '内蒙古自治区'],
    ['内蒙', '内蒙古自治区'],
    ['广西壮族自治区', '广西壮族自治区'],
    ['广西壮族', '广西壮族自治区'],
    ['广西', '广西壮族自治区'],
    ['新疆维吾尔自治区', '新疆维吾尔自治区'],
    ['新疆维吾尔自治', '新疆维吾尔自治区'],
    ['新疆维吾尔', '新疆维吾尔自治区'],
    ['新疆', '新疆维吾尔自治区'],
    ['宁夏回族自治区', '宁夏回族自治区'],
    ['宁夏回族', '宁夏回族自治区'],
    ['宁夏', '宁夏回族自治区'],
    ['西藏自治区', '西藏自治区'],
    ['西藏', '西藏自治区'],
    ['延边朝鲜族', '延边朝鲜族自治州'],
  ])('%s is a place', (written, place) => {
    const form = nameForm(`${written}拓普五金有限公司`);
    expect(form.core).toBe('拓普五金');
    expect(placeText(form.place)).toBe(place);
  });
});
