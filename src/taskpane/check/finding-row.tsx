import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { MouseEvent, ReactElement } from 'react';
import { memo } from 'react';
import type { TreeRow } from '../findings/tree-rows.ts';
import { Icon } from '../look/icons.tsx';
import { useRowStyles } from '../look/row-styles.ts';
import { SeverityMark } from '../look/severity-mark.tsx';
import { TextButton } from '../look/text-button.tsx';
import type { Finding } from '../report.ts';
import { usePaneState, useTexts } from '../state/pane-context.ts';
import { ClauseText } from './clause-text.tsx';
import { FindingDetails } from './finding-details.tsx';
import type { TreeActions } from './use-tree-actions.ts';

const useStyles = makeStyles({
  finding: {
    padding: '6px 12px 6px 24px',
    cursor: 'pointer',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  head: { display: 'flex', alignItems: 'center', gap: '5px' },
  code: { flex: '1 1 0', minWidth: 0, fontWeight: tokens.fontWeightSemibold },
  word: { flex: 'none', color: tokens.colorNeutralForeground2 },
  sentence: { margin: '2px 0 3px', overflowWrap: 'anywhere', lineHeight: '18px' },
  foot: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '12px' },
  locate: { marginLeft: 'auto' },
});

interface FindingRowProps {
  readonly domId: string;
  readonly row: TreeRow & { kind: 'finding' };
  readonly finding: Finding;
  readonly current: boolean;
  readonly actions: TreeActions;
}

/** One finding: how grave, what, the sentence, and the ways on: its clause, its evidence, its cell. */
export const FindingRow = memo(function FindingRow({
  domId,
  row,
  finding,
  current,
  actions,
}: FindingRowProps): ReactElement {
  const styles = useStyles();
  const rowStyles = useRowStyles();
  const { texts, language } = useTexts();
  const { index } = row;
  const detailed = usePaneState((state) => state.view.detailed.has(index));
  const quoted = usePaneState((state) => state.view.quoted.has(index));
  const sentence = finding.message[language];
  const name = texts.findingNames[finding.code];
  const hasDetails = finding.facts.length > 0 || finding.evidence.length > 0;
  const tabIndex = current ? 0 : -1;

  const onClick = (event: MouseEvent<HTMLDivElement>) => {
    const onButton = event.target instanceof Element && event.target.closest('button') !== null;
    if (onButton) actions.point(row.id);
    else actions.select(index);
  };

  return (
    <div
      id={domId}
      role="treeitem"
      aria-level={2}
      aria-selected={current}
      aria-setsize={row.siblings}
      aria-posinset={row.position}
      aria-label={[texts.severity[finding.severity], name, sentence, finding.clause].filter(Boolean).join(' · ')}
      {...(hasDetails && { 'aria-expanded': detailed })}
      className={mergeClasses(styles.finding, current && rowStyles.current)}
      onClick={onClick}
    >
      <div className={styles.head}>
        <SeverityMark severity={finding.severity} />
        <span className={styles.code}>{name}</span>
        <span className={styles.word}>{texts.severity[finding.severity]}</span>
      </div>
      <p className={styles.sentence}>{sentence}</p>
      <div className={styles.foot}>
        {finding.clause !== '' && (
          <TextButton
            tabIndex={tabIndex}
            aria-expanded={quoted}
            onClick={() => {
              actions.toggleClause(index);
            }}
          >
            {finding.clause}
          </TextButton>
        )}
        {hasDetails && (
          <TextButton
            tabIndex={tabIndex}
            aria-expanded={detailed}
            onClick={() => {
              actions.toggleDetails(index);
            }}
          >
            {texts.list.showDetails(finding.evidence.length)}
            <Icon name={detailed ? 'down' : 'right'} size={10} />
          </TextButton>
        )}
        <span className={styles.locate}>
          <TextButton
            tabIndex={tabIndex}
            title={texts.list.locateLabel(finding.sheet, finding.row)}
            aria-label={texts.list.locateLabel(finding.sheet, finding.row)}
            onClick={() => {
              actions.select(index);
            }}
          >
            <Icon name="locate" size={12} />
            {texts.list.locate}
          </TextButton>
        </span>
      </div>
      {quoted && <ClauseText number={finding.clause} />}
      {detailed && <FindingDetails finding={finding} tabIndex={tabIndex} onGoTo={actions.goTo} />}
    </div>
  );
});
