import { isoFromDay } from '../dates/iso.ts';
import { DISPUTES_SHEET, rankColumn, sumColumn } from '../dispute/block-layout.ts';
import { criteriaOf } from '../dispute/criteria.ts';
import { isBlockOf } from '../dispute/block-of.ts';
import { evidenceDigest } from '../dispute/digest.ts';
import { leadingFiling } from '../evaluate/filing-order.ts';
import { numberParameter } from '../evaluate/parameters.ts';
import { UNRESOLVED } from '../model/dispute.ts';
import type { Dispute, DisputeBlock } from '../model/dispute.ts';
import type { Facts } from '../model/facts.ts';
import type { SheetPlan } from '../model/mark-plan.ts';
import type { Parameters, Policy } from '../model/policy.ts';
import type { RecordTable } from '../model/records.ts';
import { cellAddress, linkFormula } from './cell-address.ts';
import type { ColumnPlaces } from './column-places.ts';
import { DECIDED_TABLES } from './decided-table.ts';
import { DECIDED_WIDTH, planDecidedBlock } from './plan-decided-block.ts';
import { planDisputeBlock } from './plan-dispute-block.ts';
import type { BlockInput, EvidenceLine, PlannedBlock } from './plan-dispute-block.ts';

const FIRST_WIDTHS = [24, 34, 14, 28, 12, 12, 12];
const MARK_WIDTH = 13;
const SUM_WIDTH = 20;
const NUMBER_DIGITS = 3;

export interface DisputesInput {
  readonly facts: Facts;
  readonly policy: Policy;
  readonly parameters: Parameters;
  readonly places: ColumnPlaces;
  /** Blocks that stand in the sheet already, and the first free row below them (zero-based); 0 where there is no sheet. */
  readonly existing: readonly DisputeBlock[];
  readonly firstFreeRow: number;
}

/** Blocks for the disputes that have none yet, below those that stand; null where every dispute has its block. */
export function planDisputesSheet(input: DisputesInput): { readonly sheet: SheetPlan; readonly opened: number } | null {
  const { facts, policy, existing, firstFreeRow } = input;
  const own = existing.filter(({ procedure }) => procedure === policy.dispute?.procedure);
  const open = facts.disputes.filter((dispute) => !own.some((block) => isBlockOf(block, dispute, facts)));
  if (open.length === 0) return null;
  const startNumber = Math.max(0, ...existing.map(({ number }) => Number(number.replace(/\D/gu, '')) || 0));
  let row = firstFreeRow;
  const blocks = open.map((dispute, i) => {
    const number = `D${String(startNumber + i + 1).padStart(NUMBER_DIGITS, '0')}`;
    const block = planBlock(dispute, number, row, input);
    row += block.rows.length;
    return block;
  });
  const criteria = criteriaOf(policy).length;
  const firstSum = sumColumn(0, policy.roles.panel.length, criteria);
  const width = criteria === 0 ? DECIDED_WIDTH : rankColumn(policy.roles.panel.length, criteria) + 1;
  return {
    opened: open.length,
    sheet: {
      name: DISPUTES_SHEET,
      firstRow: firstFreeRow,
      cells: blocks.flatMap(({ rows }) => rows),
      widths: Array.from(
        { length: width },
        (_, column) => FIRST_WIDTHS[column] ?? (column < firstSum ? MARK_WIDTH : SUM_WIDTH),
      ),
      hiddenColumns: [],
      frozenRows: 0,
      styles: blocks.flatMap(({ styles }) => styles),
      validations: blocks.flatMap(({ validations }) => validations),
      table: null,
      tabColour: '#1F4E5F',
    },
  };
}

function planBlock(dispute: Dispute, number: string, top: number, input: DisputesInput): PlannedBlock {
  const procedure = input.policy.dispute?.procedure ?? 'points';
  const block = blockInput(dispute, number, input);
  if (procedure === 'points') return planDisputeBlock(block, top);
  const { facts } = input;
  const resolution = facts.resolutions[facts.disputes.indexOf(dispute)] ?? UNRESOLVED;
  const table = DECIDED_TABLES[procedure]({ dispute, resolution, facts, top });
  return planDecidedBlock({ ...block, procedure, reason: resolution.reason.zh, table }, top);
}

function blockInput(dispute: Dispute, number: string, input: DisputesInput): BlockInput {
  const { facts, policy, parameters } = input;
  const filings = dispute.filings.flatMap((row) => facts.filings[row] ?? []);
  const live = filings.filter(({ state }) => state === 'live');
  return {
    number,
    dispute,
    customerName: leadingFiling(dispute.customer, facts.customers, facts.filings)?.name ?? '',
    customerNumbers: [...new Set(live.flatMap((filing) => filing.number ?? []))],
    digest: evidenceDigest(dispute, facts),
    judges: policy.roles.panel.map((duties) => ({
      duty: duties[0],
      name: soleHolder(facts.rosterTable, facts, duties),
    })),
    criteria: criteriaOf(policy).map(({ id, name, maximumParameter }) => ({
      id,
      name,
      maximum: numberParameter(parameters, maximumParameter),
    })),
    evidence: evidenceLines(dispute, input),
  };
}

/**
 * The one person of the roster who holds the duty and has not left, spelled as contenders are, so that the sheet's
 * formula sees a judge who is one; empty where there is none or more than one.
 */
function soleHolder(roster: RecordTable, facts: Pick<Facts, 'roster'>, duties: readonly string[]): string {
  const names = new Set<string>();
  for (let row = 0; row < roster.size; row++) {
    const person = facts.roster.find(roster.text('姓名').at(row));
    if (person !== null && !person.departed && duties.includes(person.duty)) names.add(person.name);
  }
  const [only] = names;
  return names.size === 1 ? (only ?? '') : '';
}

function evidenceLines(dispute: Dispute, { facts, places }: DisputesInput): EvidenceLine[] {
  const line = (
    table: RecordTable,
    record: number,
    header: string,
    rest: Omit<EvidenceLine, 'link' | 'date'>,
    dateHeader: string,
  ): EvidenceLine => {
    const { sheet, row } = table.reference(record);
    const address = cellAddress(row - 1, places.find(sheet, header) ?? 0);
    const day = table.day(dateHeader).at(record);
    return {
      ...rest,
      date: day === null ? '' : isoFromDay(day),
      link: { formula: linkFormula(sheet, address), value: address },
    };
  };
  return dispute.contenders.flatMap(({ salesperson, filings, saleRows, visitRows }) => [
    ...filings.map((record) =>
      line(
        facts.filingTable,
        record,
        '客户名称',
        { kind: '备案', salesperson, content: facts.filingTable.text('客户名称').at(record), amount: null },
        '备案日期',
      ),
    ),
    ...saleRows.map((record) =>
      line(
        facts.saleTable,
        record,
        '金额',
        {
          kind: '销售',
          salesperson,
          content: facts.saleTable.text('单号').at(record),
          amount: (facts.sales.fen[record] ?? 0) / 100,
        },
        '日期',
      ),
    ),
    ...visitRows.map((record) =>
      line(
        facts.visitTable,
        record,
        '日期',
        {
          kind: facts.visitTable.text('方式').at(record) || '拜访',
          salesperson,
          content: facts.visitTable.text('内容').at(record),
          amount: null,
        },
        '日期',
      ),
    ),
  ]);
}
