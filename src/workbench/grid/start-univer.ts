import { LogLevel, Univer } from '@univerjs/core';
import type { PluginCtor } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import '@univerjs/preset-sheets-conditional-formatting/lib/index.css';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import '@univerjs/preset-sheets-core/lib/index.css';
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation';
import '@univerjs/preset-sheets-data-validation/lib/index.css';
import { UniverSheetsFilterPreset } from '@univerjs/preset-sheets-filter';
import '@univerjs/preset-sheets-filter/lib/index.css';
import { UniverSheetsNotePreset } from '@univerjs/preset-sheets-note';
import '@univerjs/preset-sheets-note/lib/index.css';
import { UniverSheetsTablePlugin, UniverSheetsTableUIPlugin } from '@univerjs/preset-sheets-table';
import '@univerjs/preset-sheets-table/lib/index.css';
import { defaultTheme } from '@univerjs/themes';
import type { Language } from '../language.ts';
import { GRID_LOCALES, gridLocale } from './locale.ts';

/** The running grid library: the engine, and the interface through which workbooks are made. */
export interface StartedUniver {
  readonly univer: Univer;
  readonly api: FUniver;
}

type AnyPlugin = PluginCtor;

/**
 * Starts the grid in a container that fills its place. Single presets on purpose: the collection of all presets pulls
 * in parts without a free licence.
 */
export function startUniver(container: HTMLElement, language: Language): StartedUniver {
  const univer = new Univer({
    logLevel: LogLevel.WARN,
    locale: gridLocale(language),
    theme: defaultTheme,
    locales: GRID_LOCALES,
  });
  const presets = [
    UniverSheetsCorePreset({
      container,
      disableAutoFocus: true,
      ribbonType: 'simple',
      // Telephone and card numbers are texts here, and rightly so.
      disableTextFormatMark: true,
      disableTextFormatAlert: true,
      sheets: { disableForceStringMark: true, disableForceStringAlert: true },
    }),
    UniverSheetsFilterPreset(),
    UniverSheetsConditionalFormattingPreset(),
    // The label with a table's name would lie over the headers of a table in the first row.
    { plugins: [UniverSheetsTablePlugin, [UniverSheetsTableUIPlugin, { hideAnchor: true }]] },
    UniverSheetsNotePreset(),
    UniverSheetsDataValidationPreset(),
  ];
  registerOnce(
    univer,
    presets.flatMap((preset) => preset.plugins as (AnyPlugin | [AnyPlugin, unknown])[]),
  );
  return { univer, api: FUniver.newAPI(univer) };
}

/** Presets share plugins; the first one wins, since it carries the core preset's settings. */
function registerOnce(univer: Univer, plugins: readonly (AnyPlugin | [AnyPlugin, unknown])[]): void {
  const registered = new Set<string>();
  for (const entry of plugins) {
    const [plugin, config] = Array.isArray(entry) ? entry : [entry, undefined];
    if (registered.has(plugin.pluginName)) continue;
    registered.add(plugin.pluginName);
    univer.registerPlugin(plugin, config as never);
  }
}
