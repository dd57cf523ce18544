import { nameKey } from '../identity/keys.ts';

const SEPARATORS = /[、,，;；/／\s]+/u;
/** 华东, 华东区 and 华东大区 are one region. */
const ENDINGS = ['销售大区', '大区', '片区', '地区', '区域', '省', '市', '区'];

/** The regions that a cell names, by key; empty where it names none. */
function regionsIn(cell: string): ReadonlySet<string> {
  return new Set(cell.split(SEPARATORS).flatMap((part) => regionKey(part) || []));
}

/** Whether a person of these regions may deal with a customer there; a region that nobody has written rules nothing out. */
export function isInRegion(own: string, customers: string): boolean {
  const [mine, theirs] = [regionsIn(own), regionsIn(customers)];
  return mine.size === 0 || theirs.size === 0 || [...theirs].some((region) => mine.has(region));
}

function regionKey(text: string): string {
  const key = nameKey(text);
  const ending = ENDINGS.find((candidate) => key.endsWith(candidate) && key.length > candidate.length + 1);
  return ending === undefined ? key : key.slice(0, -ending.length);
}
