import type { Day } from '../model/civil-date.ts';
import type { Filing } from '../model/filing.ts';

/** The texts of filings, by place; they stay as they are when the archive's rows are edited. */
export interface FilingTexts {
  readonly number: (place: number) => string;
  readonly name: (place: number) => string;
}

type Said = Omit<Filing, 'number' | 'name' | 'numbered'>;

/** A row of the archive as a filing. Its number and name, of which hardly any is told, are made when they are asked for. */
export class FiledRow implements Filing {
  readonly row: number;
  readonly salesperson: string;
  readonly filedOn: Day | null;
  readonly state: Filing['state'];
  readonly ownedByCompany: boolean;
  readonly customer: number;
  private readonly texts: FilingTexts;
  private readonly place: number;

  constructor(texts: FilingTexts, place: number, said: Said) {
    this.texts = texts;
    this.place = place;
    this.row = said.row;
    this.salesperson = said.salesperson;
    this.filedOn = said.filedOn;
    this.state = said.state;
    this.ownedByCompany = said.ownedByCompany;
    this.customer = said.customer;
  }

  get number(): string | null {
    return this.texts.number(this.place) || null;
  }

  get name(): string {
    return this.texts.name(this.place);
  }

  /** The same filing with texts of its own, for one that outlives the table from which it was read. */
  alone(): FiledRow {
    const { number, name } = this;
    return new FiledRow({ number: () => number ?? '', name: () => name }, 0, this);
  }

  numbered(row: number, customer: number): FiledRow {
    const { salesperson, filedOn, state, ownedByCompany } = this;
    return new FiledRow(this.texts, this.place, { row, salesperson, filedOn, state, ownedByCompany, customer });
  }
}
