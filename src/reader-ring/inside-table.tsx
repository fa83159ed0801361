import { isRange } from '../model/mark';
import type { Position } from '../model/position';
import { formatBearing, formatDistance } from '../text/format';
import { useKept } from '../ui/parts/kept';
import { usePage, useUnits } from '../ui/parts/page-context';
import { comparedRanges, formatDistanceBeside, holds, insideCsv } from './inside';
import { type Cities, useCitiesAround } from './use-cities';

const pageLength = 20;

interface InsideProps {
  readonly center: Position;
  readonly cities: Cities;
  /** What the centre is called. */
  readonly where: string;
  /** The distance that the reader typed; null where the ring has the size of a range. */
  readonly typedKm: number | null;
}

/** The cities within the ranges, put about a centre: how far each is, in which direction, and which ranges hold it. */
export function Inside({ center, cities, where, typedKm }: InsideProps) {
  const { actions, dataset, text } = usePage();
  const units = useUnits();
  const [country, setCountry] = useKept('country of the cities', '');
  const [shown, setShown] = useKept('number of cities', pageLength);
  const measured = useCitiesAround(center, cities.list);
  if (cities.state === 'failed') return <p class="note">The list of cities could not be loaded.</p>;
  if (measured === null) return <p class="note">Measuring…</p>;

  const { ranges, limitKm } = comparedRanges(dataset.marks.filter(isRange), typedKm);
  const within = measured.rows.filter(({ distanceKm }) => distanceKm <= limitKm);
  const limit = formatDistance(limitKm, units, text);
  if (within.length === 0)
    return (
      <p class="note">
        No city of the map lies within {limit} of {where}.
      </p>
    );
  const countries = [...new Set(within.map(({ city }) => city.country))].sort();
  // A country that the moved centre no longer reaches is no longer asked for.
  const asked = countries.includes(country) ? country : '';
  const rows = within.filter(({ city }) => asked === '' || city.country === asked);
  return (
    <>
      <label>
        Country
        <select value={asked} onChange={({ currentTarget }) => setCountry(currentTarget.value)}>
          <option value="">all ({within.length} cities)</option>
          {countries.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </select>
      </label>
      <div class="inside-scroll">
        <table>
          <caption>
            Cities within {limit} of {where}, nearest first: {rows.length}
          </caption>
          <thead>
            <tr>
              <th scope="col">City</th>
              <th scope="col">Distance</th>
              {ranges.map(({ id, shortName }) => (
                <th key={id} scope="col">
                  {shortName}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, shown).map(({ city, distanceKm, bearing }) => (
              <tr key={city.id}>
                <th scope="row">
                  <button type="button" class="act" onClick={() => actions.showPosition(city.position)}>
                    {city.name}
                  </button>{' '}
                  <small>{city.country}</small>
                </th>
                <td>
                  {bearing === null ? (
                    'at the centre'
                  ) : (
                    <>
                      {formatDistanceBeside(distanceKm, ranges, units, text)}{' '}
                      <small>{formatBearing(bearing, text)}</small>
                    </>
                  )}
                </td>
                {ranges.map((range) => {
                  const where = holds(range, distanceKm);
                  return (
                    <td key={range.id} class={where === 'outside' || where === 'not stated' ? 'not-stated' : undefined}>
                      {where}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="acts">
        {rows.length > shown && (
          <button type="button" class="act" onClick={() => setShown(shown + pageLength)}>
            {pageLength} more
          </button>
        )}{' '}
        <button type="button" class="act" onClick={() => download(insideCsv({ ...measured, rows }, ranges))}>
          All {rows.length} as CSV
        </button>
      </p>
    </>
  );
}

function download(csv: string): void {
  // Spreadsheets take a file without the mark for one in their own old encoding.
  const url = URL.createObjectURL(new Blob(['\uFEFF', csv], { type: 'text/csv;charset=utf-8' }));
  Object.assign(document.createElement('a'), { href: url, download: 'cities.csv' }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
