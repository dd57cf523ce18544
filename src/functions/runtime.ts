import type { Bilingual } from '../engine/model/finding.ts';
import type { Answer, BadArgument } from './answer.ts';
import { isBadArgument } from './answer.ts';

/** What the shared runtime offers custom functions; office.js declares it, its type package does not. */
interface CustomFunctionsRuntime {
  associate(id: string, compute: (...cells: never[]) => unknown): void;
  readonly Error: new (code: unknown, message: string) => Error;
  readonly ErrorCode: { readonly invalidValue: unknown };
}

declare const CustomFunctions: CustomFunctionsRuntime;

/** Gives the function of that id in functions.json to Excel. */
export function associate(id: string, compute: (...cells: never[]) => unknown): void {
  CustomFunctions.associate(id, compute);
}

/** Office's own language: the cell speaks as the rest of Excel does. */
export function officeLanguage(): keyof Bilingual {
  return Office.context.displayLanguage.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

/** Hands a value to the cell, or shows `#VALUE!` with the reason in Office's language. */
export function toCell<T extends number | string | boolean | number[][]>(answer: Answer<T>): T {
  if (isBadArgument(answer)) throw invalidValue(answer);
  return answer;
}

function invalidValue({ badArgument }: BadArgument): Error {
  return new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, badArgument[officeLanguage()]);
}
