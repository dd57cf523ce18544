import { loadServices } from '../../src/app/load-services.ts';
import type { KebeiServices } from '../../src/app/services.ts';

/** What happens when the kernel's part is asked for: an error, or the module. */
const mockDownloads: (Error | object)[] = [];

jest.mock('../../src/app/create-services.ts', () => {
  const download = mockDownloads.shift();
  if (download instanceof Error) throw download;
  return download;
});

function partMissing(): Error {
  return Object.assign(new Error('Loading chunk 115 failed.'), { name: 'ChunkLoadError' });
}

function kernelWith(services: Partial<KebeiServices>): object {
  return { createServices: () => services };
}

beforeEach(() => {
  jest.resetModules();
  mockDownloads.length = 0;
});

test('a question waits for the kernel and gets its answer', async () => {
  const place = { sheet: '客户档案', row: 5, column: null };
  const select = jest.fn().mockResolvedValue({ kind: 'done', value: null });
  mockDownloads.push(kernelWith({ select }));
  expect(await loadServices(() => 'zh').select(place)).toEqual({ kind: 'done', value: null });
  expect(select).toHaveBeenCalledWith(place);
});

test('a kernel that does not come is told, and fetched again with the next question', async () => {
  const cleared = { kind: 'done', value: { removedFormats: 0, removedSheets: [], keptSheets: [] } };
  mockDownloads.push(partMissing(), kernelWith({ clearMarks: () => Promise.resolve(cleared) as never }));
  const services = loadServices(() => 'zh');
  expect(await services.clearMarks()).toMatchObject({ kind: 'failed', failure: { code: 'unexpected' } });
  expect(await services.clearMarks()).toEqual(cleared);
});

test('an error of the kernel itself is not taken for a missing part', async () => {
  mockDownloads.push(kernelWith({ describe: () => Promise.reject(new TypeError('broken')) }));
  await expect(loadServices(() => 'zh').describe()).rejects.toThrow('broken');
});
