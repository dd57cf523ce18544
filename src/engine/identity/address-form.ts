import { withoutBlanks } from '../cells/clean-text.ts';
import { NOWHERE, placesAtStart } from './name/places.ts';
import type { Place } from './name/places.ts';
import { LONGEST_CELL, headOf } from './text/bounded.ts';
import { simplified } from './text/simplified.ts';

/** An address taken apart for comparing. */
export interface AddressForm {
  readonly place: Place;
  /** Road and house number (学院路 479): empty where there is no number. */
  readonly road: string;
  /** The rest behind the places, without marks of numbers. */
  readonly rest: string;
}

export const NO_ADDRESS: AddressForm = { place: NOWHERE, road: '', rest: '' };
const ROAD = /([\u4e00-\u9fff]{1,6}?(?:大道|路|街道?|巷|道|弄|村))(\d+)/u;
const NUMBER_MARKS = /[号#幢室栋座楼层单元,，。.\-—()]/gu;

/** Takes an address apart; of a cell that is longer than any, only its beginning. */
export function addressForm(cell: string): AddressForm {
  const text = withoutBlanks(simplified(headOf(cell, LONGEST_CELL)));
  if (text === '') return NO_ADDRESS;
  const { place, length } = placesAtStart(text, 0);
  const behind = text.slice(length);
  const road = ROAD.exec(behind);
  return {
    place,
    road: road === null ? '' : `${(road[1] ?? '').slice(-4)}${road[2]}`,
    rest: behind.replace(NUMBER_MARKS, ''),
  };
}
