/** Name of the setting that keeps what was decided about layouts. */
export const LAYOUTS = 'ledger-layouts';
/** Name of the setting that keeps which ledger sheet an import has made, so that it goes with its last import. */
export const MADE_SHEETS = 'ledger-made';
