import { isRange } from './object-kinds.ts';
import type { HostSheet } from '../model/host-sheet.ts';
import type { CommentItem } from '../model/sheet-items.ts';
import { invalidArgument, itemNotFound } from '../wire/host-error.ts';
import type { ClassMembers } from '../wire/host-object.ts';
import { HostCollection, HostObject } from '../wire/host-object.ts';
import { assertUnprotected } from './access.ts';
import type { Range } from './range.ts';
import { resolveRange } from './resolve-range.ts';
import type { Session } from './session.ts';

/** Threaded comments of the workbook or of a sheet. Legacy notes are no part of it: this office.js has no class for them. */
export class CommentCollection extends HostCollection<Comment> {
  readonly members: ClassMembers = {
    type: 'CommentCollection',
    methods: ['add', 'getCount', 'getItem', 'getItemAt', 'getItemByCell', 'getItemOrNullObject'],
  };
  private readonly session: Session;
  private readonly sheet: HostSheet | null;

  constructor(session: Session, sheet: HostSheet | null) {
    super();
    this.session = session;
    this.sheet = sheet;
  }

  items(): readonly Comment[] {
    const sheets = this.sheet === null ? this.session.workbook.sheets : [this.sheet];
    return sheets.flatMap((sheet) =>
      sheet.comments.filter((item) => !item.isNote).map((item) => new Comment(this.session, sheet, item)),
    );
  }

  itemByKey(key: unknown): Comment | null {
    return this.items().find((comment) => comment.id === key) ?? null;
  }

  add(place: unknown, content: unknown): Comment {
    const { sheet, area } = this.range(place);
    assertUnprotected(sheet);
    const isTaken = sheet.comments.some((known) => known.row === area.row && known.column === area.column);
    if (isTaken || area.rows * area.columns !== 1 || typeof content !== 'string') throw invalidArgument();
    const item: CommentItem = {
      id: this.session.workbook.newId(),
      row: area.row,
      column: area.column,
      text: content,
      author: '',
      resolved: false,
      isNote: false,
      replies: [],
    };
    sheet.comments.push(item);
    sheet.partChanged('comments');
    return new Comment(this.session, sheet, item);
  }

  getCount(): number {
    return this.items().length;
  }

  getItem(id: string): Comment {
    return required(this.itemByKey(id));
  }

  getItemOrNullObject(id: string): Comment | null {
    return this.itemByKey(id);
  }

  getItemAt(index: number): Comment {
    return required(this.items()[index] ?? null);
  }

  getItemByCell(place: unknown): Comment {
    const { sheet, area } = this.range(place);
    return required(this.items().find((comment) => comment.isAt(sheet, area.row, area.column)) ?? null);
  }

  private range(place: unknown): Range {
    const home = this.sheet ?? this.session.workbook.activeSheet;
    return isRange(place) ? place : resolveRange(this.session, home, String(place));
  }
}

/** A threaded comment. Mentions and rich content are not modelled; replies are counted and kept. */
export class Comment extends HostObject {
  readonly members: ClassMembers = {
    type: 'Comment',
    scalars: ['id', 'content', 'authorName', 'authorEmail', 'resolved', 'contentType'],
    methods: ['delete', 'getLocation'],
  };
  private readonly session: Session;
  private readonly sheet: HostSheet;
  private readonly item: CommentItem;

  constructor(session: Session, sheet: HostSheet, item: CommentItem) {
    super();
    this.session = session;
    this.sheet = sheet;
    this.item = item;
  }

  override identity(): string {
    return this.item.id;
  }

  get id(): string {
    return this.item.id;
  }

  get content(): string {
    return this.item.text;
  }

  set content(value: string) {
    assertUnprotected(this.sheet);
    this.item.text = value;
    this.sheet.partChanged('comments');
  }

  get authorName(): string {
    return this.item.author;
  }

  readonly authorEmail = '';

  readonly contentType = 'Plain';

  get resolved(): boolean {
    return this.item.resolved;
  }

  set resolved(value: boolean) {
    this.item.resolved = value;
    this.sheet.partChanged('comments');
  }

  isAt(sheet: HostSheet, row: number, column: number): boolean {
    return this.sheet === sheet && this.item.row === row && this.item.column === column;
  }

  getLocation(): Range {
    return this.session.make.range(this.sheet, { row: this.item.row, column: this.item.column, rows: 1, columns: 1 });
  }

  delete(): void {
    assertUnprotected(this.sheet);
    this.sheet.comments = this.sheet.comments.filter((comment) => comment !== this.item);
    this.sheet.partChanged('comments');
  }
}

function required(comment: Comment | null): Comment {
  if (comment === null) throw itemNotFound();
  return comment;
}
