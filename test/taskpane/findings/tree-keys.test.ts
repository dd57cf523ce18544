import { groupFindings } from '../../../src/taskpane/findings/group-findings.ts';
import { treeCommand } from '../../../src/taskpane/findings/tree-keys.ts';
import { TreeRows } from '../../../src/taskpane/findings/tree-rows.ts';
import { sampleFindings } from '../sample-findings.ts';
import { memberAt } from '../member-at.ts';

const FINDINGS = sampleFindings(10);
const GROUPS = groupFindings(FINDINGS, [...FINDINGS.keys()]);
const ROWS = new TreeRows(GROUPS, new Set());
const FIRST_GROUP = memberAt(ROWS, 0);
const FIRST_FINDING = memberAt(ROWS, 1);
const LAST = memberAt(ROWS, -1);
const NONE: ReadonlySet<number> = new Set();
const press = (key: string, current: string | null, detailed = NONE) => treeCommand(key, ROWS, current, detailed);

test('arrows, Home and End move, and stop at the ends', () => {
  expect(press('ArrowDown', FIRST_GROUP.id)).toEqual({ kind: 'move', to: FIRST_FINDING.id });
  expect(press('ArrowUp', FIRST_GROUP.id)).toEqual({ kind: 'move', to: FIRST_GROUP.id });
  expect(press('ArrowDown', LAST.id)).toEqual({ kind: 'move', to: LAST.id });
  expect(press('Home', LAST.id)).toEqual({ kind: 'move', to: FIRST_GROUP.id });
  expect(press('End', null)).toEqual({ kind: 'move', to: LAST.id });
});

test('right opens a folded group, enters an open one, and shows the details of a finding', () => {
  const folded = new TreeRows(GROUPS, new Set([memberAt(GROUPS, 0).id]));
  expect(treeCommand('ArrowRight', folded, memberAt(folded, 0).id, NONE)).toEqual({
    kind: 'unfold',
    group: memberAt(GROUPS, 0).id,
  });
  expect(press('ArrowRight', FIRST_GROUP.id)).toEqual({ kind: 'move', to: FIRST_FINDING.id });
  expect(press('ArrowRight', FIRST_FINDING.id)).toMatchObject({ kind: 'detail', shown: true });
});

test('left hides details first, then leaves for the group, then folds it', () => {
  const index = FIRST_FINDING.kind === 'finding' ? FIRST_FINDING.index : -1;
  expect(press('ArrowLeft', FIRST_FINDING.id, new Set([index]))).toEqual({ kind: 'detail', index, shown: false });
  expect(press('ArrowLeft', FIRST_FINDING.id)).toEqual({ kind: 'move', to: FIRST_GROUP.id });
  expect(press('ArrowLeft', FIRST_GROUP.id)).toEqual({ kind: 'fold', group: memberAt(GROUPS, 0).id });
});

test('Enter selects a finding and folds a group; other keys are left alone', () => {
  expect(press('Enter', FIRST_FINDING.id)).toMatchObject({ kind: 'select' });
  expect(press('Enter', FIRST_GROUP.id)).toMatchObject({ kind: 'fold' });
  expect(press('a', FIRST_FINDING.id)).toBeNull();
  expect(treeCommand('ArrowDown', new TreeRows([], new Set()), null, NONE)).toBeNull();
});
