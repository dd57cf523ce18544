/** The member of a list at a place, from the end where negative; a test that has none there fails with a sentence. */
export function memberAt<T>(list: Pick<readonly T[], 'at' | 'length'>, place: number): T {
  const member = list.at(place);
  if (member === undefined)
    throw new RangeError(`The list of ${list.length.toString()} has no member ${place.toString()}`);
  return member;
}
