import { checkCase, filing, findingsOf, placesOf, visit } from '../support/feida-case.ts';

const MOVES = [{ 参数: '最后一天遇节假日顺延', 取值: '是' }];
const visited = (day: string, settings: readonly Record<string, string>[] = []) => ({
  客户档案: [filing('C1', '杭州拓普五金有限公司', '张建国', day)],
  拜访记录: [visit(day, 'C1', '张建国')],
  制度参数: settings,
});
const lastDay = async (day: string, settings: readonly Record<string, string>[] = []) =>
  (await checkCase(visited(day, settings), day)).protections[0]?.lastDay;

describe('a last day on a holiday', () => {
  test.each([
    ['2025-07-01', '2025-10-01'],
    ['2025-06-30', '2025-09-30'],
    ['2026-03-05', '2026-06-05'],
  ])('stays by default: visited on %s, protected through %s', async (day, last) => {
    expect(await lastDay(day)).toBe(last);
  });

  test.each([
    ['2025-06-30', '2025-09-30', 'the day before the National Day holidays'],
    ['2025-07-01', '2025-10-09', 'their first day'],
    ['2025-07-08', '2025-10-09', 'their last day'],
    ['2025-07-09', '2025-10-09', 'the first working day'],
    ['2025-06-28', '2025-09-28', 'a Sunday that is worked for the holidays'],
    ['2026-03-06', '2026-06-08', 'an ordinary Saturday'],
  ])('moves where the company wants it: visited on %s, protected through %s (%s)', async (day, last) => {
    expect(await lastDay(day, MOVES)).toBe(last);
  });

  test('in a year that the calendar does not know it stays, and that is said once', async () => {
    const report = await checkCase(visited('2026-10-10', MOVES), '2026-11-01');
    expect(report.protections[0]?.lastDay).toBe('2027-01-10');
    expect(findingsOf(report, 'calendar.unknown').map(({ severity }) => severity)).toEqual(['info']);
    expect(placesOf(await checkCase(visited('2026-10-10'), '2026-11-01'), 'calendar.unknown')).toEqual([]);
  });
});
