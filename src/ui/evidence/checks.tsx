import type { Check, Figure } from '../../model/check';
import type { Claim } from '../../model/claim';
import { otherEventOf } from '../../model/events';
import { kmPer, type PageUnits } from '../../model/length';
import { inQuotationMarks } from '../../model/quotation';
import { nameWithDate } from '../../text/event-name';
import { formatDate, formatMeasure, formatRange, formatValue } from '../../text/format';
import type { Text } from '../../text/text';
import { useInUnits, usePage, useUnits } from '../parts/page-context';
import { OutsideSource } from './outside-source';

interface ChecksProps {
  readonly checks: readonly Check[];
  /** One below the heading that they are under. */
  readonly heading: 'h3' | 'h4';
}

/** Checks under a heading of their own, beside the claims that are checked. */
export function Checks({ checks, heading: Heading }: ChecksProps) {
  const { text } = usePage();
  return checks.length === 0 ? null : (
    <div class="checks">
      <Heading>{text.checks.title}</Heading>
      {checks.map((check) => (
        <CheckLine key={check.id} check={check} />
      ))}
    </div>
  );
}

/** The checks of one of these claims or of several. */
export const checksOf = (claims: readonly Claim[], checks: readonly Check[]): Check[] =>
  checks.filter((check) => claims.some(({ id }) => check.claims.includes(id)));

/** All checked numbers of the story. */
export function CheckedNumbers() {
  const { dataset, text } = usePage();
  if (dataset.checks.length === 0) return null;
  return (
    <section aria-labelledby="checks-title">
      <div class="section-head">
        <h2 id="checks-title">{text.checks.title}</h2>
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
  const units = useUnits();
  const inUnits = useInUnits();
  const { text } = page;
  return (
    <p class={`check check-${outcome}`}>
      <b>{text.checks[outcome]}</b> {inUnits(event === null ? question : text.checks.ofEvent(event, question))}{' '}
      {workings(check, units, text).join(' ')} {note && inUnits(note)}
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
function workings(check: Check, units: PageUnits, text: Text): string[] {
  const { words, values, stated, taken, found, first, measuredWith, isCircular } = check;
  const unit = found?.unit ?? stated?.unit ?? '';
  const { checks } = text;
  return [
    ...(words ? [checks.articleSays(inQuotationMarks(words))] : []),
    ...(values.length > 0 ? [checks.figures(values.map((value) => formatValue(value, units, text)))] : []),
    ...(values.some(({ limit }) => limit === 'about') ? [checks.aboutIsWithinATenth] : []),
    ...(values.some(({ limit, unit }) => limit === null && kmPer(unit) !== null) ? [checks.distancesAreRounded] : []),
    ...(stated ? [checks.reported(formatMeasure(stated, units, text))] : []),
    ...(found ? [checks.found(formatMeasure(roundedFigure(found, taken), units, text))] : []),
    ...(taken ? [checks.match(takenAs(taken, unit, units, text))] : []),
    ...(first ? [checks.firstDay(formatDate(first, 'long', text))] : []),
    ...(measuredWith ? [text.mark.measuredWith(measuredWith)] : []),
    ...(isCircular ? [checks.circular] : []),
  ];
}

/** A measured length to whole kilometres or miles, unless that would round it over an end of what is taken as a match. */
function roundedFigure(found: Figure, taken: Check['taken']): Figure {
  if (kmPer(found.unit) === null || found.number < 10) return found;
  const rounded = Math.round(found.number);
  const isMatch = (number: number) => taken === null || (taken.from <= number && number <= taken.to);
  return isMatch(rounded) === isMatch(found.number) ? { ...found, number: rounded } : found;
}

/** "105 to 115 km (65 to 71 miles)", "2 to 6 days". */
function takenAs({ from, to }: NonNullable<Check['taken']>, unit: string, units: PageUnits, text: Text): string {
  const perUnit = kmPer(unit);
  return perUnit === null
    ? text.format.between(text.writer.number(from), formatMeasure({ number: to, unit }, units, text))
    : formatRange({ innerRadiusKm: from * perUnit, radiusKm: to * perUnit, limit: null }, units, text);
}
