import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useTexts } from '../state/pane-context.ts';
import { ScreenFrame } from './screen-frame.tsx';

const useStyles = makeStyles({
  text: { margin: '0 0 12px' },
  title: { margin: '0 0 2px', fontSize: 'inherit', fontWeight: tokens.fontWeightSemibold },
  list: { margin: '0 0 12px', paddingLeft: '20px' },
  keys: {
    margin: '0 0 12px',
    display: 'grid',
    gridTemplateColumns: 'max-content 1fr',
    columnGap: '16px',
    rowGap: '2px',
  },
  key: { margin: 0, color: tokens.colorNeutralForeground2 },
  meaning: { margin: 0 },
});

/** What the product is for, how to work with it, and what becomes of the data. */
export default function AboutScreen(): ReactElement {
  const styles = useStyles();
  const { texts } = useTexts();
  const { about } = texts;
  return (
    <ScreenFrame title={about.title}>
      <p className={styles.text}>{about.purpose}</p>
      <h3 className={styles.title}>{about.howTitle}</h3>
      <ol className={styles.list}>
        {about.how.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
      <h3 className={styles.title}>{about.keysTitle}</h3>
      <dl className={styles.keys}>
        {about.keys.map(([key, meaning]) => [
          <dt key={`${key ?? ''}-key`} className={styles.key}>
            {key}
          </dt>,
          <dd key={`${key ?? ''}-meaning`} className={styles.meaning}>
            {meaning}
          </dd>,
        ])}
      </dl>
      <h3 className={styles.title}>{about.privacyTitle}</h3>
      <p className={styles.text}>{about.privacy}</p>
    </ScreenFrame>
  );
}
