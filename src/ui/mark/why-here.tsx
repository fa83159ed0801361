import { accountsOfPlace, firstAccountsOfPlace } from '../../model/according-to';
import { creditOf } from '../../model/credit';
import { formatArea, formatDistance } from '../../model/format';
import type { Constraint, Mark, ShapeMark } from '../../model/mark';
import { placesOf } from '../../model/places-of';
import { BasisBadge } from '../parts/basis-badge';
import { lighting } from '../parts/mark-link';
import { usePage, useUnits } from '../parts/page-context';
import { Line } from '../parts/symbol';
import { Words } from '../parts/words';

/** Why a mark is where it is: one row a constraint, each drawn on the map in the same line while it is pointed at. */
export function WhyHere({ mark }: { mark: Mark }) {
  const { dataset } = usePage();
  const areas = placesOf(mark, dataset.marks);
  if (areas.length === 0) return null;
  const hung = areas.find(({ id }) => 'inside' in mark && id === mark.inside);
  return (
    <section aria-labelledby="why-here">
      <h3 id="why-here" class="visually-hidden">
        Why here
      </h3>
      {areas.length > 1 && (
        <p class="sum">
          Accounts place it in {areas.length === 2 ? 'two' : areas.length} areas that exclude each other.
          {hung &&
            ` Its mark, and what is drawn round it, stands where it is according to ${firstAccountsOfPlace(hung, dataset)}.`}
        </p>
      )}
      {areas.map((area) => (
        <WhyInArea key={area.id} area={area} isRival={areas.length > 1} />
      ))}
    </section>
  );
}

function WhyInArea({ area, isRival }: { area: ShapeMark; isRival: boolean }) {
  const { dataset } = usePage();
  const units = useUnits();
  const { areaKm2, widestKm, constraints } = area;
  if (areaKm2 === null || widestKm === null) return null;
  return (
    <>
      {isRival && <h4 class="why-by">According to {accountsOfPlace(area, dataset)}</h4>}
      <p class="sum">
        {isRival ? 'What they say leaves' : 'Together these statements leave'} <b>{formatArea(areaKm2)}</b>, at most{' '}
        {formatDistance(widestKm, units)} across:
      </p>
      <ul class="why">
        {constraints.map((constraint) => (
          <ConstraintRow key={constraint.id} area={area} constraint={constraint} />
        ))}
      </ul>
    </>
  );
}

function ConstraintRow({
  area,
  constraint: { id, basis, claim, words, reading, dataset, addsKm2 },
}: {
  area: ShapeMark;
  constraint: Constraint;
}) {
  const { actions, claims, dataset: story } = usePage();
  const said = claims.get(claim);
  const target = `${area.id}/${id}`;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard shows a constraint by itself as the pointer does
    <li tabIndex={0} {...lighting(actions, [target])}>
      <svg viewBox="0 0 44 17" aria-hidden="true">
        <Line y={9} basis={basis} to={44} />
      </svg>
      <span>
        <Words of={words} />
        <small>
          <b>{said && creditOf(said, story)}.</b> {reading} {dataset && `Measured with ${dataset}. `}
          {adds(area, addsKm2)}
        </small>
      </span>
      <BasisBadge basis={basis} />
    </li>
  );
}

function adds({ areaKm2, constraints }: ShapeMark, addsKm2: number): string {
  if (constraints.length === 1) return '';
  if (areaKm2 === null || addsKm2 < areaKm2 * 0.01) return 'It narrows nothing here: the others already say as much.';
  return `Without this reading the area would be ${formatArea(addsKm2)} larger.`;
}
