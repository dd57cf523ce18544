/**
 * The direction in which data and knowledge flow. Everything that is not named here is forbidden where it matters:
 * each folder lists what it may know, and why.
 */
const only = (name, from, allowed, comment, more = {}) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from, ...more },
  to: { path: '^src/', pathNot: allowed },
});

/**
 * Packages that are plain computation: they touch no page, file, clock or network.
 * re2js runs the patterns that companies write themselves, in time linear in the text.
 */
const PURE_PACKAGES = 'node_modules/(libphonenumber-js|@noble|re2js)/';

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one file, or hide a third. A mere name of a type loads nothing.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-unresolvable',
      comment: 'An import that leads nowhere fails only when somebody runs it.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    only(
      'engine-stands-alone',
      '^src/engine/',
      '^src/engine/',
      'The kernel is pure: it knows no rule, policy, sheet or screen, so it runs anywhere and is tested with values.',
    ),
    only(
      'rules-know-the-engine',
      '^src/rules/',
      '^src/(rules|engine)/',
      'A rule judges facts; which policy uses it, how severely, and where it is shown is not its business.',
    ),
    only(
      'policies-are-data',
      '^src/policies/',
      '^src/(policies|rules|engine)/',
      'A policy names rules and settings. It must not reach Excel, files or screens.',
    ),
    only(
      'workbook-knows-the-model',
      '^src/workbook/',
      '^src/(workbook/|engine/model/)',
      'Reading and writing Excel is carrying out plans; judging in it would need Excel to be tested.',
    ),
    only(
      'files-know-the-model',
      '^src/files/',
      '^src/(files/|engine/model/)',
      'Reading and writing xlsx is carrying out plans, exactly as in workbook/.',
    ),
    only(
      'functions-compute',
      '^src/functions/',
      '^src/(functions|policies|engine)/',
      'Custom functions run in cells while Excel recalculates: they compute, and ask Excel for nothing.',
    ),
    only(
      'app-is-use-cases',
      '^src/app/',
      '^src/(app|workbook|files|policies|rules|engine)/',
      'A use case joins reading, judging and writing; it knows no screen, so pane, ribbon and command line share it.',
    ),
    only(
      'pane-shows',
      '^src/taskpane/',
      '^src/(taskpane|app)/|^src/engine/model/',
      'The pane shows what app/ returns and holds no rule; the model is the vocabulary of what it shows.',
      { pathNot: '^src/taskpane/index\\.tsx$' },
    ),
    only(
      'pane-entry-wires',
      '^src/taskpane/index\\.tsx$',
      '^src/(taskpane|app|workbook|functions|commands)/|^src/engine/model/',
      'The one file that starts the shared runtime: pane, ribbon commands and custom functions live in one page.',
    ),
    only(
      'commands-call-use-cases',
      '^src/commands/',
      '^src/(commands|app)/|^src/engine/model/',
      'A ribbon button is another way to press what the pane offers.',
    ),
    only(
      'cli-calls-use-cases',
      '^src/cli/',
      '^src/(cli|app|files|policies)/|^src/engine/model/',
      'The command line is the pane without a screen: use cases over files.',
    ),
    {
      name: 'workbench-stays-outside',
      comment: "The workbench imitates Excel for trying and testing. It must never be in the add-in's bundle.",
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/workbench/' },
      to: { path: '^src/workbench/' },
    },
    {
      name: 'host-stands-alone',
      comment: 'The host answers the real office.js as Excel does. Knowing the add-in, it could answer what suits it.',
      severity: 'error',
      from: { path: '^src/workbench/host/' },
      to: { path: '^src/', pathNot: '^src/(workbench/host|engine/model)/' },
    },
    {
      name: 'pure-code-has-no-surroundings',
      comment:
        'Engine, rules and policies know no Node: the same check runs in the pane, a worker and the command line.',
      severity: 'error',
      from: { path: '^src/(engine|rules|policies)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'pure-code-uses-pure-packages',
      comment: 'A package in the kernel must be plain computation; the list is in this file.',
      severity: 'error',
      from: { path: '^src/(engine|rules|policies)/' },
      to: { path: 'node_modules/', pathNot: PURE_PACKAGES },
    },
    {
      name: 'addin-has-no-node',
      comment: 'What runs in Excel has a page and nothing of Node.',
      severity: 'error',
      from: { path: '^src/(app|workbook|taskpane|functions|commands)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'addin-uses-dependencies',
      comment: 'A package that reaches users is a dependency, and its licence was looked at as one.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/workbench/' },
      to: {
        dependencyTypes: ['npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'screens-only-in-screens',
      comment: 'React and Fluent are how things look; use cases and readers must run without them.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(taskpane|workbench)/' },
      to: { path: 'node_modules/(react|react-dom|@fluentui)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
