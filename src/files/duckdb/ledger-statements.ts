/** A column of a ledger file: the ledger's own header for it, the file's header, and how the statement names it. */
export interface FileColumn {
  readonly field: string;
  readonly header: string;
  readonly name: string;
  /** The file keeps days as days, numbers as numbers; all else is text. */
  readonly type: 'day' | 'number' | 'text';
  /** Multiplier that the header tells, 10000 for 万元. */
  readonly unit: number;
}

/** The file as a table, and its columns: those that are known, and the names of all that hold texts. */
export interface LedgerFile {
  /** A table function over the file. */
  readonly source: string;
  readonly columns: readonly FileColumn[];
  readonly texts: readonly string[];
}

const DATE = '日期';
const AMOUNT = '金额';
const NUMBER = '客户编号';
const NAME = '客户名称';
const OF_A_PARTY = new Set([DATE, AMOUNT, NUMBER, NAME]);

/** Spellings that the database reads itself; all others it hands over once each. */
const TIME = String.raw`( ([01]?\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?)?`;
const DAY = String.raw`[12]\d{3}(-\d{1,2}-\d{1,2}|/\d{1,2}/\d{1,2})`;
const FEN = String.raw`-?\d{1,13}(\.\d{1,2})?`;
const DRESSED_FEN = String.raw`-?[¥￥]?(\d{1,13}|\d{1,3}(,\d{3}){1,3})(\.\d{1,2})?`;
const TOTAL = String.raw`[\[(【（〔<《*\s]*([本上当全该各]?(页|日|周|月|季度?|年度?|期|次|表|单|部)|\d{4}年度?|(\d{4}年)?\d{1,2}月份?)?(总?合\s*计|小\s*计|总\s*计|共\s*计|累\s*计|汇\s*总|期[初末]结余|承前页|过次页|(grand |sub-?)?total)[\])】）〕>》*\s]*[:：]?[-\d,.¥￥元\s]*`;

/** Fields that tell acts of one customer apart: salesperson, channel, region. */
export function actFields(columns: readonly FileColumn[]): string[] {
  return columns.map(({ field }) => field).filter((field) => !OF_A_PARTY.has(field));
}

/** Names of the columns of `actFields` in the statements; one that says nothing where there are none. */
function actNames(columns: readonly FileColumn[]): string[] {
  const names = actFields(columns).map((_, at) => `w${at + 1}`);
  return names.length === 0 ? ['w1'] : names;
}

/** The lines of the file as texts, with the day and the amount where their spelling is plain. */
function linesOf({ source, columns, texts }: LedgerFile): string {
  const day = columns.find(({ field }) => field === DATE);
  const fenOfUnit = 100 * (columns.find(({ field }) => field === AMOUNT)?.unit ?? 1);
  const acts = actFields(columns).map(textOf);
  const plainDay =
    day?.type === 'day'
      ? 'typed_day'
      : `CASE WHEN regexp_full_match(day_text, '${DAY}${TIME}') THEN TRY_CAST(replace(split_part(day_text, ' ', 1), '/', '-') AS DATE) END`;
  return `lines AS (
  SELECT ${textOf(DATE)} AS day_text, ${textOf(AMOUNT)} AS amount_text, ${textOf(NUMBER)} AS number, ${textOf(NAME)} AS name,
         ${(acts.length === 0 ? ["''"] : acts).map((text, at) => `${text} AS w${at + 1}`).join(', ')}${texts.map((name, at) => `, ${name} AS t${at + 1}`).join('')}${day?.type === 'day' ? `, CAST(${day.name} AS DATE) AS typed_day` : ''}
  FROM ${source}
), plain AS (
  SELECT *, ${plainDay} AS plain_day,
         CASE WHEN regexp_full_match(amount_text, '${FEN}') THEN CAST(CAST(amount_text AS DECIMAL(18, 2)) * ${fenOfUnit} AS BIGINT)
              WHEN regexp_full_match(amount_text, '${DRESSED_FEN}')
              THEN CAST(CAST(regexp_replace(amount_text, '[¥￥,]', '', 'g') AS DECIMAL(18, 2)) * ${fenOfUnit} AS BIGINT) END AS plain_fen
  FROM lines
)`;

  function textOf(field: string): string {
    const column = columns.find((one) => one.field === field);
    if (column === undefined) return "''";
    const text = `trim(coalesce(CAST(${column.name} AS VARCHAR), ''))`;
    return column.type === 'number' ? `regexp_replace(${text}, '\\.0$', '')` : text;
  }
}

/** Tables for the spellings that the database does not read itself: what they mean, or why they mean nothing. */
export const SPELLING_TABLES = `
CREATE TABLE day_spellings (spelling VARCHAR, day INTEGER, reason INTEGER);
CREATE TABLE amount_spellings (spelling VARCHAR, fen BIGINT, reason INTEGER)`;

/** The spellings of days, or of amounts, that are to be read one by one. */
export function oddSpellings(file: LedgerFile, of: 'day' | 'amount'): string {
  const [text, plain] = of === 'day' ? ['day_text', 'plain_day'] : ['amount_text', 'plain_fen'];
  return `WITH ${linesOf(file)} SELECT DISTINCT ${text} FROM plain WHERE ${plain} IS NULL AND ${text} <> ''`;
}

/** Every line with what it is: data, unread, a total, a repeated header, blank. */
function toldLines(file: LedgerFile): string {
  const header = (field: string): string =>
    quoted(file.columns.find((one) => one.field === field)?.header.trim() ?? '');
  const texts = ['number', 'name', ...actNames(file.columns)];
  return `${readLines(file)}, told AS (
  SELECT *, CASE
      WHEN day IS NOT NULL AND fen IS NOT NULL THEN 'data'
      WHEN day_text = '' AND amount_text = ''${texts.map((name) => ` AND ${name} = ''`).join('')} THEN 'blank'
      WHEN day_text = ${header(DATE)} OR amount_text = ${header(AMOUNT)} THEN 'header'
      ${file.texts.length === 0 ? '' : `WHEN ${file.texts.map((_, at) => `regexp_full_match(trim(t${at + 1}), '${TOTAL}', 'i')`).join(' OR ')} THEN 'total'`}
      ELSE 'unread' END AS kind
  FROM read
)`;
}

/** Every line with its day (from 1970 on) and its fen, or the numbers of the reasons why it has none. */
function readLines(file: LedgerFile): string {
  return `${linesOf(file)}, read AS (
  SELECT p.*, coalesce(plain_day - DATE '1970-01-01', d.day) AS day, coalesce(plain_fen, a.fen) AS fen,
         CASE WHEN plain_day IS NULL AND d.day IS NULL THEN coalesce(d.reason, 0) ELSE -1 END AS day_reason,
         CASE WHEN plain_fen IS NULL AND a.fen IS NULL THEN coalesce(a.reason, 0) ELSE -1 END AS amount_reason
  FROM plain p
  LEFT JOIN day_spellings d ON d.spelling = CASE WHEN plain_day IS NULL THEN day_text END
  LEFT JOIN amount_spellings a ON a.spelling = CASE WHEN plain_fen IS NULL THEN amount_text END
)`;
}

/** Who and what there is in the file: parties (number and name), kinds of acts, and lines that do not count, with a few of each. */
export function groupingStatement(file: LedgerFile): string {
  const acts = actNames(file.columns).join(', ');
  return `
CREATE TABLE found AS
WITH ${toldLines(file)}
SELECT grouping(number) AS no_party, grouping(w1) AS no_act, kind, number, name, ${acts}, day_reason, amount_reason,
       count(*) AS lines, CAST(sum(fen) AS BIGINT) AS fen, max(fen) AS largest
FROM told
GROUP BY GROUPING SETS ((kind, number, name), (kind, ${acts}), (kind, day_reason, amount_reason));
CREATE TABLE parties AS
SELECT CAST(row_number() OVER (ORDER BY number, name) - 1 AS INTEGER) AS id, number, name, lines, fen, largest
FROM found WHERE no_party = 0 AND kind = 'data';
CREATE TABLE acts AS
SELECT CAST(row_number() OVER (ORDER BY ${acts}) - 1 AS INTEGER) AS act, ${acts}
FROM found WHERE no_act = 0 AND kind = 'data';
CREATE TABLE places (id INTEGER, place INTEGER)`;
}

/** Lines by kind, and of the unread ones by reason. */
export const COUNTS = `
SELECT kind, day_reason, amount_reason, CAST(lines AS DOUBLE)
FROM found WHERE no_party = 1 AND no_act = 1 ORDER BY kind, day_reason, amount_reason`;

/** A few of the unread lines of each reason, as they stand; the date alone is told where neither can be read. */
export function unreadStatement(file: LedgerFile): string {
  return `
WITH ${toldLines(file)}
SELECT day_reason, CASE WHEN day_reason >= 0 THEN -1 ELSE amount_reason END AS reason,
       CAST(count(*) AS DOUBLE),
       array_to_string(min(concat_ws(' ', nullif(day_text, ''), nullif(amount_text, ''), nullif(coalesce(nullif(name, ''), number), '')), 3), chr(31))
FROM told WHERE kind = 'unread' GROUP BY 1, 2 ORDER BY 1, 2`;
}

export const PARTIES = `SELECT id, number, name, CAST(fen AS DOUBLE), CAST(largest AS DOUBLE) FROM parties ORDER BY id`;

export function actsStatement(columns: readonly FileColumn[]): string {
  return `SELECT ${actNames(columns).join(', ')} FROM acts ORDER BY act`;
}

/** Parties without a place of their own (−1), the largest first. */
export function largestParties(most: number): string {
  return `
SELECT id, number, name FROM parties JOIN places USING (id) WHERE place = -1 ORDER BY abs(fen) DESC, id LIMIT ${most}`;
}

/** The parties beyond those share a place; `placed` are the ones that got their own since. */
export function placeRest(place: number): string {
  return `
CREATE TABLE party_places AS
SELECT p.id, p.number, p.name, CASE WHEN o.place IS NOT NULL THEN o.place WHEN f.place = -1 THEN ${place} ELSE f.place END AS place
FROM parties p JOIN places f USING (id) LEFT JOIN own_places o USING (id);
DROP TABLE places; DROP TABLE own_places; DROP TABLE parties; DROP TABLE found`;
}

export const OWN_PLACES = 'CREATE TABLE own_places (id INTEGER, place INTEGER)';

/**
 * The facts: a row for each place, kind of act and day, returns apart from sales. From the place `whole` on the days too
 * are added up.
 */
export function factsStatement(file: LedgerFile, whole: number): string {
  return `
WITH ${readLines(file)}
SELECT place, act, min(day), max(day), CAST(sum(fen) AS DOUBLE), CAST(max(fen) AS DOUBLE), CAST(count(*) AS DOUBLE)
${placedLines(file)}
GROUP BY place, act, CASE WHEN place < ${whole} THEN day END, fen < 0
ORDER BY place, 3, act, fen < 0`;
}

/** Customers behind each fact of the place that many share. */
export function restStatement(file: LedgerFile, rest: number): string {
  return `
WITH ${readLines(file)}
SELECT act, fen < 0, CAST(count(DISTINCT p.id) AS DOUBLE)
${placedLines(file)} AND place = ${rest}
GROUP BY act, fen < 0`;
}

function placedLines({ columns }: LedgerFile): string {
  const same = actNames(columns).map((name) => `t.${name} = w.${name}`);
  return `FROM read t JOIN party_places p ON t.number = p.number AND t.name = p.name JOIN acts w ON ${same.join(' AND ')}
WHERE day IS NOT NULL AND fen IS NOT NULL AND place >= 0`;
}

/** A text as the statement quotes it. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** A name of a column as the statement quotes it. */
export function quotedName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
