/** @jest-environment jsdom */
import { act, screen } from '@testing-library/react';
import { openChecked, stubLayout } from '../pane-page.tsx';
import { sampleResult } from '../sample-report.ts';

beforeAll(stubLayout);

const MANY = 4000;
const checked = sampleResult(MANY);
const shown = (): string =>
  screen
    .getAllByRole('status')
    .map(({ textContent }) => textContent)
    .join('\n');

test('a search among very many findings draws in between, and finds in the end what a search among few finds', async () => {
  const { user } = await openChecked({ check: () => Promise.resolve({ kind: 'done', value: checked }) });
  expect(shown()).toContain('4,000 处 · ');
  let turns = 0;
  const counting = setInterval(() => turns++, 0);
  await user.type(screen.getByRole('textbox', { name: '搜索结果' }), '必填项');
  await screen.findByText(/^4,000 处中的 800 处 · /);
  clearInterval(counting);
  expect(turns).toBeGreaterThan(2);
});

test('after an edit only what is new is read for the search', async () => {
  const { user, pane } = await openChecked({ check: () => Promise.resolve({ kind: 'done', value: checked }) });
  await user.type(screen.getByRole('textbox', { name: '搜索结果' }), '必填项');
  await screen.findByText(/^4,000 处中的 800 处 · /);
  const { result } = pane.store.get();
  if (result === null) throw new Error('nothing was checked');
  const [gone] = result.report.findings.filter(({ code }) => code === 'field.required');
  const findings = result.report.findings.filter((finding) => finding !== gone);
  act(() => {
    pane.store.set({ result: { ...result, report: { ...result.report, findings } } });
  });
  expect(shown()).toContain('3,999 处中的 799 处 · ');
});
