/** A column of a ledger file: the ledger's own header for it, and the file's. */
export interface FactColumn {
  readonly field: string;
  readonly header: string;
}

const DATE = '日期';
const AMOUNT = '金额';
const DATE_FORMATS = [
  '%Y-%m-%d',
  '%Y/%m/%d',
  '%Y.%m.%d',
  '%Y%m%d',
  '%Y年%m月%d日',
  '%Y-%m-%d %H:%M:%S',
  '%Y/%m/%d %H:%M:%S',
];
/** Day 0 of the serial numbers by which the workbook counts its days. */
const EPOCHS: Readonly<Record<1900 | 1904, string>> = { 1900: '1899-12-30', 1904: '1904-01-01' };

/**
 * The statement that adds the lines of a file up to the table `facts`: a row for each day and each combination of the text
 * fields (customer, salesperson, …), returns apart from sales. Dates and amounts in the usual spellings are read; a line
 * that cannot be read stays as it is written, so that it is told and counts for nothing. `source` is a table function over
 * the file. `serial` counts days as the workbook does, `fen` are hundredths of a yuan, `f1`, `f2` … the text fields in order.
 */
export function factsSql(source: string, columns: readonly FactColumn[], system: 1900 | 1904): string {
  const text = (field: string): string => {
    const column = columns.find((one) => one.field === field);
    return column === undefined
      ? "''"
      : `trim(coalesce(CAST("${column.header.replaceAll('"', '""')}" AS VARCHAR), ''))`;
  };
  const fields = textFields(columns);
  const names = fields.map((_, at) => `f${at + 1}`);
  const list = names.join(', ');
  const formats = DATE_FORMATS.map((format) => `'${format}'`).join(', ');
  const unread = 'day IS NULL OR fen IS NULL';
  return `
CREATE TEMP TABLE facts AS
WITH lines AS (
  SELECT ${text(DATE)} AS day_text, ${text(AMOUNT)} AS amount_text,
         ${fields.map((field, at) => `${text(field)} AS f${at + 1}`).join(', ')}
  FROM ${source}
), spelled AS (
  SELECT *, regexp_replace(amount_text, '[￥¥,，\\s元()（）]|万$', '', 'g') AS digits,
         CASE WHEN amount_text LIKE '%万' THEN 10000 ELSE 1 END AS unit,
         CASE WHEN amount_text SIMILAR TO '[(（].*[)）]' THEN -1 ELSE 1 END AS sign
  FROM lines
), read AS (
  SELECT *, CAST(try_strptime(day_text, [${formats}]) AS DATE) AS day,
         CAST(round(TRY_CAST(digits AS DECIMAL(18, 6)) * unit * sign * 100) AS BIGINT) AS fen
  FROM spelled
)
SELECT CASE WHEN ${unread} THEN NULL ELSE day - DATE '${EPOCHS[system]}' END AS serial,
       CASE WHEN ${unread} THEN day_text END AS day_left,
       CASE WHEN ${unread} THEN amount_text END AS amount_left,
       ${list}, CAST(sum(fen) AS BIGINT) AS fen, count(*) AS lines
FROM read
WHERE day_text <> '' OR amount_text <> ''${names.map((name) => ` OR ${name} <> ''`).join('')}
GROUP BY serial, day_left, amount_left, ${list}, fen < 0
ORDER BY serial, day_left, amount_left, ${list}, fen`;
}

/** Fields that are carried as texts, in the order of the columns. */
export function textFields(columns: readonly FactColumn[]): string[] {
  return columns.map(({ field }) => field).filter((field) => field !== DATE && field !== AMOUNT);
}
