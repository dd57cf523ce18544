import type { ReactElement } from 'react';
import type { LedgerQuestion, PreviewView, ReadingAnswers } from '../../app/ledger/ledger-views.ts';
import { sayQuestion } from '../../app/ledger/say-question.ts';
import { useLedger, useLedgerActions, useLedgerTexts } from './ledger-context.ts';
import { useLedgerStyles } from './ledger-styles.ts';
import type { LedgerTexts } from './ledger-texts.ts';

/** What the rows leave open, each decided once for the whole ledger. A question that was answered can be answered otherwise. */
export function QuestionList({ preview }: { readonly preview: PreviewView }): ReactElement | null {
  const styles = useLedgerStyles();
  const { texts } = useLedgerTexts();
  const answers = useLedger((state) => state.answers);
  const asked = withAnswered(preview.questions, answers);
  if (asked.length === 0) return null;
  return (
    <section aria-label={texts.preview.questions}>
      <h3 className={styles.head}>{texts.preview.questions}</h3>
      <div className={styles.part}>
        {asked.map((question) => (
          <Question key={question.kind} question={question} answers={answers} />
        ))}
      </div>
    </section>
  );
}

function Question({
  question,
  answers,
}: {
  readonly question: LedgerQuestion;
  readonly answers: ReadingAnswers;
}): ReactElement {
  const styles = useLedgerStyles();
  const { texts, language } = useLedgerTexts();
  const work = useLedger((state) => state.work);
  const { answer } = useLedgerActions();
  const options = optionsOf(question, answers, texts);
  // An answer that the rows speak against is not kept to: the first option, which decides nothing, shows what happens.
  const chosen = options.find(({ given }) => isGiven(given, answers)) ?? options[0];
  return (
    <label className={styles.note}>
      {sayQuestion(question)[language]}
      <select
        className={styles.field}
        value={chosen?.text}
        aria-disabled={work !== null}
        onChange={(event) => {
          const option = options.find(({ text }) => text === event.target.value);
          if (option !== undefined) void answer(option.given);
        }}
      >
        {options.map(({ text }) => (
          <option key={text}>{text}</option>
        ))}
      </select>
    </label>
  );
}

interface Option {
  readonly text: string;
  readonly given: Partial<ReadingAnswers>;
}

function isGiven(given: Partial<ReadingAnswers>, answers: ReadingAnswers): boolean {
  return Object.entries(given).every(([name, value]) => answers[name as keyof ReadingAnswers] === value);
}

function optionsOf(question: LedgerQuestion, answers: ReadingAnswers, { preview }: LedgerTexts): readonly Option[] {
  switch (question.kind) {
    case 'year':
      return [
        { text: preview.yearNone, given: { year: null } },
        ...yearsAround(question.proposed ?? answers.year).map((year) => ({
          text: preview.yearOf(year),
          given: { year },
        })),
      ];
    case 'date-order':
      return [
        { text: preview.orderNone, given: { dateOrder: 'none' } },
        ...question.readable.map((dateOrder) => ({ text: preview.orders[dateOrder], given: { dateOrder } })),
      ];
    case 'sign':
      return [
        { text: preview.signKeep, given: { sign: 'keep' } },
        { text: preview.signFlip, given: { sign: 'flip' } },
      ];
    case 'returns':
      return [
        { text: preview.returnsReject, given: { returns: 'reject' } },
        { text: preview.returnsSubtract, given: { returns: 'subtract' } },
        { text: preview.returnsAdd, given: { returns: 'add' } },
      ];
    case 'tax':
      return [
        { text: preview.taxAsIs, given: { tax: 'as-is' } },
        { text: preview.taxAdd, given: { tax: 'add' } },
      ];
    case 'blank-dates':
      return [
        { text: preview.datesReject, given: { blankDates: 'reject' } },
        { text: preview.datesAbove, given: { blankDates: 'above' } },
      ];
    case 'known-numbers':
      return [
        { text: preview.numbersReject, given: { knownNumbers: 'reject' } },
        { text: preview.numbersTake, given: { knownNumbers: 'take' } },
      ];
  }
}

const YEARS = 8;

function yearsAround(year: number | null): number[] {
  const last = (year ?? new Date().getFullYear()) + 1;
  return Array.from({ length: YEARS }, (_, at) => last - at);
}

/** An answer that was given stays changeable although its question is settled by it. */
function withAnswered(questions: readonly LedgerQuestion[], answers: ReadingAnswers): readonly LedgerQuestion[] {
  const has = (kind: LedgerQuestion['kind']): boolean => questions.some((question) => question.kind === kind);
  return [
    ...questions,
    ...(answers.year !== null && !has('year') ? [{ kind: 'year', rows: 0, proposed: answers.year } as const] : []),
    ...(answers.sign === 'flip' && !has('sign') ? [{ kind: 'sign', negative: 0, positive: 0 } as const] : []),
    ...(answers.returns !== 'reject' && !has('returns') ? [{ kind: 'returns', rows: 0 } as const] : []),
    ...(answers.blankDates === 'above' && !has('blank-dates') ? [{ kind: 'blank-dates', rows: 0 } as const] : []),
  ];
}
