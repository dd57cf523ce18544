import fc from 'fast-check';
import { edited, listChange } from '../../../src/app/live/list-change.ts';

const items = fc.array(fc.record({ key: fc.nat({ max: 6 }), rows: fc.array(fc.nat({ max: 2 }), { maxLength: 2 }) }), {
  maxLength: 40,
});

test('the edits make one list of the other', () => {
  fc.assert(
    fc.property(items, items, (before, after) => {
      const edits = listChange(before, after);
      expect(edited(before, edits)).toEqual(after);
      expect(listChange(before, structuredClone(before))).toEqual([]);
    }),
  );
});

test('one item more or less is told alone', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 60 }), fc.nat(), (numbers, place) => {
      const before = numbers.map((number, at) => ({ number, at }));
      const at = place % before.length;
      const after = structuredClone(before).toSpliced(at, 1);
      expect(listChange(before, after)).toEqual([{ at, removed: 1, added: [] }]);
      expect(listChange(after, before)).toEqual([{ at, removed: 0, added: [before[at]] }]);
    }),
  );
});
