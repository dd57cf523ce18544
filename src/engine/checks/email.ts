import { cleanText } from '../cells/clean-text.ts';

const SEPARATORS = /[;,、|\s]+/;
const LOCAL = /^[\p{L}\p{N}!#$%&'*+/=?^_`{}~-]+(?:\.[\p{L}\p{N}!#$%&'*+/=?^_`{}~-]+)*$/u;
const LABEL = /^[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?$/u;
const TOP_LEVEL = /^(?:\p{L}{2,}|xn--[a-z0-9-]+)$/iu;
const LONGEST_LOCAL = 64;
const LONGEST = 254;

/** What is wrong with a cell of e-mail addresses, several with `;`, `,` or blanks between them; null where nothing is. */
export function checkEmail(text: string): 'format' | null {
  const addresses = cleanText(text)
    .split(SEPARATORS)
    .filter((address) => address !== '');
  return addresses.length > 0 && addresses.every(isAddress) ? null : 'format';
}

function isAddress(address: string): boolean {
  const at = address.lastIndexOf('@');
  const local = address.slice(0, Math.max(at, 0));
  const labels = address.slice(at + 1).split('.');
  if (at < 1 || local.length > LONGEST_LOCAL || address.length > LONGEST || labels.length < 2) return false;
  return LOCAL.test(local) && labels.every((label) => LABEL.test(label)) && TOP_LEVEL.test(labels.at(-1) ?? '');
}
