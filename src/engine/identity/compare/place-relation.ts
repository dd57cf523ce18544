import type { Place } from '../name/places.ts';

/** How two places stand to each other: 0 one is unknown, 1 the same city, 2 the same province, 3 two cities of one province, 4 two provinces. */
export type PlaceRelation = 0 | 1 | 2 | 3 | 4;

export function placeRelation(a: Place, b: Place): PlaceRelation {
  if (a.province < 0 || b.province < 0) return a.county !== '' && a.county === b.county ? 1 : 0;
  if (a.province !== b.province) return 4;
  if (a.city >= 0 && b.city >= 0) return a.city === b.city ? 1 : 3;
  // 北京 and its like have no cities in them: the province is the city.
  return a.city < 0 && b.city < 0 && a.county !== '' && a.county === b.county ? 1 : 2;
}
