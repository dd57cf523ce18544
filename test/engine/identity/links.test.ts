import { buildCustomerIndex } from '../../../src/engine/identity/customer-index.ts';
import type { IdentityRow } from '../../../src/engine/identity/customer-index.ts';

const row = (name: string, more: Partial<IdentityRow> = {}): IdentityRow => ({
  number: '',
  name,
  code: '',
  phones: [],
  contact: '',
  boss: '',
  address: '',
  region: '',
  ...more,
});
const PHONE = { phones: ['138-0013-8001'] };
const HOME = row('杭州拓普五金有限公司', PHONE);

describe('a second spelling is the same customer', () => {
  test.each([
    ['another legal form', row('杭州拓普五金有限责任公司')],
    ['without the city', row('拓普五金有限公司')],
    ['with the province before', row('浙江省杭州市拓普五金有限公司')],
    ['city in brackets behind', row('拓普五金（杭州）有限公司')],
    ['traditional characters', row('杭州拓普五金有限公司'.replace('广', '廣').replace('国', '國'), PHONE)],
    ['an office', row('杭州拓普五金有限公司办事处')],
    ['a note behind', row('杭州拓普五金有限公司（老客户）')],
    ['one character that sounds alike, and the phone', row('杭州拓扑五金有限公司', PHONE)],
    ['the trade name alone, and the phone', row('拓普', { phones: ['+86 13800138001'] })],
  ])('%s', (_, other) => {
    expect(buildCustomerIndex([HOME, other]).size).toBe(1);
  });
});

describe('what only looks alike is never joined silently', () => {
  test.each([
    ['another city', row('宁波拓普五金有限公司', PHONE)],
    ['another trade', row('杭州拓普纺织有限公司', PHONE)],
    ['a branch company', row('杭州拓普五金有限公司宁波分公司', PHONE)],
    ['one character that sounds alike, and nothing else', row('杭州拓扑五金有限公司')],
    ['another trade name at the same phone', row('杭州恒昌五金有限公司', PHONE)],
    ['one character more, and nothing else', row('杭州拓普森五金有限公司')],
  ])('%s', (_, other) => {
    expect(buildCustomerIndex([HOME, other]).size).toBe(2);
  });

  test.each([
    ['第一厂', '第二厂'],
    ['第1厂', '第二厂'],
  ])('%s and %s', (one, other) => {
    expect(buildCustomerIndex([row(`拓普五金${one}`, PHONE), row(`拓普五金${other}`, PHONE)]).size).toBe(2);
  });

  test('an equal name with two codes that both hold', () => {
    const codes = ['91350100M000100Y43', '91330100MA0001234A'];
    const rows = codes.map((code) => row('杭州拓普五金有限公司', { code }));
    expect(buildCustomerIndex(rows).size).toBe(2);
  });
});

describe('one character that stands for another', () => {
  const one = row('深圳爱卡车联网技术有限公司', { phones: ['13800138001'] });
  const other = '深圳爱卡车联旺技术有限公司';

  test('in a word of trade is asked about where something beside the names differs', () => {
    const index = buildCustomerIndex([one, row(other, { phones: ['13700137000'] })]);
    expect(index.size).toBe(2);
    expect(index.reviews()).toHaveLength(1);
  });

  test('is a slip where a phone agrees', () => {
    expect(buildCustomerIndex([one, row(other, { phones: ['13800138001'] })]).size).toBe(1);
  });
});

describe('reasons', () => {
  const reasonsOf = (one: IdentityRow, other: IdentityRow) => {
    const index = buildCustomerIndex([one, other]);
    const links = [...index.linksOf(0), ...index.reviews().flatMap((cluster) => cluster.links), ...index.related()];
    return links[0]?.reasons.map(({ speaks, text }) => `${speaks === 'for' ? '+' : '-'}${text.zh}`) ?? [];
  };

  test('name what is the same', () => {
    expect(reasonsOf(HOME, row('拓普', PHONE))).toEqual(['+“拓普”像是“拓普五金”的简称', '+同一电话（13800138001）']);
  });

  test('say of one character what it has in common', () => {
    expect(reasonsOf(HOME, row('杭州拓扑五金有限公司', PHONE))[0]).toBe('+仅一字同音（普、扑）');
    expect(reasonsOf(row('杭州太平五金有限公司', PHONE), row('杭州大平五金有限公司', PHONE))[0]).toBe(
      '+仅一字形近（太、大）',
    );
  });

  test('say what speaks against', () => {
    const against = reasonsOf(HOME, row('宁波拓普五金有限公司', { phones: ['13800138001'] }));
    expect(against).toContain('-字号相同，地区不同（杭州市、宁波市）');
  });

  test('tell a code that differs by one digit, and how many others share a phone', () => {
    const code = '91350100M000100Y43';
    const near = reasonsOf({ ...HOME, code }, row('拓普五金', { code: code.replace('Y43', 'Y48') }));
    expect(near).toContain('+统一社会信用代码只差一位');
    const others = ['百川纺织', '恒昌贸易'].map((name) => row(`温州${name}有限公司`, PHONE));
    const index = buildCustomerIndex([HOME, row('拓普五金', PHONE), ...others]);
    expect(index.linksOf(0)[0]?.reasons.map(({ text }) => text.zh)).toContain('同一电话（13800138001，另有2家共用）');
  });

  test('tell a former name', () => {
    expect(reasonsOf(row('杭州新程五金有限公司（原杭州拓普五金有限公司）', PHONE), HOME)[0]).toBe('+曾用名“拓普五金”');
  });
});

describe('decisions', () => {
  const decision = { first: '杭州拓普五金有限公司', second: '宁波拓普五金有限公司', same: true, stale: false };
  const rows = [HOME, row('宁波拓普五金有限公司')];

  test('join and part', () => {
    expect(buildCustomerIndex(rows, [decision]).size).toBe(1);
    const parted = buildCustomerIndex(
      [HOME, row('拓普五金', PHONE)],
      [{ ...decision, second: '拓普五金', same: false }],
    );
    expect(parted.size).toBe(2);
    expect(parted.reviews()).toEqual([]);
  });

  test('whose rows have changed come up again, named', () => {
    const stale = { ...decision, stale: true };
    const index = buildCustomerIndex(rows, [stale]);
    expect(index.size).toBe(2);
    const [cluster] = index.reviews();
    expect(cluster?.staleDecisions).toEqual([stale]);
    expect(cluster?.links[0]?.reasons[0]?.text.zh).toContain('请重新确认');
  });
});
