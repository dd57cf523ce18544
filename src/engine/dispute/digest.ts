import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { isoFromDay } from '../dates/iso.ts';
import type { Facts } from '../model/facts.ts';
import type { Dispute } from '../model/dispute.ts';

/** Enough of the hash to tell any two states of the evidence apart, short enough to read out. */
const SHOWN_CHARACTERS = 16;

/** Digest of a dispute's evidence: what was counted for whom. Row numbers do not enter, so that moved rows change nothing. */
export function evidenceDigest(dispute: Dispute, facts: Pick<Facts, 'sales' | 'visits'>): string {
  const evidence = [...dispute.contenders]
    .sort((a, b) => (a.salesperson < b.salesperson ? -1 : 1))
    .map(({ salesperson, salesFen, visits, completeness, saleRows, visitRows }) => [
      salesperson,
      salesFen,
      visits,
      Math.round(completeness * 10_000),
      saleRows.map((record) => `${facts.sales.days[record] ?? 0}:${facts.sales.fen[record] ?? 0}`).sort(),
      visitRows.map((record) => String(facts.visits.days[record] ?? 0)).sort(),
    ]);
  const text = JSON.stringify([isoFromDay(dispute.asOf), evidence]);
  return `sha256:${bytesToHex(sha256(utf8ToBytes(text))).slice(0, SHOWN_CHARACTERS)}`;
}
