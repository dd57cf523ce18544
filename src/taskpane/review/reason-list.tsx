import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { ReviewItem, ReviewLink } from '../../app/customers/review-views.ts';
import { Icon } from '../look/icons.tsx';
import { useTexts } from '../state/pane-context.ts';
import { formatShare } from '../texts/format.ts';

/** Links of a large cluster that are told; the surest say enough. */
const MOST_LINKS = 8;

const useStyles = makeStyles({
  reasons: { padding: '6px 12px 8px', fontSize: tokens.fontSizeBase200, lineHeight: '18px' },
  between: { margin: '6px 0 0', fontSize: 'inherit', fontWeight: tokens.fontWeightSemibold },
  line: { display: 'flex', gap: '6px', margin: 0 },
  word: {
    flex: 'none',
    display: 'inline-flex',
    alignItems: 'center',
    gap: '3px',
    minWidth: '52px',
    color: tokens.colorNeutralForeground2,
  },
  texts: { flex: '1 1 0', minWidth: 0, overflowWrap: 'anywhere' },
});

/** What speaks for and against, link by link; a single link needs no heading. */
export function ReasonList({ item }: { readonly item: ReviewItem }): ReactElement {
  const styles = useStyles();
  const { texts } = useTexts();
  const { review } = texts;
  const links = item.links.filter(({ a, b }) => item.rows[a]?.customer !== item.rows[b]?.customer).slice(0, MOST_LINKS);
  return (
    <div className={styles.reasons}>
      {links.map((link) => (
        <div key={`${link.a.toString()}-${link.b.toString()}`}>
          {item.rows.length > 2 && (
            <h4 className={styles.between}>
              {review.between(review.letter(link.a), review.letter(link.b), formatShare(link.confidence))}
            </h4>
          )}
          <Reasons link={link} speaks="for" />
          <Reasons link={link} speaks="against" />
        </div>
      ))}
    </div>
  );
}

function Reasons({ link, speaks }: { readonly link: ReviewLink; readonly speaks: 'for' | 'against' }): ReactElement {
  const styles = useStyles();
  const { texts, language } = useTexts();
  const { review } = texts;
  const said = link.reasons.filter((reason) => reason.speaks === speaks).map(({ text }) => text[language]);
  return (
    <p className={styles.line}>
      <span className={styles.word}>
        <Icon name={speaks === 'for' ? 'check' : 'dismiss'} size={12} />
        {speaks === 'for' ? review.reasonsFor : review.reasonsAgainst}
      </span>
      <span className={styles.texts}>
        {said.length === 0 ? review.noReasons : said.join(language === 'zh' ? '；' : '; ')}
      </span>
    </p>
  );
}
