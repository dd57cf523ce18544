import { checkUscc } from '../checks/uscc.ts';
import type { Facts } from '../model/facts.ts';
import type { Filing } from '../model/filing.ts';
import type { Parameters, Policy } from '../model/policy.ts';
import type { CustomerKind } from '../model/policy-duties.ts';
import type { RecordTable } from '../model/records.ts';
import { booleanParameter, listParameter } from './parameters.ts';

/** A cell that filings of a kind have to bring; null for those of every kind. */
export interface Demand {
  readonly header: string;
  readonly kind: CustomerKind | null;
}

/** The demands of a policy on its filings: `required` cells, or `papers`, in the order of the parameters. */
export function demandsOf(policy: Policy, parameters: Parameters, what: 'required' | 'papers'): Demand[] {
  const { kinds = [], papersParameter } = policy.duties;
  const everybody = what === 'required' ? 'required-fields' : papersParameter;
  const demands = (parameter: string | null | undefined, kind: CustomerKind | null): Demand[] =>
    parameter === null || parameter === undefined || !Object.hasOwn(parameters, parameter)
      ? []
      : listParameter(parameters, parameter).map((header) => ({ header, kind }));
  return [
    ...demands(everybody, null),
    ...kinds.flatMap((kind) => demands(what === 'required' ? kind.requiredParameter : kind.papersParameter, kind)),
  ];
}

/** What may stand for a cell: other cells that do, and the one licence with a unified social credit code. */
export interface StandIns {
  /** The cell's own header and those of the cells that do instead. */
  headers(header: string): readonly string[];
  /** Whether the filing's unified social credit code stands for the cell. */
  byCreditCode(header: string, row: number): boolean;
}

export function standInsOf(policy: Policy, parameters: Parameters, table: RecordTable): StandIns {
  const { substitutes = {}, threeInOne } = policy.duties;
  const codes = table.text('统一社会信用代码');
  const one = threeInOne !== undefined && booleanParameter(parameters, threeInOne.parameter) ? threeInOne.cells : [];
  return {
    headers: (header) => [header, ...(substitutes[header] ?? [])],
    byCreditCode: (header, row) => one.includes(header) && codes.at(row) !== '' && checkUscc(codes.at(row)) === null,
  };
}

/**
 * Live filings of which the cell is demanded and that bring neither it nor what stands for it. `readerOf` tells of a column
 * in which rows its cell is there.
 */
export function lackingFilings(
  { header, kind }: Demand,
  { filings, filingTable }: Pick<Facts, 'filings' | 'filingTable'>,
  standIns: StandIns,
  readerOf: (header: string) => (row: number) => boolean,
): Filing[] {
  const kinds = filingTable.text('客户类别');
  const readers = standIns.headers(header).map(readerOf);
  const isThere = (row: number): boolean => {
    for (const isCellThere of readers) if (isCellThere(row)) return true;
    return standIns.byCreditCode(header, row);
  };
  return filings.filter(
    ({ state, row }) => state === 'live' && (kind === null || kinds.at(row) === kind.value) && !isThere(row),
  );
}
