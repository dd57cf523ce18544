import fc from 'fast-check';
import type { CellStyle } from '../../../src/workbench/host/index.ts';
import { StylePool } from '../../../src/workbench/host/model/cell-style.ts';
import { gridStyle } from '../../../src/workbench/grid/data/grid-style.ts';
import { styleChange } from '../../../src/workbench/grid/data/host-style.ts';

const colour = fc.constantFrom('#FF0000', '#1C7553', '#FFFFFF');
const line = fc.record({
  style: fc.constantFrom('Continuous', 'Dash', 'Double'),
  weight: fc.constantFrom('Thin', 'Medium', 'Thick'),
  color: colour,
});

const style: fc.Arbitrary<CellStyle> = fc.record(
  {
    numberFormat: fc.constantFrom('General', '@', 'yyyy-mm-dd', '#,##0.00'),
    fill: colour,
    fontColor: colour,
    fontName: fc.constantFrom('Arial', '宋体'),
    fontSize: fc.constantFrom(9, 11, 14),
    bold: fc.boolean(),
    italic: fc.boolean(),
    underline: fc.constantFrom('None', 'Single', 'SingleAccountant'),
    strikethrough: fc.boolean(),
    horizontal: fc.constantFrom('General', 'Left', 'Center', 'CenterAcrossSelection', 'Right'),
    vertical: fc.constantFrom('Top', 'Center', 'Bottom', 'Distributed'),
    wrap: fc.boolean(),
    indent: fc.nat(3),
    rotation: fc.constantFrom(0, 45),
    locked: fc.boolean(),
    borders: fc.record({ top: line, left: line }, { requiredKeys: [] }),
  },
  { requiredKeys: [] },
);

test('what the grid drew and nobody touched changes nothing in the host', () => {
  fc.assert(
    fc.property(style, (before) => {
      expect(styleChange(before, gridStyle(before))).toEqual({});
    }),
  );
});

test('what somebody makes of a cell in the grid looks the same when the grid draws it again', () => {
  fc.assert(
    fc.property(style, style, (before, made) => {
      const after = changed(before, made);
      const drawn = looks({ ...gridStyle(after), pd: null });
      expect(drawn).toEqual(looks({ ...gridStyle(made), pd: null }));
    }),
  );
});

test('protection is none of the looks and survives every change of them', () => {
  fc.assert(
    fc.property(style, style, (before, made) => {
      const after = changed(before, made);
      expect(after.locked).toBe(before.locked);
    }),
  );
});

/** The host's style after somebody has made the cell look like another in the grid. */
function changed(before: CellStyle, made: CellStyle): CellStyle {
  const pool = new StylePool();
  return pool.style(pool.patch(pool.intern(before), styleChange(before, gridStyle(made))));
}

/** Without what the grid does not draw: a side without a line, an empty list of sides. */
function looks(drawn: ReturnType<typeof gridStyle>): unknown {
  const { bd: borders, ...rest } = drawn;
  return borders === undefined || Object.keys(borders ?? {}).length === 0 ? rest : drawn;
}
