import fc from 'fast-check';
import { filterFindings } from '../../../src/taskpane/findings/filter-findings.ts';
import { NO_FILTERS } from '../../../src/taskpane/findings/finding-view.ts';
import { groupFindings } from '../../../src/taskpane/findings/group-findings.ts';
import { walkFrom } from '../../../src/taskpane/findings/step-through.ts';
import { findingRowId, TreeRows } from '../../../src/taskpane/findings/tree-rows.ts';
import type { Finding } from '../../../src/taskpane/report.ts';
import { SEVERITIES } from '../../../src/engine/model/finding.ts';
import { sampleFindings } from '../sample-findings.ts';
import { memberAt } from '../member-at.ts';

const TEMPLATE = memberAt(sampleFindings(1), 0);

const name = fc.constantFrom('constructor', '__proto__', '甲厂', '乙厂', 'C1', '');
const finding: fc.Arbitrary<Finding> = fc
  .record({
    customer: fc.option(name),
    customerName: fc.option(name),
    sheet: fc.constantFrom('客户档案', '甲厂', 'C1'),
    severity: fc.constantFrom(...SEVERITIES),
  })
  .map((part) => ({ ...TEMPLATE, ...part }));
const findings = fc.array(finding, { maxLength: 60 });
const allOf = (list: readonly Finding[]) => [...list.keys()];
const ascending = (list: readonly number[]) => [...list].sort((a, b) => a - b);

test('no finding is lost in grouping and none is shown twice', () => {
  fc.assert(
    fc.property(findings, (list) => {
      const members = groupFindings(list, allOf(list)).flatMap((group) => group.members);
      expect(ascending(members)).toEqual(allOf(list));
    }),
  );
});

test('the counts of a group add up to its members', () => {
  fc.assert(
    fc.property(findings, (list) => {
      for (const { counts, members } of groupFindings(list, allOf(list))) {
        expect(counts.error + counts.warning + counts.info).toBe(members.length);
      }
    }),
  );
});

test('a group with something graver never stands below one without', () => {
  fc.assert(
    fc.property(findings, (list) => {
      const groups = groupFindings(list, allOf(list));
      const serious = groups.map((group) => group.counts.error);
      expect(serious).toEqual([...serious].sort((a, b) => b - a));
    }),
  );
});

test('rows show every finding of open groups and none of folded ones', () => {
  fc.assert(
    fc.property(findings, fc.nat(), (list, seed) => {
      const groups = groupFindings(list, allOf(list));
      const folded = new Set(groups.filter((_, at) => (seed >> (at % 20)) % 2 === 1).map((group) => group.id));
      const tree = new TreeRows(groups, folded);
      const rows = [...tree];
      expect(rows).toHaveLength(tree.length);
      expect(rows.map(({ id }) => tree.placeOf(id))).toEqual([...rows.keys()]);
      expect(rows.map((_, at) => tree.isGroup(at))).toEqual(rows.map(({ kind }) => kind === 'group'));
      const hidden = groups.filter(({ id }) => folded.has(id)).flatMap(({ members }) => members);
      expect(hidden.every((index) => tree.placeOf(findingRowId(index)) === -1)).toBe(true);
      const expected = groups.filter((group) => !folded.has(group.id)).flatMap((group) => group.members);
      expect(rows.flatMap((row) => (row.kind === 'finding' ? [row.index] : []))).toEqual(expected);
      expect(rows.filter((row) => row.kind === 'group')).toHaveLength(groups.length);
    }),
  );
});

test('stepping forward from the start passes every finding once', () => {
  fc.assert(
    fc.property(findings, (list) => {
      const groups = groupFindings(list, allOf(list));
      const passed: number[] = [];
      let walk = walkFrom(groups, null);
      while (walk.next !== null) {
        passed.push(walk.next);
        walk = walkFrom(groups, findingRowId(walk.next));
      }
      expect(ascending(passed)).toEqual(allOf(list));
    }),
  );
});

test('without filters everything passes', () => {
  fc.assert(
    fc.property(findings, (list) => {
      expect(filterFindings(list, NO_FILTERS, () => '')).toEqual(allOf(list));
    }),
  );
});
