import { makeStyles, tokens } from '@fluentui/react-components';
import type { KeyboardEvent, ReactElement } from 'react';
import { useRef, useState } from 'react';
import type { ReviewItem, Reviews } from '../../app/customers/review-views.ts';
import { Banner } from '../look/banner.tsx';
import { usePaneActions, usePaneState, useTexts } from '../state/pane-context.ts';
import { formatShare } from '../texts/format.ts';
import type { Texts } from '../texts/texts.ts';
import { ComparisonTable } from './comparison-table.tsx';
import { DeciderField } from './decider-field.tsx';
import { decidedPairs } from './decided-pairs.ts';
import type { Verdict } from './decided-pairs.ts';
import { ReasonList } from './reason-list.tsx';
import { RowChoice } from './row-choice.tsx';
import { VerdictButtons } from './verdict-buttons.tsx';
import type { VerdictWords } from './verdict-buttons.tsx';

const useStyles = makeStyles({
  item: { display: 'contents' },
  scroll: { flex: '1 1 0', minHeight: 0, overflowY: 'auto', position: 'relative' },
  ask: {
    margin: 0,
    padding: '8px 12px 4px',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  alike: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2, whiteSpace: 'nowrap' },
});

/** One thing to decide: the rows side by side, what speaks for and against, and the three answers. */
export function ReviewItemView({
  item,
  reviews,
}: {
  readonly item: ReviewItem;
  readonly reviews: Reviews;
}): ReactElement {
  const styles = useStyles();
  const { texts, language } = useTexts();
  const { review } = texts;
  const decider = usePaneState((state) => state.reviewing.decider);
  const sheet = usePaneState(
    ({ reviewing, result }) => reviewing.taken[0]?.decided.sheet ?? result?.reviews.sheet ?? null,
  );
  const { decide, stepReview } = usePaneActions();
  const [kept, setDraft] = useState<Draft>(() => freshDraft(item));
  // The next item takes this one's place without its buttons being made anew, so that the focus stays on them.
  const draft = kept.item === item.id ? kept : freshDraft(item);
  const { chosen, reason } = draft;
  const [nameless, setNameless] = useState(false);
  const input = useRef<HTMLInputElement>(null);

  const answer = (verdict: Verdict) => {
    if (decider === '') {
      setNameless(true);
      input.current?.focus();
      return;
    }
    const pairs = decidedPairs(item, verdict);
    void decide({ item, verdict: verdict.kind, pairs, reason: reason.trim() || reasonsIn(item, verdict, language) });
  };
  const canJoin = item.decidable && new Set([...chosen].map((at) => item.rows[at]?.customer)).size > 1;
  const onSame = canJoin
    ? () => {
        answer({ kind: 'same', rows: chosen });
      }
    : null;
  const onDifferent = () => {
    if (item.decidable) answer({ kind: 'different' });
  };
  const onLater = () => {
    stepReview(1);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const typing = event.target instanceof HTMLInputElement && event.target.type === 'text';
    if (typing || event.ctrlKey || event.altKey || event.metaKey) return;
    const act = { '1': onSame, '2': onDifferent, '3': onLater }[event.key];
    if (act === undefined || act === null) return;
    event.preventDefault();
    act();
  };
  return (
    <div className={styles.item} onKeyDown={onKeyDown}>
      <div className={styles.scroll}>
        <DeciderField missing={nameless && decider === ''} input={input} />
        <h3 className={styles.ask}>
          {question(item, texts)}{' '}
          <span className={styles.alike}>{review.alike(formatShare(item.links[0]?.confidence ?? 0))}</span>
        </h3>
        <StaleDecisions item={item} />
        {!item.decidable && <Banner severity="warning">{review.undecidable}</Banner>}
        <ComparisonTable
          item={item}
          headers={reviews.headers}
          choice={(at) => (
            <RowChoice
              item={item}
              at={at}
              chosen={chosen}
              onChoose={(rows) => {
                setDraft({ ...draft, chosen: rows });
              }}
            />
          )}
        />
        <ReasonList item={item} />
      </div>
      <VerdictButtons
        words={wordsFor(item, texts)}
        reason={reason}
        onReason={(text) => {
          setDraft({ ...draft, reason: text });
        }}
        onSame={onSame}
        onDifferent={onDifferent}
        onLater={onLater}
        note={sheet === null ? review.willInsert : review.willWrite(sheet)}
      />
    </div>
  );
}

/** What a person has set up for an item and not decided yet. */
interface Draft {
  readonly item: string;
  readonly chosen: ReadonlySet<number>;
  readonly reason: string;
}

/** All filings of a cluster, or the likeliest proposal for a name. */
function freshDraft({ id, kind, rows }: ReviewItem): Draft {
  return { item: id, chosen: new Set(kind === 'name' ? [0, 1] : rows.keys()), reason: '' };
}

function question({ kind, rows }: ReviewItem, { review }: Texts): string {
  return kind === 'name' ? review.askName(rows.length - 1) : review.askFilings(rows.length);
}

function wordsFor({ kind, rows }: ReviewItem, { review }: Texts): VerdictWords {
  if (rows.length === 2) return { same: review.same, different: review.different };
  if (kind === 'name') return { same: review.sameName, different: review.differentName };
  return { same: review.sameChosen, different: review.differentAll };
}

/** What the product itself saw for the verdict, kept where the person gives no reason of their own. */
function reasonsIn({ links }: ReviewItem, verdict: Verdict, language: 'zh' | 'en'): string {
  const speaks = verdict.kind === 'same' ? 'for' : 'against';
  const [link] =
    verdict.kind === 'same' ? links.filter(({ a, b }) => verdict.rows.has(a) && verdict.rows.has(b)) : links;
  const said = link?.reasons.filter((reason) => reason.speaks === speaks).map(({ text }) => text[language]) ?? [];
  return said.join(language === 'zh' ? '；' : '; ');
}

function StaleDecisions({ item }: { readonly item: ReviewItem }): ReactElement | null {
  const { review } = useTexts().texts;
  if (item.stale.length === 0) return null;
  return (
    <Banner severity="info">
      <div>{review.stale}</div>
      {item.stale.map(({ first, second, same }) => (
        <div key={`${first}\n${second}`}>
          {same ? review.staleSame(first, second) : review.staleDifferent(first, second)}
        </div>
      ))}
    </Banner>
  );
}
