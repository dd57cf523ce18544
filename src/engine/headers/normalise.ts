import { withoutBlanks } from '../cells/clean-text.ts';
import { simplified } from './characters.ts';

/** A header as it is compared: its key, and the multiplier that its unit names (10000 for 万元), null where it names none. */
export interface NormalHeader {
  readonly key: string;
  readonly unit: number | null;
}

/** Longer texts are notes, not headers. */
const LONGEST = 100;
const NOTHING: NormalHeader = { key: '', unit: null };

const UNITS: Readonly<Record<string, number>> = {
  分: 0.01,
  元: 1,
  千元: 1e3,
  万: 1e4,
  万元: 1e4,
  百万元: 1e6,
  千万元: 1e7,
  亿: 1e8,
  亿元: 1e8,
};
const UNIT = /^(?:单位[:=]?)?(?:人民币|rmb)?[/,:]?(分|元|千元|万元?|百万元|千万元|亿元?)(?:人民币|rmb)?$/;
const TRAILING_UNIT =
  /^(.+?)(?:(?:[/,_:-]|单位:?)(?:人民币)?(元|千元|万元|百万元|千万元|亿元)|(千元|万元|百万元|千万元|亿元))$/;
const TRAILING_MEASURE = /^(.+?)\/(?:吨|公斤|千克|kg|t|件|箱|个|台|套|人|天|月|年)$/;
/** Remarks that change what a column holds. With them a header is another one. */
const MEANING = /^(?:含税|不含税|未税|无税|税前|税后|原币|外币|美元|港币|欧元|日元|usd|hkd|eur|jpy)$/;
const BRACKETS = /[([{【〔<《]([^()[\]{}【】〔〕<>《》]*)[)\]}】〕>》]/g;
const OPEN_BRACKET = /[([{【〔<《][^()[\]{}【】〔〕<>《》]*$/;
const DOCUMENT_PART = /^(?:单据头|单据体|表头|表体|主表|子表|分录)[.:-]/;
const MARKS = /^(?:必填|选填|[*·•])+|(?:必填项?|选填|[*:;。、])+$/g;
const LATIN_JOINTS = /[_\s-]+/g;
const CHINESE = /[\u4e00-\u9fff]/;

/** The header without what programs and people put around it: blanks, marks, brackets, units, traditional characters. */
export function normaliseHeader(text: string): NormalHeader {
  if (text.length > LONGEST) return NOTHING;
  const joined = simplified(withoutBlanks(text).toLowerCase());
  const bare = dropBrackets(joined.replace(DOCUMENT_PART, ''));
  const key = bare.key.replace(MARKS, '');
  const { key: withoutUnit, unit } = dropTrailingUnit(key);
  return {
    key: CHINESE.test(withoutUnit) ? withoutUnit : withoutUnit.replace(LATIN_JOINTS, ''),
    unit: bare.unit ?? unit,
  };
}

function dropBrackets(text: string): NormalHeader {
  let unit: number | null = null;
  const key = text
    .replace(BRACKETS, (_, inside: string) => {
      const found = UNIT.exec(inside)?.[1];
      if (found !== undefined) unit = UNITS[found] ?? null;
      return MEANING.test(inside) ? `⟨${inside}⟩` : '';
    })
    .replace(OPEN_BRACKET, '')
    .replace('⟨', '(')
    .replace('⟩', ')');
  return key === '' ? { key: text.replace(/[()[\]{}【】〔〕<>《》]/g, ''), unit: null } : { key, unit };
}

function dropTrailingUnit(key: string): NormalHeader {
  const parts = TRAILING_UNIT.exec(key);
  if (parts !== null) return { key: parts[1] ?? '', unit: UNITS[parts[2] ?? parts[3] ?? ''] ?? null };
  return { key: TRAILING_MEASURE.exec(key)?.[1] ?? key, unit: null };
}

const SHEET_UNIT = /^(?:金额)?单位[:：](?:人民币)?(元|千元|万元|百万元|亿元)$/;

/** The multiplier of a note above a table (`单位:万元`); null where the text is no such note. */
export function unitOfNote(text: string): number | null {
  if (text.length > LONGEST) return null;
  const unit = SHEET_UNIT.exec(simplified(withoutBlanks(text)).replace(/[()[\]【】]/g, ''))?.[1];
  return unit === undefined ? null : (UNITS[unit] ?? null);
}
