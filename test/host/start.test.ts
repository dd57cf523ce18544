import type { StartedOffice } from '../support/office.ts';
import { startOffice } from '../support/office.ts';

interface StreamingInvocation {
  setResult(value: number): void;
  onCanceled: () => void;
}

/** What office.js puts into the page for custom functions; their types come with another package. */
interface CustomFunctionGlobals {
  readonly CustomFunctions: {
    associate(id: string, work: (...args: never[]) => unknown): void;
    readonly Error: new (code: string, message: string) => Error;
    readonly ErrorCode: { readonly invalidValue: string };
  };
}

describe('office.js started as in Excel', () => {
  let office: StartedOffice;

  beforeAll(async () => {
    office = await startOffice({ boot: 'full', locale: 'zh-CN' });
  });

  afterAll(() => office.close());

  test('tells the host, the language and the requirement sets', async () => {
    const info = await office.Office.onReady();
    expect(info).toMatchObject({ host: 'Excel', platform: 'PC' });
    expect(office.Office.context.displayLanguage).toBe('zh-CN');
    expect(office.Office.context.requirements.isSetSupported('ExcelApi', '1.14')).toBe(true);
    expect(office.Office.context.requirements.isSetSupported('ExcelApi', '1.18')).toBe(false);
    expect(office.Office.context.requirements.isSetSupported('SharedRuntime', '1.1')).toBe(true);
  });

  test('carries out requests', async () => {
    await office.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
      range.values = [['客备']];
      range.load('values');
      await context.sync();
      expect(range.values).toEqual([['客备']]);
    });
  });

  test('custom functions answer with values, arrays and errors with their messages', async () => {
    const { CustomFunctions } = office.window as unknown as CustomFunctionGlobals;
    CustomFunctions.associate('ADD', (a: number, b: number) => a + b);
    CustomFunctions.associate('DOUBLE', (rows: number[][]) =>
      Promise.resolve(rows.map((row) => row.map((value) => value * 2))),
    );
    CustomFunctions.associate('BAD', () => {
      throw new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, '日期不存在。');
    });
    const [sum, doubled, bad, missing] = await Promise.all([
      office.host.invokeFunction('ADD', [2, 3]),
      office.host.invokeFunction('DOUBLE', [[[1, 2]]]),
      office.host.invokeFunction('BAD', []),
      office.host.invokeFunction('NOWHERE', []),
    ]);
    expect(sum).toEqual({ kind: 'value', value: 5 });
    expect(doubled).toEqual({ kind: 'value', value: [[2, 4]] });
    expect(bad).toEqual({ kind: 'error', error: '#VALUE!', message: '日期不存在。' });
    expect(missing).toMatchObject({ kind: 'error' });
  });

  test('streaming functions give results until they are cancelled', async () => {
    const { CustomFunctions } = office.window as unknown as CustomFunctionGlobals;
    let cancelled = false;
    CustomFunctions.associate('TICK', (start: number, invocation: StreamingInvocation) => {
      invocation.setResult(start + 1);
      invocation.onCanceled = () => {
        cancelled = true;
      };
    });
    const first = await new Promise((resolve) => {
      const stream = office.host.streamFunction('TICK', [41], (result) => {
        stream.cancel();
        resolve(result);
      });
    });
    await office.settled();
    expect(first).toEqual({ kind: 'value', value: 42 });
    expect(cancelled).toBe(true);
  });

  test('a ribbon button calls the associated function and waits for completed', async () => {
    const seen: string[] = [];
    office.Office.actions.associate('checkWorkbook', (event: Office.AddinCommands.Event) => {
      seen.push(event.source.id);
      event.completed();
    });
    await office.host.runCommand('checkWorkbook', 'CheckButton');
    expect(seen).toEqual(['CheckButton']);
    await expect(office.host.runCommand('nobody')).rejects.toThrow('nobody');
  });

  test('the pane can be hidden and shown', async () => {
    const modes: string[] = [];
    await office.Office.addin.onVisibilityModeChanged((args) => {
      modes.push(args.visibilityMode);
    });
    await office.Office.addin.hide();
    await office.Office.addin.showAsTaskpane();
    await office.settled();
    expect(office.host.runtime.visibility).toBe('Visible');
    expect(modes).toEqual(['Hidden', 'Taskpane']);
  });

  test('document settings are saved into the workbook', async () => {
    const { settings } = office.Office.context.document;
    settings.set('kebei.policy', 'feida');
    await new Promise<void>((resolve) => settings.saveAsync(() => resolve()));
    expect(office.host.workbook.settings.get('kebei.policy')).toBe('feida');
    await office.Excel.run(async (context) => {
      const setting = context.workbook.settings.getItem('kebei.policy').load('value');
      await context.sync();
      expect(setting.value).toBe('feida');
    });
  });

  test('the ribbon can be updated', async () => {
    await office.Office.ribbon.requestUpdate({
      tabs: [{ id: 'KebeiTab', controls: [{ id: 'Check', enabled: false }] }],
    });
    expect(office.host.runtime.buttons.get('Check')).toBe(false);
  });
});

test('lowered requirement sets are what the add-in sees', async () => {
  const office = await startOffice({ boot: 'full', sets: { ExcelApi: '1.9' }, locale: 'en-US' });
  expect(office.Office.context.requirements.isSetSupported('ExcelApi', '1.14')).toBe(false);
  expect(office.Office.context.requirements.isSetSupported('ExcelApi', '1.9')).toBe(true);
  expect(office.Office.context.displayLanguage).toBe('en-US');
  office.close();
});
