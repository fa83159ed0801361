import type { Check } from '../../model/check';
import type { Claim } from '../../model/claim';
import { otherEventOf } from '../../model/events';
import { kmPer } from '../../model/length';
import { inQuotationMarks } from '../../model/quotation';
import { nameWithDate } from '../../text/event-name';
import { formatDate, formatMeasure, formatValue } from '../../text/format';
import type { Text } from '../../text/text';
import { usePage } from '../parts/page-context';
import { OutsideSource } from './outside-source';

interface ChecksOfProps {
  readonly claims: readonly Claim[];
  /** Claims quoted further up: their checks are only named here. */
  readonly before: readonly Claim[];
}

/** The checks of numbers in these claims. */
export function ChecksOf({ claims, before }: ChecksOfProps) {
  const { dataset, text } = usePage();
  const checks = checksOf(claims, dataset.checks);
  const writtenOut = checksOf(before, dataset.checks);
  return checks.length === 0 ? null : (
    <div class="checks">
      {checks.map((check) =>
        writtenOut.includes(check) ? (
          <p key={check.id} class={`check check-${check.outcome}`}>
            <b>{text.checks[check.outcome]}</b> {check.question} {text.checks.seeAbove}
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
  const { dataset, text } = usePage();
  if (dataset.checks.length === 0) return null;
  return (
    <section aria-labelledby="checks-title">
      <div class="section-head">
        <h2 id="checks-title">{text.checks.title}</h2>
        <span>{text.checks.note}</span>
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
  const { question, outcome, note, references } = check;
  const claim = page.claims.get(check.claims[0] ?? '');
  const event = nameWithDate(claim ? otherEventOf(claim, page.dataset) : null, page.text);
  const { text } = page;
  return (
    <p class={`check check-${outcome}`}>
      <b>{text.checks[outcome]}</b> {event === null ? question : text.checks.ofEvent(event, question)}{' '}
      {workings(check, text).join(' ')} {note}
      {references.map((reference) => (
        <span key={reference.url}>
          {' '}
          <OutsideSource reference={reference} />
        </span>
      ))}
    </p>
  );
}

/** What was compared and found, a sentence each. */
function workings(
  { words, values, stated, taken, found, first, measuredWith, isCircular }: Check,
  text: Text,
): string[] {
  const unit = found?.unit ?? stated?.unit ?? '';
  const { checks } = text;
  return [
    ...(words ? [checks.articleSays(inQuotationMarks(words))] : []),
    ...(values.length > 0 ? [checks.figures(values.map((value) => formatValue(value, text)))] : []),
    ...(values.some(({ limit }) => limit === 'about') ? [checks.aboutIsWithinATenth] : []),
    ...(values.some(({ limit, unit }) => limit === null && kmPer(unit) !== null) ? [checks.distancesAreRounded] : []),
    ...(stated ? [checks.reported(formatMeasure(stated, text))] : []),
    ...(found ? [checks.found(formatMeasure(found, text))] : []),
    ...(taken ? [checks.match(text.writer.number(taken.from), formatMeasure({ number: taken.to, unit }, text))] : []),
    ...(first ? [checks.firstDay(formatDate(first, 'long', text))] : []),
    ...(measuredWith ? [text.mark.measuredWith(measuredWith)] : []),
    ...(isCircular ? [checks.circular] : []),
  ];
}
