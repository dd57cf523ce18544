/** What the cells of a column hold, and so how they are read and checked. */
export type ColumnType =
  | 'text'
  | 'date'
  | 'moment'
  | 'amount'
  | 'number'
  | 'month'
  | 'enum'
  | 'phone'
  | 'email'
  | 'uscc'
  | 'resident-id'
  | 'paper';

/** A column that a policy knows in a sheet. */
export interface ColumnDefinition {
  /** Canonical header, the name of the column in reports and templates. */
  readonly header: string;
  readonly english: string;
  readonly type: ColumnType;
  /** A date of which people often know the year or the month only: such a cell is in order, and no day. */
  readonly partial?: boolean;
  /** A date whose wording counts too, as the time of day does in a chain of hashes: its text is kept beside its day. */
  readonly worded?: boolean;
  /** Allowed values of an `enum`, as they stand in cells. */
  readonly values?: readonly string[];
  /**
   * Other headers that mean this column for certain, in order of preference. The canonical header goes before them all,
   * unless it stands in the list itself: then there.
   */
  readonly aliases?: readonly string[];
  /** Headers that may mean this column: proposed to the user, never taken unasked. */
  readonly weak?: readonly string[];
  /** A header that is this column only beside another one: 客户 is the code where 客户名称 stands too. */
  readonly codeBeside?: { readonly header: string; readonly beside: string };
  /** A header that stands twice and means this column where it comes behind another: the second 单据日期. */
  readonly repeatedBehind?: { readonly header: string; readonly behind: string };
  /** Headers whose amounts leave out the tax, and headers beside which the plain one does. */
  readonly netOfTax?: { readonly headers: readonly string[]; readonly plainBeside: readonly string[] };
}

/** How a sheet with a name of its own is known by its headers: these columns, and one of the words in their headers. */
export interface SheetSign {
  readonly columns: readonly string[];
  readonly words?: readonly string[];
}

/** A sheet that a policy reads. Policies add columns and sheets of their own. */
export interface SheetDefinition {
  /** Stable id (`filings`), the same for all policies. */
  readonly role: string;
  readonly name: string;
  readonly english: string;
  readonly aliases: readonly string[];
  readonly columns: readonly ColumnDefinition[];
  /** Header of the day of a row: a row that is dated after the as-of day decides nothing and is not judged. */
  readonly day?: string;
  /** Alternatives; empty for a sheet that is known by its name alone. */
  readonly signs: readonly SheetSign[];
  /** Headers that show a sheet of another name to be something else. */
  readonly foreign?: readonly string[];
  /** Headers that are never taken for a column unless they are its canonical header. */
  readonly never?: readonly string[];
  /** A sheet that the product writes: found by its exact name, copies of it are never taken for data. */
  readonly own?: boolean;
}

/**
 * The sheet with a policy's columns added behind its common ones. A column of a common header takes that one's place and
 * keeps its aliases, unless it brings its own. A word that a policy's column claims ceases to stand for a common one.
 */
export function withColumns(sheet: SheetDefinition, columns: readonly ColumnDefinition[]): SheetDefinition {
  const own = new Map(columns.map((column) => [column.header, column]));
  const common = new Set(sheet.columns.map(({ header }) => header));
  const claimed = new Set(columns.flatMap(({ header, aliases = [] }) => [header, ...aliases]));
  return {
    ...sheet,
    columns: [
      ...sheet.columns.map((column) => adapted(column, own.get(column.header), claimed)),
      ...columns.filter(({ header }) => !common.has(header)),
    ],
  };
}

function adapted(
  column: ColumnDefinition,
  own: ColumnDefinition | undefined,
  claimed: ReadonlySet<string>,
): ColumnDefinition {
  const free = (words: readonly string[]): readonly string[] =>
    words.filter((word) => word === column.header || !claimed.has(word));
  const { aliases, weak } = column;
  const words = {
    ...(aliases === undefined ? {} : { aliases: free(aliases) }),
    ...(weak === undefined ? {} : { weak: free(weak) }),
  };
  return own === undefined ? { ...column, ...words } : { ...words, ...own };
}
