import { Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useMemo } from 'react';
import { countBy } from '../findings/filter-findings.ts';
import type { FindingFilters as Filters } from '../findings/finding-view.ts';
import { Icon } from '../look/icons.tsx';
import type { Finding } from '../report.ts';
import { usePaneActions, usePaneState, useTexts } from '../state/pane-context.ts';
import { formatCount } from '../texts/format.ts';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: '6px', padding: '0 12px 6px', flex: 'none' },
  part: { flex: '1 1 84px', minWidth: 0, '& select': { minWidth: 0, width: '100%', textOverflow: 'ellipsis' } },
  input: { flex: '1 1 84px', minWidth: 0, '& input': { minWidth: 0, width: '100%' } },
  clear: {
    display: 'flex',
    padding: '2px',
    border: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

/** Filters by kind of finding, by salesperson and by words. */
export function FindingFilters({ findings }: { readonly findings: readonly Finding[] }): ReactElement {
  const styles = useStyles();
  const { texts } = useTexts();
  const filters = usePaneState((state) => state.view.filters);
  const { look } = usePaneActions();
  const codes = useMemo(() => countBy(findings, (finding) => finding.code), [findings]);
  const people = useMemo(() => countBy(findings, (finding) => finding.salesperson), [findings]);
  const change = (patch: Partial<Filters>) => {
    look({ filters: { ...filters, ...patch } });
  };
  return (
    <div className={styles.row} role="search" aria-label={texts.filters.label}>
      <Select
        className={styles.part}
        size="small"
        aria-label={texts.filters.code}
        value={filters.code ?? ''}
        onChange={(_, { value }) => {
          change({ code: codes.find((option) => option.value === value)?.value ?? null });
        }}
      >
        <option value="">{texts.filters.allCodes}</option>
        {codes.map(({ value, count }) => (
          <option key={value} value={value}>
            {`${texts.findingNames[value]} (${formatCount(count)})`}
          </option>
        ))}
      </Select>
      <Select
        className={styles.part}
        size="small"
        aria-label={texts.filters.salesperson}
        value={filters.salesperson ?? ''}
        onChange={(_, { value }) => {
          change({ salesperson: value === '' ? null : value });
        }}
      >
        <option value="">{texts.filters.allSalespeople}</option>
        {people.map(({ value, count }) => (
          <option key={value} value={value}>
            {`${value} (${formatCount(count)})`}
          </option>
        ))}
      </Select>
      <Input
        className={styles.input}
        size="small"
        aria-label={texts.filters.search}
        placeholder={texts.filters.searchHint}
        value={filters.search}
        onChange={(_, { value }) => {
          change({ search: value });
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') change({ search: '' });
        }}
        contentAfter={
          filters.search === '' ? (
            <Icon name="search" size={12} />
          ) : (
            <button
              type="button"
              className={styles.clear}
              aria-label={texts.filters.clearSearch}
              onClick={() => {
                change({ search: '' });
              }}
            >
              <Icon name="dismiss" size={12} />
            </button>
          )
        }
      />
    </div>
  );
}
