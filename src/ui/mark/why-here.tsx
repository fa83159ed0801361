import type { PageUnits } from '../../model/length';
import { areasLocating, type Constraint, type Mark, type ShapeMark } from '../../model/mark';
import { accountsOfPlace, firstAccountsOfPlace } from '../../text/according-to';
import { creditOf } from '../../text/credit';
import { formatArea, formatComputedDistance, formatRange } from '../../text/format';
import type { Text } from '../../text/text';
import { BasisBadge } from '../parts/basis-badge';
import { Filled } from '../parts/filled';
import { highlightHandlers } from '../parts/mark-link';
import { useInUnits, usePage, useUnits } from '../parts/page-context';
import { Line } from '../parts/symbol';
import { Words } from '../parts/words';

/** Why a mark is where it is: a row for each constraint, which the map draws while the reader points at the row. */
export function WhyHere({ mark }: { mark: Mark }) {
  const { dataset, text } = usePage();
  const areas = areasLocating(mark, dataset.marks);
  if (areas.length === 0) return null;
  const shown = areas.find(({ id }) => 'inside' in mark && id === mark.inside);
  return (
    <section aria-labelledby="why-here">
      <h3 id="why-here" class="visually-hidden">
        {text.mark.whyHere}
      </h3>
      {areas.length > 1 && (
        <p class="sum">
          {text.mark.rivalAreas(areas.length)}{' '}
          {shown && text.mark.shownAccordingTo(firstAccountsOfPlace(shown, dataset, text))}
        </p>
      )}
      {areas.map((area) => (
        <WhyInArea key={area.id} area={area} isRival={areas.length > 1} />
      ))}
    </section>
  );
}

function WhyInArea({ area, isRival }: { area: ShapeMark; isRival: boolean }) {
  const { dataset, text } = usePage();
  const units = useUnits();
  const { areaKm2, widestKm, constraints } = area;
  if (areaKm2 === null || widestKm === null) return null;
  return (
    <>
      {isRival && <h4 class="why-by">{text.mark.accordingTo(accountsOfPlace(area, dataset, text))}</h4>}
      <p class="sum">
        <Filled
          sentence={text.mark.leaves(constraints.length, formatComputedDistance(widestKm, units, text))}
          area={<b>{formatArea(areaKm2, units, text)}</b>}
        />
      </p>
      <ul class="why">
        {constraints.map((constraint) => (
          <ConstraintRow key={constraint.id} area={area} constraint={constraint} />
        ))}
      </ul>
    </>
  );
}

function ConstraintRow({ area, constraint }: { area: ShapeMark; constraint: Constraint }) {
  const { id, basis, claim, words, reading, measuredWith, shortest } = constraint;
  const page = usePage();
  const units = useUnits();
  const inUnits = useInUnits();
  const { text } = page;
  const source = page.claims.get(claim);
  const target = `${area.id}/${id}`;
  const value = readAs(constraint, page.marks, units, text);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: focus shows a constraint on the map as the pointer does
    <li tabIndex={0} {...highlightHandlers(page.actions, [target])}>
      <svg viewBox="0 0 44 17" aria-hidden="true">
        <Line y={9} basis={basis} to={44} />
      </svg>
      <b>{value}</b> <BasisBadge basis={basis} />
      <p>
        <Words of={words} /> {source && creditOf(source, page.dataset, text)}
      </p>
      <small>
        {inUnits(reading)} {measuredWith && text.mark.measuredWith(measuredWith)}{' '}
        {shortest && text.mark.shortestLine(formatComputedDistance(shortest.km, units, text))}{' '}
        {adds(area, constraint, units, text)}
      </small>
    </li>
  );
}

/** What the words are read as: “105 to 115 km from Ukraine”, or the name of a region. */
function readAs(
  { kind, distanceKm, mark, measuredFrom }: Constraint,
  marks: ReadonlyMap<string, Mark>,
  units: PageUnits,
  text: Text,
): string {
  if (distanceKm === null) return marks.get(mark ?? '')?.name ?? '';
  const range = { innerRadiusKm: distanceKm.from, radiusKm: distanceKm.to, limit: null };
  const distance = formatRange(range, units, text);
  if (kind === 'near') return text.mark.withinOf(distance, measuredFrom);
  return measuredFrom === null ? distance : text.map.distanceFrom(distance, measuredFrom);
}

function adds({ areaKm2, constraints }: ShapeMark, { addsKm2 }: Constraint, units: PageUnits, text: Text): string {
  if (constraints.length === 1) return '';
  if (areaKm2 === null || addsKm2 < areaKm2 * 0.01) return text.mark.addsNothing;
  return text.mark.adds(formatArea(addsKm2, units, text));
}
