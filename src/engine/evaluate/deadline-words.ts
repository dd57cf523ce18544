import type { Day } from '../model/civil-date.ts';
import type { DeadlineState } from '../model/deadline-state.ts';
import type { Bilingual, FindingFact } from '../model/finding.ts';
import { fact, sayDay } from '../text/say.ts';

/** How a deadline was missed: done too late, or not done and the last day has passed. Null where it was not missed. */
export function missedHow({ lastDay, doneOn }: DeadlineState, asOf: Day): 'late' | 'missing' | null {
  if (lastDay === null || (doneOn ?? asOf) <= lastDay) return null;
  return doneOn === null ? 'missing' : 'late';
}

/** `签订合同在6月1日，备案应在5个工作日内，到6月8日（含）；6月10日才备案，晚了2天`, without a full stop. */
export function sayMissed(state: DeadlineState, asOf: Day): Bilingual {
  const { deadline, from, lastDay, days, doneOn } = state;
  const [start, end] = [sayDay(from, asOf), sayDay(lastDay ?? asOf, asOf)];
  const unit =
    deadline.days === 'working'
      ? { zh: `${days}个工作日`, en: `${days} working day${days === 1 ? '' : 's'}` }
      : { zh: `${days}天`, en: `${days} day${days === 1 ? '' : 's'}` };
  const { act, event } = deadline;
  const late = (doneOn ?? asOf) - (lastDay ?? asOf);
  const done = doneOn === null ? null : sayDay(doneOn, asOf);
  return {
    zh: `${event.zh}在${start.zh}，${act.zh}应在其后${unit.zh}内，到${end.zh}（含）；${done === null ? `到现在还没有${act.zh}` : `${done.zh}才${act.zh}`}，已过${late}天`,
    en: `${event.en} was on ${start.en}, so ${act.en} was due within ${unit.en}, through ${end.en}; ${done === null ? 'it has not been done yet' : `it was done on ${done.en}`}, ${late} day${late === 1 ? '' : 's'} past`,
  };
}

/** The arithmetic of a deadline, a line each. */
export function deadlineFacts({ deadline, from, lastDay, doneOn, days }: DeadlineState, asOf: Day): FindingFact[] {
  const unit = deadline.days === 'working' ? { zh: '个工作日', en: 'working days' } : { zh: '天', en: 'days' };
  return [
    fact(deadline.event.zh, deadline.event.en, sayDay(from, asOf)),
    fact('期限', 'Term', { zh: `${days}${unit.zh}，当天不计`, en: `${days} ${unit.en}, the day itself not counted` }),
    ...(lastDay === null ? [] : [fact('最后一天', 'Last day', sayDay(lastDay, asOf))]),
    ...(doneOn === null ? [] : [fact(deadline.act.zh, deadline.act.en, sayDay(doneOn, asOf))]),
  ];
}
