import { creditOf } from '../model/credit';
import type { Constraint, Mark, ShapeMark } from '../model/dataset';
import { formatArea, formatDistance } from '../model/format';
import { BasisBadge } from './basis-badge';
import { lighting } from './mark-link';
import { usePage, useUnits } from './page-context';
import { Line } from './symbol';
import { Words } from './words';

/** Why a mark is where it is: one row a constraint, each drawn on the map in the same line while it is pointed at. */
export function WhyHere({ mark }: { mark: Mark }) {
  const { marks } = usePage();
  const units = useUnits();
  const area = areaOf(mark, marks);
  if (!area || area.constraints.length === 0 || area.areaKm2 === null || area.widestKm === null) return null;
  return (
    <section aria-labelledby="why-here">
      <h3 id="why-here" class="unseen">
        Why here
      </h3>
      <p class="sum">
        What the articles say together leaves <b>{formatArea(area.areaKm2)}</b>, at most{' '}
        {formatDistance(area.widestKm, units)} across:
      </p>
      <ul class="why">
        {area.constraints.map((constraint) => (
          <ConstraintRow key={constraint.id} area={area} constraint={constraint} />
        ))}
      </ul>
    </section>
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

function adds({ areaKm2 }: ShapeMark, addsKm2: number): string {
  if (areaKm2 === null || addsKm2 < areaKm2 * 0.01) return 'It narrows nothing here: the others already say as much.';
  return `Without this reading the area would be ${formatArea(addsKm2)} larger.`;
}

/** The area that argues for a mark: its own, or the one it stands in. */
function areaOf(mark: Mark, marks: ReadonlyMap<string, Mark>): ShapeMark | null {
  const area = mark.kind === 'site' && mark.inside ? marks.get(mark.inside) : mark;
  return area && 'constraints' in area ? area : null;
}
