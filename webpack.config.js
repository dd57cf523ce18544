/**
 * Two builds into dist/: `addin` is what a web server hands to Excel, `workbench` is the page on which anyone can try
 * the same pane without Excel. The workbench gets no bundle of the pane's: only a second taskpane.html over the same
 * files, whose office.js comes from this repository's node_modules.
 *
 * Build settings, from the environment:
 *  - KEBEI_BASE_URL   where dist/addin will be served, without a slash at the end;
 *  - KEBEI_OFFICE_JS  where Excel's pane gets office.js from (21Vianet tenants have an address of their own).
 */
import { createHash } from 'node:crypto';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import CopyPlugin from 'copy-webpack-plugin';
import { EsbuildPlugin } from 'esbuild-loader';
import HtmlPlugin from 'html-webpack-plugin';

const root = path.dirname(fileURLToPath(import.meta.url));
const inRoot = (...parts) => path.join(root, ...parts);

/** The address that manifest.xml is written with, so that it can be sideloaded as it stands. */
const DEVELOPMENT_URL = 'https://localhost:3000';
const baseUrl = process.env.KEBEI_BASE_URL ?? DEVELOPMENT_URL;
const officeJs = process.env.KEBEI_OFFICE_JS ?? 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
/** Served by scripts/site-server.ts from node_modules. */
const LOCAL_OFFICE_JS = '/office-js/office.js';

/** What WebView2, Safari of the last two years and Excel on the web run without translation. */
const TARGET = 'es2022';

/** One cache for each setting: a page with another address must not come out of it. */
const settings = createHash('sha256').update(`${baseUrl}|${officeJs}`).digest('hex').slice(0, 8);

const common = (name) => ({
  name,
  mode: 'production',
  target: ['web', TARGET],
  devtool: false,
  resolve: { extensions: ['.ts', '.tsx', '.js'] },
  module: {
    rules: [
      { test: /\.tsx?$/, loader: 'esbuild-loader', options: { target: TARGET, jsx: 'automatic' } },
      { test: /\.css$/, use: ['style-loader', 'css-loader'] },
      // The package calls itself CommonJS and ships its module for bundlers all the same.
      { test: /chinese-days[\\/]dist[\\/]index\.es\.js$/, type: 'javascript/esm' },
    ],
  },
  optimization: { minimizer: [new EsbuildPlugin({ target: TARGET, legalComments: 'none' })] },
  performance: { hints: false },
  stats: 'errors-warnings',
  cache: {
    type: 'filesystem',
    cacheDirectory: inRoot('.cache', 'webpack'),
    name: `${name}-${settings}`,
    buildDependencies: { config: [fileURLToPath(import.meta.url)] },
  },
});

const output = (folder) => ({
  path: inRoot('dist', folder),
  filename: '[name].js',
  // Lazy parts carry a hash: a pane that stays open over an update must not mix two versions.
  chunkFilename: 'part-[name]-[contenthash:8].js',
  publicPath: 'auto',
  clean: { keep: (file) => folder === 'workbench' && file === 'taskpane.html' },
});

const panePage = (filename, officeScript, more = {}) =>
  new HtmlPlugin({
    filename,
    template: inRoot('src', 'taskpane', 'taskpane.html'),
    chunks: ['taskpane'],
    publicPath: '',
    scriptLoading: 'defer',
    // Read by the template: `<%= htmlWebpackPlugin.options.officeJs %>`, and its origin for the page's policy.
    officeJs: officeScript,
    officeOrigin: officeScript.startsWith('/') ? "'self'" : new URL(officeScript).origin,
    ...more,
  });

const addin = {
  ...common('addin'),
  entry: {
    // Speaks while office.js is on its way, and when it does not come: so it stands on its own.
    shell: inRoot('src', 'taskpane', 'shell-entry.ts'),
    taskpane: inRoot('src', 'taskpane', 'index.tsx'),
  },
  output: output('addin'),
  plugins: [
    panePage('taskpane.html', officeJs),
    // In the workbench the page gets its host from the page around it, before office.js looks for one.
    panePage('../workbench/taskpane.html', LOCAL_OFFICE_JS, { hostBridge: 'host-bridge.js' }),
    new CopyPlugin({
      patterns: [
        { from: inRoot('assets', '*.png'), to: 'assets/[name][ext]' },
        { from: inRoot('assets', 'help.html'), to: 'help.html' },
        { from: inRoot('src', 'functions', 'functions*.json'), to: '[name][ext]' },
        {
          from: inRoot('manifest.xml'),
          transform: (content) => content.toString('utf8').replaceAll(DEVELOPMENT_URL, baseUrl),
        },
      ],
    }),
  ],
};

const workbench = {
  ...common('workbench'),
  entry: {
    workbench: inRoot('src', 'workbench', 'index.ts'),
    'host-bridge': inRoot('src', 'workbench', 'host-bridge.ts'),
  },
  output: output('workbench'),
  plugins: [
    new HtmlPlugin({
      filename: 'workbench.html',
      template: inRoot('src', 'workbench', 'workbench.html'),
      chunks: ['workbench'],
      publicPath: '',
      scriptLoading: 'defer',
    }),
    new CopyPlugin({
      patterns: [
        { from: inRoot('assets', '*.xlsx'), to: 'assets/[name][ext]', noErrorOnMissing: true },
        { from: inRoot('assets', '*.svg'), to: 'assets/[name][ext]' },
      ],
    }),
  ],
};

export default [addin, workbench];
