import { readFileSync } from 'node:fs';
import { COMMANDS } from '../../src/commands/register-commands.ts';
import { checkManifest } from '../support/manifest/check-manifest.ts';
import { repositoryFile } from '../support/manifest/repository-files.ts';

const manifest = readFileSync('manifest.xml', 'utf8');
const surroundings = { isProduction: false, commands: Object.keys(COMMANDS), servedFile: repositoryFile };

function problemsOf(xml: string): string[] {
  return checkManifest(xml, surroundings).map(({ message }) => message);
}

describe('manifest.xml', () => {
  test('has nothing that Office would refuse', () => {
    expect(problemsOf(manifest)).toEqual([]);
  });

  test('asks for Excel 2021 and nothing newer', () => {
    const sets = [...manifest.matchAll(/<Set Name="(\w+)" MinVersion="([\d.]+)"/g)].map(([, name, version]) => [
      name,
      version,
    ]);
    expect(sets).toEqual([
      ['ExcelApi', '1.14'],
      ['SharedRuntime', '1.1'],
      ['CustomFunctionsRuntime', '1.3'],
    ]);
  });

  test('has a button for every command, and one that opens the pane', () => {
    const buttons = [...manifest.matchAll(/<FunctionName>(\w+)</g)].map(([, name]) => name);
    expect(buttons.sort()).toEqual(Object.keys(COMMANDS).sort());
    expect(manifest.match(/xsi:type="ShowTaskpane"/g)).toHaveLength(1);
  });

  test('is not fit for users while its addresses are those of this machine', () => {
    const messages = checkManifest(manifest, { ...surroundings, isProduction: true }).map(({ message }) => message);
    expect(messages).toContainEqual(expect.stringContaining("a developer's address"));
  });
});

/** A fault: what is put in the place of what, and words of the problem that must be told. */
const FAULTS: readonly (readonly [name: string, from: string | RegExp, to: string, told: string])[] = [
  ['is cut off', '</OfficeApp>', '', ''],
  ['is an add-in of another kind', 'xsi:type="TaskPaneApp"', 'xsi:type="ContentApp"', 'TaskPaneApp'],
  ['has an id that is no GUID', /<Id>.*<\/Id>/, '<Id>kebei</Id>', 'GUID'],
  ['has a version below 1', '<Version>1.0.0.0', '<Version>0.9.0.0', 'version'],
  ['has half a language tag', '<DefaultLocale>zh-CN', '<DefaultLocale>zh', 'language tag'],
  ['asks for too little permission', '>ReadWriteDocument<', '>ReadDocument<', 'ReadWriteDocument'],
  ['asks for an unknown requirement set', 'Name="SharedRuntime"', 'Name="SharedRuntimes"', 'no requirement set'],
  ['asks for a version that does not exist', 'MinVersion="1.14"', 'MinVersion="1.99"', 'does not exist'],
  [
    'has children in the wrong order',
    /(<Version>.*<\/Version>)\s*(<ProviderName>.*<\/ProviderName>)/,
    '$2$1',
    'Version',
  ],
  ['has a tab whose label stands before its group', /(<CustomTab [^>]*>)/, '$1<Label resid="Tab.Label"/>', 'Group'],
  ['has a button without a tip', /<Supertip>[^]*?<\/Supertip>/, '', 'Supertip'],
  ['has a button without an action', /<Action xsi:type="ShowTaskpane">[^]*?<\/Action>/, '', 'Action'],
  ['has two controls of one id', 'id="Kebei.Clear"', 'id="Kebei.Check"', 'is there twice'],
  ['names a command that nobody registers', '<FunctionName>clearMarks', '<FunctionName>clearAll', 'no command'],
  ['refers to a text that is not defined', 'resid="Group.Label"', 'resid="Groups.Label"', 'is not defined'],
  [
    'refers to a text of the wrong group',
    '<Description resid="Open.Tip"/>',
    '<Description resid="Open.Label"/>',
    'not of LongStrings',
  ],
  [
    'defines a text that nobody uses',
    '<bt:LongStrings>',
    '<bt:LongStrings><bt:String id="X" DefaultValue="x"><bt:Override Locale="en-US" Value="x"/></bt:String>',
    'used nowhere',
  ],
  ['has a resource id that is too long', /Functions\.Metadata/g, 'Functions.Metadata.Of.The.Shared.Runtime', '1 to 32'],
  ['defines a resource twice', '<bt:Url id="Help.Url"', '<bt:Url id="Pane.Url"', 'is there twice'],
  ['has a label that is too long', 'DefaultValue="打开面板"', `DefaultValue="${'打开面板'.repeat(32)}"`, '1 to 125'],
  ['has a tip that is too long', 'Value="Open the Kebei pane', `Value="${'Open '.repeat(50)}`, '1 to 250'],
  ['lacks a picture of 80 pixels', '<bt:Image size="80" resid="Open.80"/>', '', 'no picture of 80'],
  [
    'has a picture of a size that Office does not know',
    'size="24" resid="Open.24"',
    'size="25" resid="Open.24"',
    'not supported',
  ],
  [
    'has a picture of the wrong size',
    'id="Open.16" DefaultValue="https://localhost:3000/assets/open-16.png"',
    'id="Open.16" DefaultValue="https://localhost:3000/assets/open-20.png"',
    'is 20 pixels wide',
  ],
  ['names a picture that is not there', 'assets/check-32.png', 'assets/tick-32.png', 'not served'],
  ['names a page that is not there', '3000/taskpane.html', '3000/pane.html', 'not served'],
  ['lacks the English text', /<bt:Override Locale="en-US" Value="Check"\/>/, '', 'no text for en-US'],
  [
    'repeats the default language',
    'Locale="en-US" Value="Kebei"',
    'Locale="zh-CN" Value="客备"',
    'repeats the default',
  ],
  [
    'describes its functions in one language',
    /<bt:Override Locale="en-US" Value="[^"]*functions.en-US.json"\/>/,
    '',
    'no text for en-US',
  ],
  [
    'is served without https',
    'DefaultValue="https://localhost:3000/help.html"',
    'DefaultValue="http://localhost:3000/help.html"',
    'not https',
  ],
  [
    'leads to a server that is not listed',
    '<AppDomain>https://localhost:3000',
    '<AppDomain>https://localhost:3001',
    'no AppDomain',
  ],
  [
    'runs its commands in another page',
    '<FunctionFile resid="Pane.Url"/>',
    '<FunctionFile resid="Help.Url"/>',
    "runtime's page",
  ],
  ['ends its runtime with the pane', 'lifetime="long"', 'lifetime="short"', 'long-lived'],
  [
    'opens a pane beside the shared runtime',
    '<Action xsi:type="ShowTaskpane">',
    '<Action xsi:type="ShowTaskpane"><TaskpaneId>Pane</TaskpaneId>',
    'second pane',
  ],
];

describe('the checker finds a manifest that', () => {
  test.each(FAULTS)('%s', (_, from, to, told) => {
    const faulty = manifest.replace(from, to);
    expect(faulty).not.toBe(manifest);
    expect(problemsOf(faulty)).toContainEqual(expect.stringContaining(told));
  });
});
