/** Reasons in words, for the pane and the command line. */
export { sayReason } from '../../engine/ledger/ledger-line.ts';
