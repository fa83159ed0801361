import { isRange } from '../model/mark';
import type { Position } from '../model/position';
import { formatBearing, formatDistance, formatRange } from '../text/format';
import { usePage, useUnits } from '../ui/parts/page-context';
import { useRemembered } from '../ui/parts/remembered';
import { comparedRanges, formatDistanceBeside, insideCsv, placeInRange } from './inside';
import { type Cities, useCitiesAround } from './use-cities';

const pageLength = 20;

interface InsideProps {
  readonly center: Position;
  readonly cities: Cities;
  /** The name of the centre. */
  readonly where: string;
  /** Of the ring: the id of a range, or the distance that the reader typed, in kilometres. */
  readonly size: string | number;
}

/** The cities within a ring, with distance and direction, and which of the story's ranges each would be in. */
export function Inside({ center, cities, where, size }: InsideProps) {
  const { actions, dataset, text } = usePage();
  const words = text.readerRing.cities;
  const units = useUnits();
  const [country, setCountry] = useRemembered('country of the cities', '');
  const [shown, setShown] = useRemembered('number of cities', pageLength);
  const measured = useCitiesAround(center, cities.list);
  if (cities.state === 'failed') return <p class="note">{words.failed}</p>;
  if (measured === null) return <p class="note">{words.measuring}</p>;

  const { ranges, limitKm } = comparedRanges(dataset.marks.filter(isRange), size, words.yourRing);
  const within = measured.rows.filter(({ distanceKm }) => distanceKm <= limitKm);
  const limit = formatDistance(limitKm, units, text);
  if (within.length === 0) return <p class="note">{words.none(limit, where)}</p>;
  const countries = [...new Set(within.map(({ city }) => city.country))].sort();
  // When the centre moves, the chosen country may no longer be in range.
  const asked = countries.includes(country) ? country : '';
  const rows = within.filter(({ city }) => asked === '' || city.country === asked);
  return (
    <>
      <label>
        {words.country}
        <select value={asked} onChange={({ currentTarget }) => setCountry(currentTarget.value)}>
          <option value="">{words.allCountries(within.length)}</option>
          {countries.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </select>
      </label>
      <div class="inside-scroll">
        <table>
          <caption>{words.count(rows.length, limit, where)}</caption>
          <thead>
            <tr>
              <th scope="col">{words.city}</th>
              <th scope="col">{words.distance}</th>
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
                    words.atCentre
                  ) : (
                    <>
                      <span class="distance">{formatDistanceBeside(distanceKm, ranges, units, text)}</span>{' '}
                      <small>{formatBearing(bearing, text)}</small>
                    </>
                  )}
                </td>
                {ranges.map((range) => {
                  const place = placeInRange(range, distanceKm);
                  return (
                    <td key={range.id} class={place === 'outside' || place === 'notStated' ? 'not-stated' : undefined}>
                      {place === 'inBand' ? words.inBand(formatRange(range, units, text)) : words[place]}
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
            {words.more(Math.min(pageLength, rows.length - shown))}
          </button>
        )}{' '}
        <button type="button" class="act" onClick={() => download(insideCsv({ ...measured, rows }, ranges))}>
          {words.download}
        </button>
      </p>
    </>
  );
}

function download(csv: string): void {
  // Without a byte order mark some spreadsheets do not read the file as UTF-8.
  const url = URL.createObjectURL(new Blob(['\uFEFF', csv], { type: 'text/csv;charset=utf-8' }));
  Object.assign(document.createElement('a'), { href: url, download: 'cities.csv' }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
