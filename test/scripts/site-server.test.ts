import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Mount } from '../../scripts/site-server.ts';
import { fileFor } from '../../scripts/site-server.ts';

let folder: string;
let mounts: readonly Mount[];

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'kebei-site-'));
  for (const place of ['first', 'second', 'office', 'second/assets'])
    mkdirSync(path.join(folder, place), { recursive: true });
  for (const file of ['first/page.html', 'second/page.html', 'second/a b.js', 'office/office.js', 'secret.txt']) {
    writeFileSync(path.join(folder, file), file);
  }
  mounts = [
    { path: '/office-js/', folder: path.join(folder, 'office') },
    { path: '/', folder: path.join(folder, 'first') },
    { path: '/', folder: path.join(folder, 'second') },
  ];
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

test.each([
  ['/office-js/office.js', 'office/office.js'],
  ['/page.html', 'first/page.html'],
  ['/a%20b.js', 'second/a b.js'],
])('%s is %s', (request, file) => {
  expect(fileFor(mounts, request)).toBe(path.join(folder, file));
});

test.each([
  '/missing.html',
  '/',
  '/assets',
  '/../secret.txt',
  '/office-js/../../secret.txt',
  '/office-js/..%2f..%2fsecret.txt',
  '/..%5csecret.txt',
  '/office-js//secret.txt',
  '/page.html%00',
  '/%zz',
])('%s is nothing that is served', (request) => {
  expect(fileFor(mounts, request)).toBeNull();
});
