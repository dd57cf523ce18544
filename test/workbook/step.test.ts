import { packSteps } from '../../src/workbook/step.ts';

const step = (bytes: number) => ({ bytes, queue: () => undefined });

test('steps keep their order and no request is larger than the limit unless one step alone is', () => {
  const steps = [300, 800, 100, 100, 5000, 20, 990].map(step);
  const requests = packSteps(steps, 1000);
  expect(requests.flat()).toEqual(steps);
  expect(requests.map((request) => request.map(({ bytes }) => bytes))).toEqual([
    [300],
    [800, 100, 100],
    [5000],
    [20],
    [990],
  ]);
});

test('nothing to do is no request', () => {
  expect(packSteps([])).toEqual([]);
});
