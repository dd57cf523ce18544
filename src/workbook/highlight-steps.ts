import type { Highlight } from '../engine/model/mark-plan.ts';
import type { Severity } from '../engine/model/finding.ts';
import { SEVERITY_LOOKS } from '../engine/model/severity-look.ts';
import { joinedAddresses } from './addresses.ts';
import type { Step } from './step.ts';

/** Bytes of a conditional format in a request beside its address. */
const FORMAT_BYTES = 2500;
/** Excel puts a new format on top, so the gravest comes last. */
const LAST_IS_TOP: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

/** Steps that colour the highlights' cells, each run of cells as one conditional format over as many areas as fit. */
export function* highlightSteps(highlights: readonly Highlight[]): Generator<Step> {
  const inOrder = highlights.toSorted((one, other) => LAST_IS_TOP[one.severity] - LAST_IS_TOP[other.severity]);
  for (const highlight of inOrder) {
    for (const address of joinedAddresses(highlight.areas)) {
      yield {
        bytes: FORMAT_BYTES + address.length,
        queue: (context) => addMark(context, highlight, address),
      };
    }
  }
}

function addMark(context: Excel.RequestContext, highlight: Highlight, address: string): void {
  const look = SEVERITY_LOOKS[highlight.severity];
  const cells = context.workbook.worksheets.getItem(highlight.sheet).getRanges(address);
  const mark = cells.conditionalFormats.add('Custom');
  mark.custom.rule.formula = highlight.formula;
  mark.custom.format.fill.color = look.fill;
  mark.custom.format.font.color = look.font;
  if (look.bold) mark.custom.format.font.bold = true;
}

/** Cells that a highlight colours. */
export function cellCount(highlight: Highlight): number {
  return highlight.areas.reduce((sum, area) => sum + area.rows * area.columns, 0);
}
