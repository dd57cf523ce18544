import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Place } from '../../app/services.ts';
import { TextButton } from '../look/text-button.tsx';
import type { Finding } from '../report.ts';
import { useTexts } from '../state/pane-context.ts';

const useStyles = makeStyles({
  details: {
    margin: '4px 0 2px',
    display: 'grid',
    gridTemplateColumns: 'max-content 1fr',
    columnGap: '12px',
    lineHeight: '20px',
    rowGap: '2px',
  },
  label: { margin: 0, maxWidth: '110px', color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  value: { margin: 0, minWidth: 0, overflowWrap: 'anywhere', fontVariantNumeric: 'tabular-nums' },
  links: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start' },
});

interface FindingDetailsProps {
  readonly finding: Finding;
  readonly tabIndex: number;
  readonly onGoTo: (place: Place) => void;
}

/** The arithmetic behind a finding, line by line, and the rows that prove it. */
export function FindingDetails({ finding, tabIndex, onGoTo }: FindingDetailsProps): ReactElement {
  const styles = useStyles();
  const { texts, language } = useTexts();
  return (
    <dl className={styles.details}>
      {finding.facts.map((fact, at) => (
        <Fact key={at} label={fact.label[language]} value={fact.value[language]} />
      ))}
      {finding.evidence.length > 0 && (
        <>
          <dt className={styles.label}>{texts.list.evidence}</dt>
          <dd className={styles.value}>
            <span className={styles.links}>
              {finding.evidence.map(({ sheet, row }) => (
                <TextButton
                  key={`${sheet}:${row.toString()}`}
                  tabIndex={tabIndex}
                  onClick={() => {
                    onGoTo({ sheet, row, column: null });
                  }}
                >
                  {texts.list.evidenceRow(row, sheet)}
                </TextButton>
              ))}
            </span>
          </dd>
        </>
      )}
    </dl>
  );
}

function Fact({ label, value }: { readonly label: string; readonly value: string }): ReactElement {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.label}>{label}</dt>
      <dd className={styles.value}>{value}</dd>
    </>
  );
}
