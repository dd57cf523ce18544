/** @jest-environment jsdom */
import { choiceMemory } from '../../../src/taskpane/state/choice-memory.ts';

test('remembers a choice, and follows Office where nothing usable is stored', () => {
  const memory = choiceMemory(() => window.localStorage);
  expect(memory.read()).toBe('office');
  memory.write('en');
  expect(memory.read()).toBe('en');
  window.localStorage.setItem('kebei.language', 'klingon');
  expect(memory.read()).toBe('office');
});

test('findings follow the edits until that is switched off, and after it is switched on again', () => {
  const memory = choiceMemory(() => window.localStorage);
  expect(memory.readFollowing()).toBe(true);
  memory.writeFollowing(false);
  expect(memory.readFollowing()).toBe(false);
  memory.writeFollowing(true);
  expect(memory.readFollowing()).toBe(true);
});

test('works without storage', () => {
  const memory = choiceMemory(() => {
    throw new DOMException('denied', 'SecurityError');
  });
  expect(() => {
    memory.write('zh');
  }).not.toThrow();
  expect(memory.read()).toBe('office');
});

test('a fault that is not the browser’s refusal is not hidden', () => {
  const memory = choiceMemory(() => {
    throw new TypeError('broken');
  });
  expect(() => memory.read()).toThrow(TypeError);
});
