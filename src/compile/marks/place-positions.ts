// The positions of places, checked against countries, the gazetteer and the other places of the story.

import { distanceKm } from '../../geo/geodesic';
import type { Position } from '../../model/position';
import { type Gazetteer, placesNamed } from '../gazetteer/gazetteer';
import { countriesAt, liesIn } from '../geometry/country-shapes';
import type { Report } from '../problems/problem';
import type { Records } from '../records/records';
import type { Authored } from '../schema/schema';

type Place = Authored['places.yaml']['places'][number];

/** The outlines of countries are coarse: of the 1,600 towns of the basemap one lies 7 km outside of its country. Twice that. */
const borderToleranceKm = 15;

/** Gazetteers give the position of the town hall, the station or the middle of a town, some kilometres apart. */
const sameTownKm = 20;

/**
 * Most stories are about a country or two and their capitals: London is 1,400 km from Rome, Kyiv 750 km from Moscow. A wrong digit, or another
 * town of the same name, is usually further away. A false alarm costs an author one sentence.
 */
const farKm = 1500;

/** Reports places that are not in their country, differ from their gazetteer entry, or are far from every other point without a reason. */
export function checkPlacePositions(
  { authored, problemAt, hasNoProblem }: Records,
  gazetteer: Gazetteer,
  report: Report,
): void {
  const { places } = authored['places.yaml'];
  places.forEach((place, index) => {
    const fault = faultOfCountry(place, gazetteer) ?? faultOfEntry(place, gazetteer);
    if (fault) report(problemAt('places.yaml', ['places', index, fault.field], fault.message));
  });
  const others = [
    ...places.filter(({ id, shown }) => shown && hasNoProblem('places.yaml', id)),
    ...authored['marks.yaml'].filter((mark) => mark.kind === 'site'),
  ];
  places.forEach((place, index) => {
    const apart = others.filter(({ id }) => id !== place.id);
    if (!hasNoProblem('places.yaml', place.id)) return;
    const [nearest] = apart
      .map(({ name, position }) => ({ name, km: distanceKm(position, place.position) }))
      .sort((a, b) => a.km - b.km);
    if (!nearest) return;
    const { name, km } = nearest;
    if (km > farKm && place.farAway === undefined) {
      const message = `lies ${(Math.round(km / 100) * 100).toLocaleString('en')} km from the nearest other point on the map, ${name}; if that is right, say in \`farAway\` why it belongs to the story`;
      report(problemAt('places.yaml', ['places', index, 'position'], message));
    }
    if (km <= farKm && place.farAway !== undefined) {
      const message = `is not needed: ${name} is ${Math.round(km)} km away, and only a place more than ${farKm} km from every other point needs a reason; remove it`;
      report(problemAt('places.yaml', ['places', index, 'farAway'], message));
    }
  });
}

interface Fault {
  readonly field: 'country' | 'position' | 'gazetteerId';
  readonly message: string;
}

function faultOfCountry({ country, position }: Place, { shapes }: Gazetteer): Fault | null {
  const at = (where: Position) => countriesAt(where, shapes, borderToleranceKm);
  if (country === undefined) {
    const found = at(position);
    const message = `needs \`country\`, the code of the country it lies in (ISO 3166 alpha-3); its position lies in ${named(found)}`;
    return { field: 'position', message };
  }
  const shape = shapes.find((candidate) => candidate.country === country);
  if (!shape)
    return { field: 'country', message: `“${country}” is no code of a country (ISO 3166 alpha-3, such as DEU)` };
  if (liesIn(position, shape, borderToleranceKm)) return null;
  const swapped: Position = [position[1], position[0]];
  const isSwapped = Math.abs(swapped[1]) <= 90 && liesIn(swapped, shape, borderToleranceKm);
  const message = `[${position.join(', ')}] lies in ${named(at(position))}, not in ${country}`;
  return {
    field: 'position',
    message: isSwapped
      ? `${message}; [${swapped.join(', ')}], the other way round, lies in ${country}: a position is [longitude, latitude]`
      : `${message}; take the point from the gazetteer, or correct \`country\``,
  };
}

/** An id that the basemap's gazetteer does not have is no fault. */
function faultOfEntry(place: Place, gazetteer: Gazetteer): Fault | null {
  const { name, aliases, position, gazetteerId } = place;
  if (gazetteerId === undefined) return faultOfName(place, gazetteer);
  const { places } = gazetteer;
  const entry = places.find(({ geoNamesId }) => geoNamesId === gazetteerId);
  if (!entry) return null;
  const is = `GeoNames ${gazetteerId} is ${entry.name}, ${entry.country}, at [${entry.position.join(', ')}]`;
  if (![name, ...aliases].includes(entry.name))
    return {
      field: 'gazetteerId',
      message: `${is}, and none of the names of this place is ${entry.name}; look its entry up again`,
    };
  const km = distanceKm(position, entry.position);
  if (km <= sameTownKm) return null;
  return {
    field: 'position',
    message: `${is}, ${Math.round(km)} km from [${position.join(', ')}]; take the point or the entry of the same town`,
  };
}

/** Countries and regions have no number in our gazetteer: their point is that of the basemap, and says so. */
function faultOfName({ name, aliases, country, position }: Place, gazetteer: Gazetteer): Fault | null {
  const names = new Set([name, ...aliases].flatMap((one) => placesNamed(one, gazetteer).map((place) => place.name)));
  const known = gazetteer.places.filter((one) => one.kind !== 'city' && one.country === country && names.has(one.name));
  const [label] = known;
  if (!label)
    return {
      field: 'position',
      message:
        'needs `gazetteerId`, the number of its entry; only a country or a region that the basemap names has none',
    };
  if (known.some((one) => distanceKm(position, one.position) <= sameTownKm)) return null;
  return {
    field: 'position',
    message: `the basemap has the name of the ${label.kind} ${label.name} at [${label.position.join(', ')}]; take that point, or give \`gazetteerId\` and the point of its entry`,
  };
}

const named = (countries: readonly string[]) => (countries.length === 0 ? 'no country' : countries.join(' and '));
