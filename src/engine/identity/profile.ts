import { cleanText, withoutBlanks } from '../cells/clean-text.ts';
import { checkUscc } from '../checks/uscc.ts';
import { NO_ADDRESS, addressForm } from './address-form.ts';
import type { AddressForm } from './address-form.ts';
import type { IdentityRow } from './identity-row.ts';
import { nameForm, narrower } from './name/name-form.ts';
import type { NameForm } from './name/name-form.ts';
import { placesAtStart } from './name/places.ts';
import type { Place } from './name/places.ts';
import { phoneDigits, phoneTail } from './phone-digits.ts';
import { boundedText } from './text/bounded.ts';
import { simplified } from './text/simplified.ts';

/**
 * All that is compared of a row, worked out once. It depends on the row alone, never on other rows, and its texts are
 * bounded: no cell is so long that comparing its row takes longer than others.
 */
export interface Profile {
  readonly number: string;
  readonly name: NameForm;
  readonly code: string;
  /** Whether the check character of the code holds. */
  readonly codeHolds: boolean;
  readonly phones: readonly string[];
  /** What each of `phones` has in common with its other spellings. */
  readonly tails: readonly string[];
  readonly contact: string;
  /** 王经理, 王女士: the surname alone is known. */
  readonly contactIsTitle: boolean;
  readonly boss: string;
  readonly address: AddressForm;
  /** From the address, else from 区域. */
  readonly site: Place;
}

const TITLE = /^(.{1,2}?)(?:总|经理|总经理|先生|女士|小姐|工|主任|老板|会计|厂长|部长|科长|主管|师傅)$/u;

/** A code with a digit too few or too many still tells whose it was. */
const CODE = /^[0-9A-Z]{15,19}$/;
const LEAST_DISTINCT = 5;

export function profileOf(row: IdentityRow): Profile {
  const name = nameForm(row.name);
  const code = codeIn(row.code);
  const address = row.address === '' ? NO_ADDRESS : addressForm(row.address);
  const contact = person(row.contact);
  const title = TITLE.exec(contact);
  const phones = row.phones.flatMap(phoneDigits);
  return {
    number: numberForm(row.number),
    name,
    code,
    codeHolds: code !== '' && checkUscc(code) === null,
    phones,
    tails: phones.map(phoneTail),
    contact: title === null ? contact : (title[1] ?? contact),
    contactIsTitle: title !== null || contact.length === 1,
    boss: person(row.boss),
    address,
    site:
      row.region === ''
        ? address.place
        : narrower(address.place, placesAtStart(simplified(cleanText(row.region)), 0).place),
  };
}

/** A 客户编号 as it is compared: width, blanks and case make no other number. */
export function numberForm(cell: string): string {
  return boundedText(withoutBlanks(cell).toUpperCase());
}

/** The code in a cell; empty for what is none, such as 无, 待补 or a row of zeros. */
function codeIn(cell: string): string {
  const code = withoutBlanks(cell).toUpperCase();
  return CODE.test(code) && new Set(code).size >= LEAST_DISTINCT ? code : '';
}

function person(cell: string): string {
  return cell === '' ? '' : boundedText(simplified(withoutBlanks(cell)));
}
