// Finds places by name in the gazetteer that comes with the program, for the editor to choose from.
import type { Gazetteer, GazetteerPlace } from '../../compile/gazetteer/gazetteer';
import { placesNamed } from '../../compile/gazetteer/gazetteer';
import { type FoundPlace, type PlacesFound, protocolVersion } from '../protocol';
import { placeFields } from './place-drafts';

const mostFound = 20;

/** Those whose name is the query first, then those that begin with it, then those that have a word that does; each the largest first. */
export function findPlaces(query: string, gazetteer: Gazetteer, taken: ReadonlySet<string>): PlacesFound {
  const wanted = folded(query);
  const rank = ({ name }: GazetteerPlace) => {
    const known = folded(name);
    return known === wanted ? 0 : known.startsWith(wanted) ? 1 : known.includes(` ${wanted}`) ? 2 : null;
  };
  const ranked = gazetteer.places.flatMap((place) => {
    const at = wanted === '' ? null : rank(place);
    return at === null ? [] : [{ place, at }];
  });
  const named = placesNamed(query.trim(), gazetteer).map((place) => ({ place, at: 0 }));
  const found = [...named, ...ranked].sort((a, b) => a.at - b.at || b.place.population - a.place.population);
  const places = [...new Set(found.map(({ place }) => place))].slice(0, mostFound);
  return { protocol: protocolVersion, places: places.map((place) => asFound(place, gazetteer, taken)) };
}

function asFound(place: GazetteerPlace, { places }: Gazetteer, taken: ReadonlySet<string>): FoundPlace {
  const { kind, name, population, country } = place;
  const countryName = places.find((other) => other.kind === 'country' && other.country === country)?.name ?? country;
  return { kind, name, countryName, population, fields: placeFields(place, name, taken) };
}

/** Without case and diacritics, and with spaces for hyphens. */
const folded = (name: string) =>
  name
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[\s-]+/g, ' ')
    .trim();
