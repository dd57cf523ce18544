import { POLICIES } from '../../src/policies/index.ts';
import { findingsPage, policiesPage } from './index-pages.ts';
import { policyPage } from './policy-page.ts';

/** Every page that is generated from the code, by its path in the repository. */
export function generatedPages(): ReadonlyMap<string, string> {
  return new Map([
    ['docs/findings.md', findingsPage()],
    ['docs/policies/README.md', policiesPage()],
    ...POLICIES.map((policy) => [`docs/policies/${policy.id}.md`, policyPage(policy)] as const),
  ]);
}
