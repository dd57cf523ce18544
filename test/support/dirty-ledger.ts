import { encodeGb18030 } from './gb18030.ts';

/** A ledger as a program exports it, with all that is wrong in such files; invented but for the customers it is given. */
export interface DirtyLedger {
  /** CSV in GB18030. */
  readonly bytes: Uint8Array;
  /** Rows that can be read by 出库日期, and their sum in fen. */
  readonly good: { readonly rows: number; readonly fen: number };
  /** Rows whose date or amount cannot be read. */
  readonly bad: number;
}

const HEADER = '单据日期,出库日期,单据编号,购货单位,业务员,存货名称,数量,价税合计';
const GOODS = ['合页', '拉手', '铰链', '滑轨', '螺丝,M6', '=1+1', '+角码'];
const BAD_DATES = ['2026-02-30', '昨天', '', '#N/A'];
const BAD_AMOUNTS = ['待定', '#VALUE!', 'US$120'];

/** The same rows for the same seed. One name is a filed customer's without its legal form. */
export function dirtyLedger(rows: number, customers: readonly string[], seed: number): DirtyLedger {
  const next = generator(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  const lines = ['2026年销售出库单序时簿', '期间：2026-01-01 至 2026-06-30', '', HEADER];
  const good = { rows: 0, fen: 0 };
  let bad = 0;
  let all = 0;
  for (let row = 0; row < rows; row++) {
    const day = `2026-0${Math.floor(next() * 6) + 1}-${String(Math.floor(next() * 28) + 1).padStart(2, '0')}`;
    const fen = Math.floor(next() * 9_000_000) - (next() < 0.05 ? 8_000_000 : 0);
    const kind = next();
    const isBadDate = kind < 0.01;
    const isBadAmount = !isBadDate && kind < 0.02;
    const amount = isBadAmount ? pick(BAD_AMOUNTS) : spelled(fen, next());
    const shownDay = isBadDate ? pick(BAD_DATES) : next() < 0.3 ? day.replaceAll('-', '/') : day;
    const name = row === 7 ? shortName(customers[0] ?? '') : pick(customers);
    const goods = pick(GOODS);
    lines.push(
      [`2026-06-30`, shownDay, `XS${String(row).padStart(6, '0')}`, name, '张三', goods, '1', amount]
        .map(quoted)
        .join(','),
    );
    if (!isBadAmount) all += fen;
    if (isBadDate || isBadAmount) bad++;
    else {
      good.rows++;
      good.fen += fen;
    }
    if (row % 900 === 899) lines.push('', HEADER);
  }
  lines.push(`合计,,,,,,${rows.toString()},${(all / 100).toFixed(2)}`);
  return { bytes: encodeGb18030(lines.join('\r\n')), good, bad };
}

/** An amount as people and programs spell it. */
function spelled(fen: number, chance: number): string {
  if (chance < 0.1 && fen % 100 === 0) return `￥${(fen / 100).toString()}`;
  if (chance < 0.2) return `${(fen / 1_000_000).toString()}万`;
  if (chance < 0.3 && fen < 0) return `(${(-fen / 100).toFixed(2)})`;
  if (chance < 0.6) return (fen / 100).toFixed(2).replace(/\B(?=(\d{3})+\.)/g, ',');
  return `${(fen / 100).toFixed(2)}\t`;
}

function shortName(name: string): string {
  return name.replace(/(?:股份)?有限(?:责任)?公司$/, '');
}

function quoted(cell: string): string {
  return /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** Uniform in 0..1, the same series for the same seed (mulberry32). */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
