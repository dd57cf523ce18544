import { packSteps } from '../../src/workbook/step.ts';
import type { Step } from '../../src/workbook/step.ts';

const step = (bytes: number): Step => ({ bytes, queue: () => undefined });
const noRest = () => Promise.resolve();

async function packed(steps: Iterable<Step>, limit?: number): Promise<Step[][]> {
  const requests: Step[][] = [];
  for await (const request of packSteps(steps, noRest, limit)) requests.push(request);
  return requests;
}

test('steps keep their order and no request is larger than the limit unless one step alone is', async () => {
  const steps = [300, 800, 100, 100, 5000, 20, 990].map(step);
  const requests = await packed(steps, 1000);
  expect(requests.flat()).toEqual(steps);
  expect(requests.map((request) => request.map(({ bytes }) => bytes))).toEqual([
    [300],
    [800, 100, 100],
    [5000],
    [20],
    [990],
  ]);
});

test('nothing to do is no request', async () => {
  expect(await packed([])).toEqual([]);
});

test('steps are made as their request is put together, with rests between', async () => {
  let madeSinceRest = 0;
  let mostAtOnce = 0;
  let made = 0;
  const steps = function* (): Generator<Step> {
    for (; made < 100; made++) {
      madeSinceRest += 100_000;
      mostAtOnce = Math.max(mostAtOnce, madeSinceRest);
      yield step(100_000);
    }
  };
  const rest = (): Promise<void> => {
    madeSinceRest = 0;
    return Promise.resolve();
  };
  const requests = packSteps(steps(), rest, 1_000_000);
  await requests.next();
  expect(made).toBeLessThanOrEqual(11);
  for await (const request of requests) expect(request.length).toBeLessThanOrEqual(10);
  expect(made).toBe(100);
  expect(mostAtOnce).toBeLessThanOrEqual(400_000);
});
