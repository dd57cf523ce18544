import type { SheetDefinition } from '../../engine/headers/definition.ts';
import type { Notice } from '../../engine/model/report.ts';

/** Rows that a notice names. */
const MOST_ROWS = 10;

/** Two sheets look like the same thing; one was taken. */
export function otherSheetNotice(sheet: string, role: string, definitions: readonly SheetDefinition[]): Notice {
  const definition = definitions.find((candidate) => candidate.role === role);
  const name = definition?.name ?? role;
  return {
    kind: 'sheet-ignored',
    sheet,
    message: {
      zh: `“${sheet}”看上去也是${name}，这次没有读它。要改读它，请把它的表名改成“${name}”。`,
      en: `“${sheet}” looks like ${definition?.english ?? role} too and was not read. To read it, name it ${name}.`,
    },
  };
}

/** A header stands twice; the first column was taken. */
export function duplicateColumnNotice(sheet: string, headers: readonly string[]): Notice {
  return {
    kind: 'column-duplicate',
    sheet,
    message: {
      zh: `${sheet}里“${headers.join('”、“')}”有两列以上，只读了靠左的一列。`,
      en: `${sheet} has more than one column “${headers.join('”, “')}”; the leftmost was read.`,
    },
  };
}

/** Merged cells count for their first cell only. */
export function mergedCellsNotice(sheet: string, count: number): Notice {
  return {
    kind: 'merged-cells',
    sheet,
    message: {
      zh: `${sheet}的数据里有${count}处合并单元格，只有左上角的一格计入。请取消合并并逐行填写。`,
      en: `The data of ${sheet} has ${count} merged areas; only the first cell of each counts. Unmerge them and fill in every row.`,
    },
  };
}

/** Formulas in a file that were never calculated; the program that wrote it left their results out. */
export function uncalculatedNotice(sheet: string, count: number): Notice {
  return {
    kind: 'formulas-uncalculated',
    sheet,
    message: {
      zh: `${sheet}有${count}个公式没有计算结果，按空单元格处理。请用表格程序打开并保存一次再检查。`,
      en: `${sheet} has ${count} formulas without a result, read as empty. Open and save the file in a spreadsheet program once, then check again.`,
    },
  };
}

/** A sheet that the policy reads is not in the workbook; what it would show stays unchecked. */
export function missingSheetNotice(definition: SheetDefinition): Notice {
  return {
    kind: 'sheet-missing',
    sheet: definition.name,
    message: {
      zh: `没有找到“${definition.name}”，与它有关的条款没有检查。`,
      en: `The sheet “${definition.name}” (${definition.english}) was not found; the clauses that rest on it were not checked.`,
    },
  };
}

/** Rows of 别名 that cannot be obeyed: a name is missing, or it is not said whether the two are one. */
export function unusableDecisionsNotice(sheet: string, rows: readonly number[]): Notice {
  const shown = rows.slice(0, MOST_ROWS).join('、');
  const more = rows.length > MOST_ROWS ? { zh: '等', en: ' and more' } : { zh: '', en: '' };
  return {
    kind: 'decision-unusable',
    sheet,
    message: {
      zh: `${sheet}第${shown}行${more.zh}没有写全，没有采用。请写上两个不同的名称，并在“同一客户”填“是”或“否”。`,
      en: `Rows ${shown.replaceAll('、', ', ')}${more.en} of ${sheet} are incomplete and were not obeyed. Give two different names and say 是 or 否 under 同一客户.`,
    },
  };
}
