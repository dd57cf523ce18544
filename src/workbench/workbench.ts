import type { Result } from '../files/result.ts';
import { FUNCTION_NAMESPACE, fetchFunctions } from './addin-functions.ts';
import { Grid } from './grid/grid.ts';
import { createExternal, OfficeHost } from './host/index.ts';
import { soon, tieGridToHost } from './host-link.ts';
import type { KebeiWorkbench } from './hooks.ts';
import { workbenchHooks } from './hooks.ts';
import type { Language } from './language.ts';
import { download } from './page/download.ts';
import { Notice } from './page/notice.ts';
import { PaneFrame } from './page/pane-frame.ts';
import type { Act } from './page/parts.ts';
import { onAct, part, writeWords } from './page/parts.ts';
import { startSplitter } from './page/splitter.ts';
import { WORDS } from './words.ts';
import { WorkbookFile } from './xlsx/workbook-file.ts';

const SAMPLE = 'assets/sample.xlsx';
const TAGS: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en-US' };
/** The ribbon's buttons and the commands that manifest.xml gives them. */
const COMMANDS = { check: 'checkWorkbook', clearMarks: 'clearMarks', openDisputes: 'openDisputes' } as const;

/** The page on which anyone can try the add-in: Excel's place is taken by a grid over our host. */
export class Workbench {
  readonly hooks: KebeiWorkbench;
  private language: Language;
  private readonly host: OfficeHost;
  private readonly grid: Grid;
  private readonly file: WorkbookFile;
  private readonly notice = new Notice();
  private readonly pane = new PaneFrame();
  private readonly chooser = part('chooser', HTMLInputElement);

  constructor(language: Language) {
    this.language = language;
    this.host = new OfficeHost({ locale: TAGS[language], defer: soon() });
    this.grid = new Grid(part('grid', HTMLElement), this.host.workbook, language);
    this.file = new WorkbookFile(this.host.workbook);
    tieGridToHost(this.grid, this.host);
    const open = (bytes: Uint8Array, name: string): Promise<Result<null>> => this.open(bytes, name);
    this.hooks = workbenchHooks(this.grid, this.host, this.file, createExternal(this.host), open, this.start());
    this.startPage();
  }

  private startPage(): void {
    this.writeWords();
    startSplitter(part('desk', HTMLElement), part('splitter', HTMLElement));
    onAct((act) => void this.act(act));
    this.chooser.addEventListener('change', () => void this.openChosen());
  }

  private async start(): Promise<void> {
    // The page is drawn first, and the pane finds the host in place.
    await Promise.resolve();
    await this.openSample();
    this.pane.load();
    await this.grid.ready();
    const functions = await fetchFunctions(this.language === 'zh' ? 'functions.json' : 'functions.en-US.json');
    this.grid.registerFunctions(FUNCTION_NAMESPACE, functions, (id, args) => this.host.invokeFunction(id, args));
  }

  private async act(act: Act): Promise<void> {
    switch (act) {
      case 'openPane':
        this.pane.show();
        break;
      case 'closePane':
        this.pane.hide();
        break;
      case 'check':
      case 'clearMarks':
      case 'openDisputes':
        await this.runCommand(COMMANDS[act]);
        break;
      case 'open':
        this.chooser.click();
        break;
      case 'save':
        await this.save();
        break;
      case 'sample':
        await this.openSample();
        break;
      case 'language':
        this.changeLanguage();
        break;
      case 'dismiss':
        this.notice.clear();
        break;
    }
  }

  private async runCommand(name: string): Promise<void> {
    this.pane.show();
    try {
      await this.host.runCommand(name);
    } catch (error) {
      this.notice.say(WORDS[this.language].commandFailed);
      console.warn(error);
    }
  }

  private async open(bytes: Uint8Array, name: string): Promise<Result<null>> {
    this.notice.say(WORDS[this.language].opening);
    await nextFrame();
    const result = await this.file.open(bytes, name);
    if (result.ok) await this.showOpened(name);
    else this.notice.say(result.failure.message[this.language]);
    return result;
  }

  private async showOpened(name: string): Promise<void> {
    await this.grid.settle();
    part('name', HTMLElement).textContent = name;
    // Every workbook has an add-in of its own in Excel: what the pane knew was about another one.
    this.pane.reload();
    this.notice.clear();
  }

  private async openChosen(): Promise<void> {
    const [chosen] = this.chooser.files ?? [];
    this.chooser.value = '';
    if (chosen !== undefined) await this.open(new Uint8Array(await chosen.arrayBuffer()), chosen.name);
  }

  private async openSample(): Promise<void> {
    const response = await fetch(SAMPLE);
    if (response.ok) {
      await this.open(new Uint8Array(await response.arrayBuffer()), SAMPLE.split('/').at(-1) ?? SAMPLE);
    } else {
      await this.grid.show();
      this.notice.say(WORDS[this.language].noSample);
    }
  }

  private async save(): Promise<void> {
    this.notice.say(WORDS[this.language].saving);
    await nextFrame();
    await this.grid.settle();
    download(await this.file.save(), this.host.workbook.name);
    this.notice.clear();
  }

  /** The pane follows its program's language, which it reads when it starts. */
  private changeLanguage(): void {
    this.language = this.language === 'zh' ? 'en' : 'zh';
    this.host.locale = TAGS[this.language];
    this.writeWords();
    this.grid.setLanguage(this.language);
    this.pane.reload();
  }

  private writeWords(): void {
    writeWords(WORDS[this.language], TAGS[this.language]);
  }
}

/** Lets the page draw what it was just told before heavy work begins. */
function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      setTimeout(resolve);
    });
  });
}
