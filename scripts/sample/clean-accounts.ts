import { SAMPLE_SIZES } from './contents.ts';
import type { Account, SampleBuilder } from './workbook-data.ts';

/** Share of the customers who already buy; the others were visited lately and are still protected by that. */
const TRADING_SHARE = 0.72;
/** Filings kept for the planted cases. */
const PLANTED_FILINGS = 40;

/** Filings that break no clause: every act is the owner's own, and no term ends before or soon after the as-of day. */
export function addCleanAccounts(builder: SampleBuilder): void {
  const { random } = builder;
  for (let i = 0; i < SAMPLE_SIZES.filings - PLANTED_FILINGS; i++) {
    const company = builder.nextCompany();
    const owner = random.pick(builder.salespeople.slice(4));
    const kind = random.chance(TRADING_SHARE) ? 'sale' : 'visit';
    const filedOn = kind === 'sale' ? builder.ago(random.whole(150, 700)) : builder.ago(random.whole(5, 45));
    const number = builder.file(company, owner, filedOn);
    builder.accounts.push({ number, company, owner, filedOn, kind });
    builder.visit(filedOn - random.whole(0, 3), { number, name: company.name }, owner);
  }
  addTrade(
    builder,
    builder.accounts.filter(({ kind }) => kind === 'sale'),
  );
}

/** Sales every few weeks up to the last two months, each followed by payments. */
function addTrade(builder: SampleBuilder, accounts: readonly Account[]): void {
  const { random } = builder;
  for (const account of accounts) {
    const customer = { number: account.number, name: account.company.name };
    builder.sale(builder.ago(random.whole(2, 60)), customer, account.owner, amount(builder));
  }
  const draw = (account: Account): number => random.whole(account.filedOn + 1, builder.ago(1));
  while (builder.sales.length < SAMPLE_SIZES.sales - 60) {
    const account = random.pick(accounts);
    builder.sale(
      draw(account),
      { number: account.number, name: account.company.name },
      account.owner,
      amount(builder),
      {},
    );
  }
  while (builder.payments.length < SAMPLE_SIZES.payments - 20) {
    const account = random.pick(accounts);
    builder.payment(
      draw(account),
      { number: account.number, name: account.company.name },
      account.owner,
      amount(builder),
    );
  }
}

/** Visits of the owners, until the sheet has its size. */
export function fillUpVisits(builder: SampleBuilder): void {
  const { random } = builder;
  while (builder.visits.length < SAMPLE_SIZES.visits) {
    const account = random.pick(builder.accounts);
    const method = random.pick(['拜访', '拜访', '拜访', '电话', '短信', '其他'] as const);
    const from = account.kind === 'visit' ? account.filedOn + 1 : account.filedOn;
    builder.visit(
      random.whole(from, builder.ago(0)),
      { number: account.number, name: account.company.name },
      account.owner,
      { method },
    );
  }
}

/** Sales and payments until the sheets have their size. */
export function fillUpTrade(builder: SampleBuilder): void {
  const { random } = builder;
  const trading = builder.accounts.filter(({ kind }) => kind === 'sale');
  while (builder.sales.length < SAMPLE_SIZES.sales) {
    const account = random.pick(trading);
    builder.sale(
      random.whole(account.filedOn + 1, builder.ago(1)),
      { number: account.number, name: account.company.name },
      account.owner,
      amount(builder),
    );
  }
  while (builder.payments.length < SAMPLE_SIZES.payments) {
    const account = random.pick(trading);
    builder.payment(
      random.whole(account.filedOn + 1, builder.ago(1)),
      { number: account.number, name: account.company.name },
      account.owner,
      amount(builder),
    );
  }
}

function amount(builder: SampleBuilder): number {
  return builder.random.chance(0.4) ? builder.random.whole(1, 90) * 100_000 : builder.random.whole(10_000, 9_000_000);
}
