import { watchChanges } from '../../src/workbook/watch-changes.ts';
import { watchEdits } from '../../src/workbook/watch-edits.ts';
import { UserActions } from '../../src/workbench/host/index.ts';
import type { Desk } from './desk.ts';
import { openDesk } from './desk.ts';
import { userWorkbook } from './user-workbook.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk(userWorkbook());
});
afterEach(() => desk.close());

const listen = () => watchEdits(desk.session, () => undefined);

test('listening to edits takes one request, and so does watching for changes', async () => {
  desk.host.traffic.reset();
  const edits = await listen();
  expect(desk.host.traffic.requests).toBe(1);
  expect([...edits.names.values()]).toContain('客户档案');
  await watchChanges(desk.session);
  await desk.settled();
  expect(desk.host.traffic.requests).toBeLessThanOrEqual(2);
});

test.each(['before', 'after'] as const)(
  'Excel is busy when it is asked, and says so %s it has carried the request out: asked again, each edit is heard once',
  async (when) => {
    desk.host.faults.failRequest(1, { code: 'ServiceNotAvailable', when });
    const edits = await listen();
    expect(desk.waits.length).toBeGreaterThan(0);
    new UserActions(desk.host.workbook, 'user').insertRows('客户档案', 3, 1);
    await desk.settled();
    expect([...edits.changed]).toEqual(['客户档案']);
    expect(edits.take().edits.filter(({ change }) => change === 'RowInserted')).toHaveLength(1);
  },
);
