import { isoFromDay, dayFromIso } from '../../src/engine/dates/iso.ts';
import { POLICIES } from '../../src/policies/index.ts';
import { cleanRows } from '../support/clean-workbook.ts';
import { policyCase } from '../support/policy-case.ts';

/** A Monday; the three weeks behind it have no holiday, and are worked from Monday to Friday. */
const MONDAY = '2026-04-13';
const AS_OF = '2026-06-30';

const plus = (iso: string, days: number): string => isoFromDay((dayFromIso(iso) ?? 0) + days);

/** So many weekdays after Monday, the Monday itself not counted. */
const weekday = (count: number): string => plus(MONDAY, Math.floor(count / 5) * 7 + (count % 5));

const numberOf = (policy: (typeof POLICIES)[number], id: string): number => {
  const parameter = policy.parameters.find((one) => one.id === id);
  if (parameter?.type !== 'number') throw new Error(`${policy.id} has no number ${id}`);
  return parameter.default;
};

describe('deadlines: N − 1, N, N + 1 days', () => {
  const deadlines = POLICIES.flatMap((policy) =>
    (policy.duties.deadlines ?? []).map((deadline) => [policy.id, deadline.id, policy, deadline] as const),
  );

  test.each(deadlines)('%s: %s', async (id, _, policy, deadline) => {
    const days = numberOf(policy, deadline.parameter);
    const last = deadline.days === 'working' ? weekday(days) : plus(MONDAY, days);
    const { archive, person } = cleanRows(policy, MONDAY);
    const request = {
      日期: MONDAY,
      客户编号: 'C001',
      变更或删除: '变更',
      书面申请: '有',
      身份证件: '有',
      核实人: '孙平',
    };
    const [to, ...others] = deadline.to;
    const told = async (doneOn: string, asOf: string) => {
      const done = {
        [deadline.from]: MONDAY,
        [to]: doneOn,
        ...Object.fromEntries(others.map((header) => [header, ''])),
      };
      const found = await policyCase(id, asOf).findings({
        客户档案: [deadline.sheet === 'filings' ? { ...archive, ...done } : archive],
        业务员: [person],
        ...(deadline.sheet === 'changes' ? { 变更申请: [{ ...request, ...done }] } : {}),
      });
      return found.map(({ code }) => code).filter((code) => code === deadline.late || code === deadline.missing);
    };
    expect(await told(plus(last, -1), AS_OF)).toEqual([]);
    expect(await told(last, AS_OF)).toEqual([]);
    expect(await told(plus(last, 1), AS_OF)).toEqual([deadline.late]);
    expect(await told('', plus(last, -1))).toEqual([]);
    expect(await told('', last)).toEqual([]);
    expect(await told('', plus(last, 1))).toEqual([deadline.missing]);
  });
});

describe('intervals: N − 1, N, N + 1 days', () => {
  const intervals = POLICIES.flatMap((policy) =>
    (policy.duties.intervals ?? []).map((interval) => [policy.id, interval.id, policy, interval] as const),
  );

  test.each(intervals)('%s: %s', async (id, _, policy, interval) => {
    const days = numberOf(policy, interval.parameter);
    const { archive, person } = cleanRows(policy, AS_OF);
    const [column] = interval.last;
    const told = async (more: Record<string, string>) =>
      (await policyCase(id, AS_OF).of('record.stale', { 客户档案: [{ ...archive, ...more }], 业务员: [person] })).map(
        ({ column: own }) => own,
      );
    expect(await told({ [column]: plus(AS_OF, -days + 1) })).toEqual([]);
    expect(await told({ [column]: plus(AS_OF, -days) })).toEqual([]);
    expect(await told({ [column]: plus(AS_OF, -days - 1) })).toEqual([column]);
    const [since] = interval.since;
    if (since === undefined) return;
    const begun = (ago: number) => Object.fromEntries(interval.since.map((header) => [header, plus(AS_OF, -ago)]));
    expect(await told({ ...begun(days), [column]: '' })).toEqual([]);
    expect(await told({ ...begun(days + 1), [column]: '' })).toEqual([column]);
  });
});

describe('ends of records: the day before, the day, the day after', () => {
  const ending = POLICIES.flatMap((policy) =>
    policy.duties.retention === undefined ? [] : [[policy.id, policy, policy.duties.retention] as const],
  );

  test.each(ending)('%s', async (id, policy, retention) => {
    const { archive, person } = cleanRows(policy, AS_OF);
    const told = async (more: Record<string, string>) =>
      (await policyCase(id, AS_OF).of('retention.due', { 客户档案: [{ ...archive, ...more }], 业务员: [person] }))
        .length;
    const onTheDay = retention.due === 'on-the-day' ? 1 : 0;
    expect(await told({ [retention.ends]: plus(AS_OF, 1) })).toBe(0);
    expect(await told({ [retention.ends]: AS_OF })).toBe(onTheDay);
    expect(await told({ [retention.ends]: plus(AS_OF, -1) })).toBe(1);
    const closed = retention.closedBy === null ? [] : [retention.closedBy];
    for (const header of closed) {
      expect(await told({ [retention.ends]: plus(AS_OF, -1), [header]: AS_OF })).toBe(0);
      expect(await told({ [retention.ends]: plus(AS_OF, -1), [header]: plus(AS_OF, 1) })).toBe(1);
    }
  });
});
