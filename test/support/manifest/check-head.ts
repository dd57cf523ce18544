import type { ManifestDocument, ManifestProblem } from './manifest-document.ts';
import { problemAt, typeOf } from './manifest-document.ts';

const GUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const VERSION = /^[1-9]\d{0,4}(?:\.\d{1,5}){2,3}$/;
const FULL_LOCALE = /^[a-z]{2}-[A-Z]{2}$/;
/** Requirement sets, and the latest version of each that Microsoft documents for Excel. */
const LATEST_SETS: Readonly<Record<string, string>> = {
  ExcelApi: '1.20',
  SharedRuntime: '1.2',
  CustomFunctionsRuntime: '1.5',
  DialogApi: '1.2',
  RibbonApi: '1.2',
  KeyboardShortcuts: '1.1',
};

/** The manifest's own data: identity, version, language, permission, what it asks of Excel. */
export function checkHead(manifest: ManifestDocument): ManifestProblem[] {
  const problems: ManifestProblem[] = [];
  const expect = (name: string, isRight: boolean, message: string): void => {
    if (!isRight) problems.push(problemAt(manifest.named(name)[0], message));
  };
  if (typeOf(manifest.root) !== 'TaskPaneApp') problems.push(problemAt(manifest.root, 'must be a TaskPaneApp'));
  expect('Id', GUID.test(manifest.text('Id')), 'is no GUID');
  expect('Version', VERSION.test(manifest.text('Version')), 'is no version from 1.0.0 on');
  expect('DefaultLocale', FULL_LOCALE.test(manifest.text('DefaultLocale')), 'is no full language tag');
  expect('Permissions', manifest.text('Permissions') === 'ReadWriteDocument', 'must be ReadWriteDocument');
  return [...problems, ...checkSets(manifest)];
}

function checkSets(manifest: ManifestDocument): ManifestProblem[] {
  return manifest.named('Set').flatMap((set) => {
    const name = set.getAttribute('Name') ?? '';
    const latest = LATEST_SETS[name];
    if (latest === undefined) return [problemAt(set, `${name} is no requirement set of Excel`)];
    const version = set.getAttribute('MinVersion') ?? '';
    return minorOf(version) <= minorOf(latest) ? [] : [problemAt(set, `${name} ${version} does not exist`)];
  });
}

/** `1.14` → 14. All sets are in their first major version; anything else is no version. */
function minorOf(version: string): number {
  const parts = /^1\.(\d+)$/.exec(version);
  return parts === null ? Infinity : Number(parts[1]);
}
