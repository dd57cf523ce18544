/** The cells of a filing by which customers are told apart. Empty texts where the archive has none. */
export interface IdentityRow {
  readonly number: string;
  readonly name: string;
  /** The unified social credit code as it stands in the cell; one with a wrong check character proves less. */
  readonly code: string;
  /** Cells with phone numbers, as written. */
  readonly phones: readonly string[];
  readonly contact: string;
  /** 法定代表人. */
  readonly boss: string;
  readonly address: string;
  readonly region: string;
}
