import { type Count, canBeDots, countsOf } from '../../model/accounts';
import { areComparable, canBothBeTrue } from '../../model/agreement';
import type { ClaimValue } from '../../model/claim';
import { creditOf } from '../../model/credit';
import { formatFigure } from '../../model/format';
import { naming } from '../../model/naming';
import type { Text } from '../../text/text';
import { DotKey, UnitDots } from '../evidence/unit-dots';
import { usePage } from '../parts/page-context';

/** The counts at a glance: a column for each number that was given, and under it who gave it. Never a sum. */
export function Counts() {
  const { dataset, text } = usePage();
  const { ledger } = dataset.story;
  const counted = countsOf(dataset).filter(({ fired }) => fired?.value);
  if (!ledger || counted.length === 0) return null;
  const numbers = [
    ...new Set(
      counted
        .flatMap(({ fired }) => fired?.value ?? [])
        .sort((a, b) => a.number - b.number)
        .map(formatFigure),
    ),
  ];
  const hasDots = canBeDots(counted);
  return (
    <section aria-labelledby="counts-title">
      <div class="section-head">
        <h2 id="counts-title">{dataset.questions.find(({ id }) => id === ledger.fired)?.text}</h2>
        <span>{text.counts[agreementOf(counted.flatMap(({ fired }) => fired?.value ?? []))]}</span>
      </div>
      <ul class="counts">
        {numbers.map((number) => (
          <li key={number}>
            <b class="numeral">{number}</b>
            <ul>
              {counted
                .filter(({ fired }) => fired?.value && formatFigure(fired.value) === number)
                .map((count) => (
                  <CountLine
                    key={`${count.voice.id}/${count.source?.id}`}
                    count={count}
                    hasDots={hasDots}
                    isTwice={counted.filter(({ voice }) => voice === count.voice).length > 1}
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

/** "Up to six" and "six" agree, since both can be true; missiles and salvos neither agree nor differ. Two that differ are enough. */
function agreementOf(values: readonly ClaimValue[]): keyof Text['counts'] {
  const ofEachPair = (isTrue: (value: ClaimValue, other: ClaimValue) => boolean) =>
    values.every((value, index) => values.slice(0, index).every((other) => isTrue(value, other)));
  if (values.length === 1) return 'oneSource';
  if (!ofEachPair((value, other) => !areComparable(value, other) || canBothBeTrue(value, other))) return 'disagree';
  return ofEachPair(areComparable) ? 'agree' : 'notComparable';
}

/** `isTwice`: its voice is counted in another article too, so that each line says in which. */
function CountLine({
  count: { voice, fired, stopped, damaged },
  hasDots,
  isTwice,
}: {
  count: Count;
  hasDots: boolean;
  isTwice: boolean;
}) {
  const { dataset } = usePage();
  const [firedCount = 0, stoppedCount = 0, damagedCount = 0] = [fired, stopped, damaged].map(
    (claim) => claim?.value?.number ?? 0,
  );
  const outcomes = [
    ...(stopped?.value ? [`${formatFigure(stopped.value)} stopped`] : []),
    ...(damaged?.value ? [`${formatFigure(damaged.value)} damaged`] : []),
  ];
  return (
    <li>
      {hasDots && <UnitDots fired={firedCount} stopped={stoppedCount} damaged={damagedCount} />}
      <b>
        {isTwice && fired ? creditOf(fired, dataset) : `${voice.name}${naming(voice)}`}
        {outcomes.length > 0 && ':'}
      </b>{' '}
      {outcomes.join(', ')}
    </li>
  );
}
