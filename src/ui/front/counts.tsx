import { type Count, canBeDots, countsOf, dotsOf, numberOf } from '../../model/accounts';
import { areComparable, canBothBeTrue } from '../../model/agreement';
import type { ClaimValue } from '../../model/claim';
import { creditOf, nameOfVoice } from '../../text/credit';
import { formatFigure } from '../../text/format';
import type { Text } from '../../text/text';
import { DotKey, UnitDots } from '../evidence/unit-dots';
import { usePage } from '../parts/page-context';

/** So many dots leave room for words beside them. */
const mostDotsBeside = 8;

/** The counts at a glance: each number, and beside it a line for each of those who give it. They are never added up. */
export function Counts() {
  const { dataset, text } = usePage();
  const { ledger } = dataset.story;
  const counted = countsOf(dataset).flatMap((count) => {
    const value = count.claims[0]?.value;
    return value ? [{ count, value }] : [];
  });
  if (!ledger || counted.length === 0) return null;
  const numbers = [
    ...new Set(
      counted
        .map(({ value }) => value)
        .sort((a, b) => a.number - b.number)
        .map((value) => formatFigure(value, text)),
    ),
  ];
  const hasDots = canBeDots(
    counted.map(({ count }) => count),
    ledger,
  );
  const isBeside = hasDots && counted.every(({ count }) => numberOf(dotsOf(count, ledger)) <= mostDotsBeside);
  return (
    <section aria-labelledby="counts-title">
      <div class="section-head">
        <h2 id="counts-title">{dataset.questions.find(({ id }) => id === ledger.columns[0]?.question)?.text}</h2>
        <span>{text.counts[agreementOf(counted.map(({ value }) => value))]}</span>
      </div>
      <ul class={isBeside ? 'counts beside' : 'counts'}>
        {numbers.map((number) => (
          <li key={number}>
            <b class="numeral">{number}</b>
            <ul>
              {counted
                .filter(({ value }) => formatFigure(value, text) === number)
                .map(({ count }) => (
                  <CountLine
                    key={`${count.voice.id}/${count.source?.id}`}
                    count={count}
                    hasDots={hasDots}
                    isRepeated={counted.filter((other) => other.count.voice === count.voice).length > 1}
                  />
                ))}
            </ul>
          </li>
        ))}
      </ul>
      {hasDots && <DotKey />}
    </section>
  );
}

/** “Up to six” and “six” agree, since both can be true; trains and cars can’t be compared. Two that differ are enough to disagree. */
function agreementOf(values: readonly ClaimValue[]): keyof Text['counts'] {
  const ofEachPair = (isTrue: (value: ClaimValue, other: ClaimValue) => boolean) =>
    values.every((value, index) => values.slice(0, index).every((other) => isTrue(value, other)));
  if (values.length === 1) return 'oneSource';
  if (!ofEachPair((value, other) => !areComparable(value, other) || canBothBeTrue(value, other))) return 'disagree';
  return ofEachPair(areComparable) ? 'agree' : 'notComparable';
}

/** `isRepeated`: the same voice gives counts in several articles, so that each line names its article. */
function CountLine({ count, hasDots, isRepeated }: { count: Count; hasDots: boolean; isRepeated: boolean }) {
  const { dataset, text } = usePage();
  const { voice, claims } = count;
  const [whole] = claims;
  const parts = (dataset.story.ledger?.columns ?? []).slice(1).flatMap(({ label }, index) => {
    const value = claims[index + 1]?.value;
    return value ? [text.counts.part(formatFigure(value, text), label)] : [];
  });
  return (
    <li>
      {hasDots && <UnitDots count={count} />}
      <span>
        <b>
          {isRepeated && whole ? creditOf(whole, dataset, text) : nameOfVoice(voice, text)}
          {parts.length > 0 && ':'}
        </b>{' '}
        {parts.join(', ')}
      </span>
    </li>
  );
}
