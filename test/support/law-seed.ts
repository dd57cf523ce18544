import fc from 'fast-check';

/**
 * Laws draw the same cases in every run, so that a red run is about the change and can be repeated. KEBEI_SEED draws
 * others: `KEBEI_SEED=random` or a number, for looking further.
 */
const asked = process.env['KEBEI_SEED'] ?? '20260630';
if (asked !== 'random') fc.configureGlobal({ seed: Number(asked) });
