import { useMemo } from 'react';
import type { Place } from '../../app/services.ts';
import { toggled } from '../findings/finding-view.ts';
import type { TreeCommand } from '../findings/tree-keys.ts';
import type { TreeRows } from '../findings/tree-rows.ts';
import { findingRowId } from '../findings/tree-rows.ts';
import type { Finding } from '../report.ts';
import type { Pane } from '../state/create-pane.ts';
import { usePane } from '../state/pane-context.ts';

/** What rows of the list can ask for. */
export interface TreeActions {
  /** Carries out a key's command. */
  readonly obey: (command: TreeCommand) => void;
  /** The focus has come to the list and no row is current yet. */
  readonly enter: (rows: TreeRows) => void;
  /** Makes a row current without scrolling. */
  readonly point: (rowId: string) => void;
  readonly toggleGroup: (group: string) => void;
  readonly toggleDetails: (index: number) => void;
  readonly toggleClause: (index: number) => void;
  /** Selects the finding's cell in the sheet. */
  readonly select: (index: number) => void;
  /** Selects another cell, such as a row of the evidence. */
  readonly goTo: (place: Place) => void;
}

/** The cell in which a finding stands. */
export function placeOf(finding: Finding): Place {
  return { sheet: finding.sheet, row: finding.row, column: finding.column };
}

/** The same actions for as long as the report is shown. */
export function useTreeActions(findings: readonly Finding[]): TreeActions {
  const pane = usePane();
  return useMemo(() => treeActions(pane, findings), [pane, findings]);
}

function treeActions({ store, actions }: Pane, findings: readonly Finding[]): TreeActions {
  const { look } = actions;
  const view = () => store.get().view;
  const select = (index: number) => {
    const finding = findings[index];
    look({ current: findingRowId(index) });
    if (finding !== undefined) void actions.select(placeOf(finding));
  };
  return {
    obey: (command) => {
      const { folded, detailed, reveals } = view();
      switch (command.kind) {
        case 'move':
          look({ current: command.to, reveals: reveals + 1 });
          return;
        case 'fold':
        case 'unfold':
          look({ folded: withMember(folded, command.group, command.kind === 'fold') });
          return;
        case 'detail':
          look({ detailed: withMember(detailed, command.index, command.shown) });
          return;
        case 'select':
          select(command.index);
      }
    },
    enter: (rows) => {
      const first = rows.at(0);
      if (first !== undefined) look({ current: first.id });
    },
    point: (rowId) => {
      look({ current: rowId });
    },
    toggleGroup: (group) => {
      look({ current: group, folded: toggled(view().folded, group) });
    },
    toggleDetails: (index) => {
      look({ current: findingRowId(index), detailed: toggled(view().detailed, index) });
    },
    toggleClause: (index) => {
      look({ current: findingRowId(index), quoted: toggled(view().quoted, index) });
    },
    select,
    goTo: (place) => {
      void actions.select(place);
    },
  };
}

function withMember<T>(set: ReadonlySet<T>, member: T, present: boolean): ReadonlySet<T> {
  return set.has(member) === present ? set : toggled(set, member);
}
