import { firstAccountsOfPlace } from '../../model/according-to';
import { bases } from '../../model/basis';
import type { Dataset } from '../../model/dataset';
import { formatCount, formatRange } from '../../model/format';
import type { Units } from '../../model/length';
import { type Basis, isSwitch, type Mark } from '../../model/mark';
import { BasisBadge } from '../parts/basis-badge';
import { MarkLink } from '../parts/mark-link';
import { usePage, useSelected, useUnits } from '../parts/page-context';
import { MarkSymbol } from '../parts/symbol';

/** Everything on the map, in words: for many readers this list is the map. */
export function MarkList() {
  const { dataset } = usePage();
  const units = useUnits();
  const rings = useSelected((state) => state.rings);
  const places = dataset.marks.filter(({ kind }) => kind === 'place');
  const groups = [
    {
      title: 'On the map',
      note: 'and how each mark is known',
      marks: dataset.marks.filter(({ kind }) => kind !== 'place'),
    },
    { title: 'Places named', note: 'on the map', marks: places.filter(isShown) },
    { title: 'Also named', note: 'shown when chosen', marks: places.filter((place) => !isShown(place)) },
  ].filter(({ marks }) => marks.length > 0);
  if (groups.length === 0) return null;
  return (
    <>
      {groups.map(({ title, note, marks }, index) => (
        <section key={title} aria-labelledby={`marks-${index}`}>
          <div class="section-head">
            <h2 id={`marks-${index}`}>{title}</h2>
            <span>{note}</span>
          </div>
          <ul class="marks">
            {marks.map((mark) => (
              <li key={mark.id}>
                <MarkLink mark={mark.id} class="mark-row">
                  <MarkSymbol mark={mark} />
                  <span>
                    <b>{mark.name}</b>{' '}
                    <small>
                      {summary(mark, units, dataset)}
                      {isSwitch(mark) && !rings.includes(mark.id) && ', off'}
                    </small>
                  </span>{' '}
                  <BasisBadge basis={mark.basis} />
                </MarkLink>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <dl class="standings">
        {(Object.keys(bases) as Basis[]).map((basis) => (
          <div key={basis}>
            <dt>
              {bases[basis].glyph} {bases[basis].word}
            </dt>{' '}
            <dd>{bases[basis].meaning}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

const isShown = (mark: Mark) => 'shown' in mark && mark.shown;

const kindWords: Record<Mark['kind'], string> = {
  site: 'site',
  place: 'place',
  ring: 'ring',
  band: 'band',
  area: 'area',
  line: 'line',
};

function summary(mark: Mark, units: Units, dataset: Dataset): string {
  if (isSwitch(mark)) return `${kindWords[mark.kind]}, ${formatRange({ innerRadiusKm: 0, ...mark }, units)}`;
  const whose =
    'accordingTo' in mark && mark.accordingTo.length > 0 ? `, according to ${firstAccountsOfPlace(mark, dataset)}` : '';
  return `${kindWords[mark.kind]}, ${formatCount(mark.evidence.length, 'passage')}${whose}`;
}
