import { Button, Spinner, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { PolicyChoice, PolicyComparison } from '../../app/policy/policy-views.ts';
import type { Bilingual } from '../../engine/model/finding.ts';
import type { Finding } from '../report.ts';
import { Banner } from '../look/banner.tsx';
import { SeverityMark } from '../look/severity-mark.tsx';
import { usePaneActions, usePaneState, useTexts } from '../state/pane-context.ts';
import type { Step } from '../state/pane-state.ts';
import { useBusy } from '../state/use-busy.ts';

/** Findings shown of each list; the table has the whole numbers. */
const SHOWN = 30;

const useStyles = makeStyles({
  body: { padding: '0 4px 12px' },
  title: { margin: '8px 0 2px', fontSize: 'inherit', fontWeight: tokens.fontWeightSemibold },
  text: { margin: '0 0 4px' },
  quiet: { color: tokens.colorNeutralForeground3 },
  table: { width: '100%', borderCollapse: 'collapse', margin: '4px 0' },
  cell: { padding: '2px 0', textAlign: 'left', fontWeight: tokens.fontWeightRegular },
  number: { padding: '2px 0 2px 8px', textAlign: 'right', whiteSpace: 'nowrap' },
  summary: {
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  list: { margin: '2px 0 4px', padding: 0, listStyleType: 'none' },
  finding: { display: 'flex', gap: '6px', padding: '2px 0' },
  mark: { paddingTop: '3px', display: 'flex' },
});

interface ComparisonProps {
  readonly choice: PolicyChoice;
  readonly step: Step<PolicyComparison>;
}

/** What a policy needs, what a switch to it would change, and the switch itself. */
export function PolicyComparisonView({ choice, step }: ComparisonProps): ReactElement {
  const styles = useStyles();
  const { texts, language } = useTexts();
  const { sheets, columns } = choice;
  return (
    <div className={styles.body}>
      {sheets.missing.length > 0 && <Names title={texts.policies.missingSheets} names={sheets.missing} />}
      {columns.missing.length > 0 && <Names title={texts.policies.missingColumns} names={columns.missing} />}
      <Names title={texts.policies.presentColumns} names={columns.present} />
      {!choice.current && <h3 className={styles.title}>{texts.policies.comparison}</h3>}
      {!choice.current && step.kind === 'running' && <Spinner size="tiny" label={texts.policies.comparing} />}
      {!choice.current && step.kind === 'failed' && (
        <Banner severity="warning">{step.failure.message[language]}</Banner>
      )}
      {!choice.current && step.kind === 'done' && <Changes comparison={step.value} />}
      {!choice.current && step.kind !== 'running' && <Switch choice={choice} />}
    </div>
  );
}

function Names({ title, names }: { readonly title: string; readonly names: readonly Bilingual[] }): ReactElement {
  const styles = useStyles();
  const { texts, language } = useTexts();
  return (
    <>
      <h3 className={styles.title}>{title}</h3>
      <p className={styles.text}>
        {names.length === 0 ? texts.policies.none : texts.disputes.between(names.map((name) => name[language]))}
      </p>
    </>
  );
}

function Changes({ comparison }: { readonly comparison: PolicyComparison }): ReactElement {
  const styles = useStyles();
  const { texts } = useTexts();
  const { codes, appearing, vanishing, staying } = comparison;
  if (codes.length === 0) return <p className={styles.text}>{texts.policies.same(staying)}</p>;
  return (
    <>
      <p className={styles.text}>{texts.policies.summary(appearing.length, vanishing.length, staying)}</p>
      <table className={styles.table} aria-label={texts.policies.codeTable}>
        <thead>
          <tr className={styles.quiet}>
            <th scope="col" className={styles.cell}>
              {texts.policies.kind}
            </th>
            <th scope="col" className={styles.number}>
              {texts.policies.plus}
            </th>
            <th scope="col" className={styles.number}>
              {texts.policies.minus}
            </th>
          </tr>
        </thead>
        <tbody>
          {codes.map(({ code, appearing: plus, vanishing: minus }) => (
            <tr key={code}>
              <th scope="row" className={styles.cell}>
                {texts.findingNames[code]}
              </th>
              <td className={styles.number}>{plus > 0 ? `+${String(plus)}` : ''}</td>
              <td className={styles.number}>{minus > 0 ? `−${String(minus)}` : ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {appearing.length > 0 && <Findings title={texts.policies.appearing(appearing.length)} findings={appearing} />}
      {vanishing.length > 0 && <Findings title={texts.policies.vanishing(vanishing.length)} findings={vanishing} />}
    </>
  );
}

function Findings({
  title,
  findings,
}: {
  readonly title: string;
  readonly findings: readonly Finding[];
}): ReactElement {
  const styles = useStyles();
  const { texts, language } = useTexts();
  return (
    <details>
      <summary className={styles.summary}>{title}</summary>
      <ul className={styles.list}>
        {findings.slice(0, SHOWN).map(({ key, severity, message }) => (
          <li key={key} className={styles.finding}>
            <span className={styles.mark}>
              <SeverityMark severity={severity} />
            </span>
            <span>{message[language]}</span>
          </li>
        ))}
      </ul>
      {findings.length > SHOWN && <p className={styles.text}>{texts.policies.more(findings.length - SHOWN)}</p>}
    </details>
  );
}

function Switch({ choice }: { readonly choice: PolicyChoice }): ReactElement {
  const styles = useStyles();
  const { texts, language } = useTexts();
  const switching = usePaneState((state) => state.switching.kind === 'running');
  const busy = useBusy();
  const { switchPolicy } = usePaneActions();
  return (
    <>
      <p className={styles.text}>{texts.policies.willWrite(choice.name[language])}</p>
      <Button size="small" appearance="primary" disabledFocusable={busy} onClick={() => void switchPolicy(choice.id)}>
        {switching ? texts.policies.using : texts.policies.use}
      </Button>
    </>
  );
}
