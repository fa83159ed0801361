import type { Check } from '../../model/check';
import type { Claim } from '../../model/claim';
import { otherEventOf } from '../../model/events';
import { formatDate, formatMeasure, formatValue } from '../../model/format';
import { kmPer } from '../../model/length';
import { inQuotationMarks } from '../../model/quotation';
import { usePage } from '../parts/page-context';
import { OutsideSource } from './outside-source';

const outcomes: Record<Check['outcome'], string> = {
  holds: 'holds',
  differs: 'differs',
  cannot: 'cannot be checked here',
  computed: 'computed',
};

interface ChecksOfProps {
  readonly claims: readonly Claim[];
  /** Those that stand before them: a check that is told beside one of these is not told again, only named. */
  readonly before: readonly Claim[];
}

/** The checks that hold these claims against something computed. */
export function ChecksOf({ claims, before }: ChecksOfProps) {
  const { dataset } = usePage();
  const checks = checksOf(claims, dataset.checks);
  const told = checksOf(before, dataset.checks);
  return checks.length === 0 ? null : (
    <div class="checks">
      {checks.map((check) =>
        told.includes(check) ? (
          <p key={check.id} class={`check check-${check.outcome}`}>
            <b>Check: {outcomes[check.outcome]}.</b> {check.question} As told above.
          </p>
        ) : (
          <CheckLine key={check.id} check={check} />
        ),
      )}
    </div>
  );
}

const checksOf = (claims: readonly Claim[], checks: readonly Check[]) =>
  checks.filter((check) => claims.some(({ id }) => check.claims.includes(id)));

/** All checked numbers of the story. */
export function CheckedNumbers() {
  const { dataset } = usePage();
  if (dataset.checks.length === 0) return null;
  return (
    <section aria-labelledby="checks-title">
      <div class="section-head">
        <h2 id="checks-title">Checked numbers</h2>
        <span>what the words say, and what we computed</span>
      </div>
      <div class="checks">
        {dataset.checks.map((check) => (
          <CheckLine key={check.id} check={check} />
        ))}
      </div>
    </section>
  );
}

function CheckLine({ check }: { check: Check }) {
  const page = usePage();
  const { question, outcome, words, values, stated, taken, found, first, note, circular, dataset, references } = check;
  const claim = page.claims.get(check.claims[0] ?? '');
  const event = claim ? otherEventOf(claim, page.dataset) : null;
  const unit = found?.unit ?? stated?.unit ?? '';
  const figures = [
    ...(words ? [`the words are ${inQuotationMarks(words)}`] : []),
    ...(values.length > 0 ? [values.map(formatValue).join(' against ')] : []),
    ...(values.some(({ limit }) => limit === 'about') ? ['“about” counts as within a tenth'] : []),
    ...(values.some(({ limit, unit }) => limit === null && kmPer(unit) !== null) ? ['distances count as rounded'] : []),
    ...(stated ? [`stated ${formatMeasure(stated)}`] : []),
    ...(found ? [`found ${formatMeasure(found)}`] : []),
    ...(taken ? [`${taken.from} to ${taken.to} ${unit} counts as agreeing`] : []),
    ...(first ? [`day 1 is ${formatDate(first)}`] : []),
  ];
  return (
    <p class={`check check-${outcome}`}>
      <b>Check: {outcomes[outcome]}.</b> {event !== null && `${event}: `}
      {question} {figures.length > 0 && `${capitalised(figures.join(', '))}.`}
      {dataset && ` Measured with ${dataset}.`}
      {circular && ' The mark is placed by this figure, so it proves nothing.'} {note}
      {references.map((reference) => (
        <span key={reference.url}>
          {' '}
          <OutsideSource reference={reference} />
        </span>
      ))}
    </p>
  );
}

const capitalised = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
