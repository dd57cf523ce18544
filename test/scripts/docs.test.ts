import { readFileSync, readdirSync } from 'node:fs';
import { generatedPages } from '../../scripts/docs/pages.ts';
import { POLICIES } from '../../src/policies/index.ts';

describe('the generated documentation', () => {
  const pages = generatedPages();

  // Where this fails, `npm run docs` writes the pages anew.
  test.each([...pages.keys()])('%s is what the code says', (path) => {
    expect(readFileSync(path, 'utf8')).toBe(pages.get(path));
  });

  test('has a page for every policy and no other', () => {
    expect(readdirSync('docs/policies').sort()).toEqual(['README.md', ...POLICIES.map(({ id }) => `${id}.md`)].sort());
  });

  test('names every clause and every parameter of a policy', () => {
    for (const policy of POLICIES) {
      const page = pages.get(`docs/policies/${policy.id}.md`) ?? '';
      const named = [...policy.clauses.map(({ text }) => text.zh), ...policy.parameters.map(({ name }) => name.zh)];
      expect(named.filter((text) => !page.includes(text))).toEqual([]);
    }
  });
});
