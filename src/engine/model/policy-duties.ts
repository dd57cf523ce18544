import type { Bilingual, FindingCode } from './finding.ts';

/** A kind of customer (客户类别) of whom a policy asks cells and papers of its own. */
export interface CustomerKind {
  /** As it stands in 客户类别. */
  readonly value: string;
  readonly english: string;
  /** Parameter (`columns`) with the cells that this kind has to fill in beyond `required-fields`; null for none. */
  readonly requiredParameter: string | null;
  /** Parameter (`columns`) with the papers that this kind brings; null for none. */
  readonly papersParameter: string | null;
}

/** A stage of a workflow: who did it (`X人`) and when (`X日期`). A stage may be told by names or by a day alone. */
export interface Stage {
  readonly id: string;
  /** What is done in it: 审核, review. */
  readonly name: Bilingual;
  /** Headers of the names, all of which the stage needs. */
  readonly people: readonly string[];
  readonly date: string | null;
  /** A stage that may be left out: only its order is judged. */
  readonly optional?: boolean;
}

/** Stages of a row in the order in which they have to happen. */
export interface StageChain {
  readonly stages: readonly string[];
  /** Only rows that say this are judged: 敏感客户 = 是. */
  readonly when?: { readonly column: string; readonly value: string };
}

/** The workflow of the rows of a sheet. */
export interface Workflow {
  /** Role of the sheet. */
  readonly sheet: string;
  readonly stages: readonly Stage[];
  readonly chains: readonly StageChain[];
  /** Stages whose people have to differ while the parameter (`boolean`) is on. */
  readonly apart?: readonly { readonly stages: readonly [string, string]; readonly parameter: string }[];
}

/** So many days after one day of a row another has to be there. The day of the event is not counted. */
export interface Deadline {
  readonly id: string;
  /** Role of the sheet. */
  readonly sheet: string;
  /** Header of the day from which it is counted. */
  readonly from: string;
  /** Headers of the day by which it is met; the first that is filled in counts. */
  readonly to: readonly [string, ...string[]];
  /** Parameter with the number of days. */
  readonly parameter: string;
  readonly days: 'working' | 'calendar';
  /** What has to be done: 备案, filing; and what it is counted from: 签订合同, signing. */
  readonly act: Bilingual;
  readonly event: Bilingual;
  /** Code where it was done too late. */
  readonly late: FindingCode & ('filing.late' | 'workflow.overdue');
  /** Code where it is not done and the last day has passed. */
  readonly missing: FindingCode & ('filing.missing' | 'workflow.overdue');
}

/** Something that is to be done again and again: a call-back, an inspection, an update. */
export interface Interval {
  readonly id: string;
  readonly act: Bilingual;
  /** Headers of the day on which it was last done; the latest counts. */
  readonly last: readonly [string, ...string[]];
  /** Visits, calls and messages of the visit sheet count too. */
  readonly contacts?: boolean;
  /** Headers of the day from which it is due where it was never done; the first that is filled in counts. */
  readonly since: readonly string[];
  /** Parameter with the number of days. */
  readonly parameter: string;
  /** Only filings that say one of these are judged: 报备类型 = 正常维护. */
  readonly when?: { readonly column: string; readonly values: readonly string[] };
  /** Header of the day from which nothing is due any more: the customer is lost. */
  readonly endedBy?: string;
  /** Parameter (`boolean`): whether a filing for which it was never done is judged from `since`. */
  readonly neverParameter: string | null;
}

/** When a record has to be deleted or destroyed. */
export interface Retention {
  /** Header of the day that ends the record. */
  readonly ends: string;
  /** What the day means: 保存期限, end of the storage term. */
  readonly event: Bilingual;
  /** Whether the record is due on that very day, or from the next one. */
  readonly due: 'on-the-day' | 'after-it';
  /** Header of the day on which it was deleted; null where the row itself has to be emptied of `contents`. */
  readonly closedBy: string | null;
  readonly act: Bilingual;
  /** Cells that make up the record where no column says that it was deleted. */
  readonly contents: readonly string[];
}

/** Customers who may be dealt with only after an approval: 敏感客户 = 是. */
export interface SensitiveUse {
  readonly flag: { readonly column: string; readonly value: string };
  readonly approver: string;
  readonly approvedOn: string;
}

/** What a policy asks of every row, as data for the rules that all policies share. What is left out is not asked. */
export interface PolicyDuties {
  readonly kinds?: readonly CustomerKind[];
  /** Parameter (`columns`) with the papers that every customer brings. */
  readonly papersParameter?: string;
  /** Papers of a sheet other than the archive, by role: headers that every row needs. */
  readonly rowPapers?: Readonly<Record<string, readonly string[]>>;
  /** Cells that do instead of another: a passport for an ID card. */
  readonly substitutes?: Readonly<Record<string, readonly string[]>>;
  /** Cells that a valid unified social credit code stands for while the parameter (`boolean`) is on. */
  readonly threeInOne?: { readonly parameter: string; readonly cells: readonly string[] };
  readonly workflows?: readonly Workflow[];
  readonly deadlines?: readonly Deadline[];
  readonly intervals?: readonly Interval[];
  /** Headers that together record what a person was told and agreed to. */
  readonly consent?: readonly string[];
  readonly retention?: Retention;
  readonly sensitive?: SensitiveUse;
  /** Purchases that make filing a duty: parameters (`number`, yuan) for one purchase and for all of them. */
  readonly threshold?: { readonly singleParameter: string; readonly totalParameter: string };
  /** Header of the day from which a customer may be dealt with at all: filing is due before visits and sales. */
  readonly dealFrom?: string;
  /** Header of the day from which a customer may be sold to. */
  readonly saleFrom?: string;
  /** Sales are the salesperson's of their row: neither 渠道 nor 提及业务员 changes that. */
  readonly creditsSalespersonAlone?: boolean;
  /** Headers that set two filings of one customer apart as two matters (two contracts): they do not overlap. */
  readonly matters?: readonly string[];
}
