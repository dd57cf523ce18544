import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useState } from 'react';
import type { CheckResult } from '../../app/services.ts';
import { Icon } from '../look/icons.tsx';
import { TextButton } from '../look/text-button.tsx';
import { useTexts } from '../state/pane-context.ts';

const useStyles = makeStyles({
  notices: { padding: '0 12px 4px', flex: 'none', fontSize: tokens.fontSizeBase200 },
  list: {
    margin: '2px 0 4px',
    paddingLeft: '16px',
    maxHeight: '120px',
    overflowY: 'auto',
    color: tokens.colorNeutralForeground2,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
});

/** What was skipped or missing while reading: one quiet line, opened on demand. */
export function NoticeLines({ notices }: { readonly notices: CheckResult['notices'] }): ReactElement | null {
  const styles = useStyles();
  const { texts, language } = useTexts();
  const [open, setOpen] = useState(false);
  if (notices.length === 0) return null;
  return (
    <div className={styles.notices}>
      <TextButton
        aria-expanded={open}
        onClick={() => {
          setOpen(!open);
        }}
      >
        <Icon name={open ? 'down' : 'right'} size={10} />
        {texts.notices(notices.length)}
      </TextButton>
      {open && (
        <ul className={styles.list} tabIndex={0} aria-label={texts.notices(notices.length)}>
          {notices.map((notice, at) => (
            <li key={at}>{notice.message[language]}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
