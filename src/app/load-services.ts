import type { Failure, KebeiServices, Outcome } from './services.ts';

/** The name that the bundler gives to the error of a part that does not come. */
const PART_MISSING = 'ChunkLoadError';

const NOT_LOADED: Failure = {
  code: 'unexpected',
  message: {
    zh: '客备的检查程序没有下载完整，工作簿没有任何改动。请检查网络后再试一次。',
    en: 'The part of Kebei that checks was not downloaded, and the workbook is unchanged. Check the network and try again.',
  },
  insertable: [],
};

/**
 * The services on the open workbook, whose kernel is fetched with the first question: rules, readers and telephone
 * tables are larger than the pane, and its buttons must not wait for them.
 */
export function loadServices(language: () => 'zh' | 'en'): KebeiServices {
  let kernel: Promise<KebeiServices> | null = null;
  const load = (): Promise<KebeiServices> => {
    kernel ??= import('./create-services.ts').then(({ createServices }) => createServices(language));
    return kernel;
  };
  const ask = async <T>(question: (services: KebeiServices) => Promise<Outcome<T>>): Promise<Outcome<T>> => {
    try {
      return await question(await load());
    } catch (error) {
      if (!(error instanceof Error && error.name === PART_MISSING)) throw error;
      // The next question fetches again.
      kernel = null;
      return { kind: 'failed', failure: NOT_LOADED };
    }
  };
  return {
    describe: () => ask((services) => services.describe()),
    check: (request, watch) => ask((services) => services.check(request, watch)),
    select: (place) => ask((services) => services.select(place)),
    clearMarks: () => ask((services) => services.clearMarks()),
    openDisputes: () => ask((services) => services.openDisputes()),
    readDisputes: () => ask((services) => services.readDisputes()),
    previewRuling: (number) => ask((services) => services.previewRuling(number)),
    confirmRuling: (request) => ask((services) => services.confirmRuling(request)),
    undoRuling: (number) => ask((services) => services.undoRuling(number)),
    insertTemplate: (roles) => ask((services) => services.insertTemplate(roles)),
    decide: (request) => ask((services) => services.decide(request)),
    undoDecision: (decided) => ask((services) => services.undoDecision(decided)),
    listChoices: () => ask((services) => services.listChoices()),
    comparePolicies: (request) => ask((services) => services.comparePolicies(request)),
    switchPolicy: (policy) => ask((services) => services.switchPolicy(policy)),
    undoSwitch: (made) => ask((services) => services.undoSwitch(made)),
    previewSettings: () => ask((services) => services.previewSettings()),
    writeSettings: () => ask((services) => services.writeSettings()),
    undoSettings: (written) => ask((services) => services.undoSettings(written)),
    live: {
      start: (listener) => ask(({ live }) => live.start(listener)),
      stop: () => ask(({ live }) => live.stop()),
    },
    ledger: {
      sheets: () => ask(({ ledger }) => ledger.sheets()),
      open: (origin, kind, watch) => ask(({ ledger }) => ledger.open(origin, kind, watch)),
      draftAs: (kind, watch) => ask(({ ledger }) => ledger.draftAs(kind, watch)),
      preview: (choice, watch) => ask(({ ledger }) => ledger.preview(choice, watch)),
      apply: () => ask(({ ledger }) => ledger.apply()),
      imports: () => ask(({ ledger }) => ledger.imports()),
      takeBack: (batch, sheet) => ask(({ ledger }) => ledger.takeBack(batch, sheet)),
    },
  };
}
