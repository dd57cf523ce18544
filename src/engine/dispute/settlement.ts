import type { Resolution } from '../model/dispute.ts';

/** A row of 撞单说明: what one salesperson gets, and whether the statement lies with HR and finance. */
export interface SettlementRow {
  readonly salesperson: string;
  /** As the sheet holds it: 0.6, or 60; null where it is none. */
  readonly share: number | null;
  readonly settled: boolean;
  readonly filedByHr: boolean;
  readonly filedByFinance: boolean;
}

/** Sums of shares are compared to a hundredth of a percent. */
const EXACTNESS = 1e4;

/** Shares as parts of one: a sheet in which any is above 1 writes percents. */
export function sharesOf(shares: readonly (number | null)[]): number[] {
  const percents = shares.some((share) => (share ?? 0) > 1);
  return shares.map((share) => (share ?? 0) / (percents ? 100 : 1));
}

/** Whether shares, as parts of one, make up the whole. */
export function isWhole(shares: readonly number[]): boolean {
  return Math.round(shares.reduce((sum, share) => sum + share, 0) * EXACTNESS) === EXACTNESS;
}

/**
 * Collisions of property: decided by what the salespeople have agreed on and handed in, else the manager and the two
 * decide together. Who gets all is the winner; where it is shared there is none.
 */
export function decideBySettlement(contenders: readonly string[], rows: readonly SettlementRow[]): Resolution {
  if (rows.length === 0) {
    return pending({
      zh: '还没有撞单说明，请先友好协商；协商不成由部门经理与双方共同决定',
      en: 'no statement yet: settle it between you first, else the manager and both of you decide',
    });
  }
  const parts = sharesOf(rows.map(({ share }) => share));
  const shares = rows.map(({ salesperson }, i) => ({ salesperson, share: parts[i] ?? 0 }));
  const absent = contenders.filter((name) => !rows.some(({ salesperson }) => salesperson === name));
  const [first] = absent;
  if (first !== undefined) {
    return pending({ zh: `撞单说明里没有${absent.join('、')}`, en: `the statement leaves out ${absent.join(', ')}` });
  }
  if (!isWhole(parts)) {
    return pending({ zh: '分成比例合计不是100%', en: 'the shares do not add up to 100%' });
  }
  if (!rows.every(({ settled }) => settled)) {
    return pending({ zh: '撞单说明没有日期', en: 'the statement has no date' });
  }
  if (!rows.every(({ filedByHr, filedByFinance }) => filedByHr && filedByFinance)) {
    return pending({ zh: '撞单说明还要交人事和财务存档', en: 'HR and finance have yet to file the statement' });
  }
  const winner = shares.find(({ share }) => share === 1)?.salesperson ?? null;
  const said = shares.map(({ salesperson, share }) => `${salesperson}${percent(share)}`);
  return {
    result: 'decided',
    winner,
    shares,
    reason: { zh: `双方协商，按比例分成：${said.join('、')}`, en: `settled between them: ${said.join(', ')}` },
  };
}

function percent(share: number): string {
  return `${Math.round(share * EXACTNESS) / 100}%`;
}

function pending(reason: Resolution['reason']): Resolution {
  return { result: 'pending', winner: null, shares: null, reason };
}
