import type { RibbonActions } from '../../src/commands/register-commands.ts';
import { COMMANDS, registerCommands } from '../../src/commands/register-commands.ts';

type Handler = (event: { completed: () => void }) => void;

/** What office.js offers commands, written down in the order in which it is used. */
function fakeOffice(show: () => Promise<void>): { handlers: Map<string, Handler>; office: unknown } {
  const handlers = new Map<string, Handler>();
  const associate = (name: string, handler: Handler): void => void handlers.set(name, handler);
  return { handlers, office: { actions: { associate }, addin: { showAsTaskpane: show } } };
}

function setUp(failing: readonly string[] = []) {
  const happened: string[] = [];
  const step = (name: string) => () => {
    happened.push(name);
    return failing.includes(name) ? Promise.reject(new Error(name)) : Promise.resolve();
  };
  const { handlers, office } = fakeOffice(step('show'));
  Object.assign(globalThis, { Office: office });
  const actions: RibbonActions = {
    check: step('check'),
    clearMarks: step('clear'),
    openDisputes: step('open disputes'),
  };
  registerCommands(actions, (error) => happened.push(`told: ${(error as Error).message}`));
  const press = async (name: string): Promise<string[]> => {
    await new Promise<void>((resolve) => {
      const completed = (): void => {
        happened.push('completed');
        resolve();
      };
      handlers.get(name)?.({ completed });
    });
    return happened;
  };
  return { handlers, press };
}

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'Office');
});

test('every command is given to Excel under its name', () => {
  expect([...setUp().handlers.keys()].sort()).toEqual(Object.keys(COMMANDS).sort());
});

test.each([
  ['checkWorkbook', 'check'],
  ['clearMarks', 'clear'],
  ['openDisputes', 'open disputes'],
])('%s shows the pane, acts, and lets the ribbon go on', async (name, act) => {
  expect(await setUp().press(name)).toEqual(['show', act, 'completed']);
});

test('a pane that cannot be shown does not stop the check', async () => {
  expect(await setUp(['show']).press('checkWorkbook')).toEqual(['show', 'told: show', 'check', 'completed']);
});

test('a failing step is told and still lets the ribbon go on', async () => {
  expect(await setUp(['clear']).press('clearMarks')).toEqual(['show', 'clear', 'told: clear', 'completed']);
});
