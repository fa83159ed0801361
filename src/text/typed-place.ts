// Parses a place as a reader types or pastes it: coordinates in the usual notations, and links of the usual maps.
import type { Position } from '../model/position';
import type { Text } from './text';

/** Keys of the catalogue: what a place was read from, and which number was taken for the latitude. */
type Origin =
  | 'placeInLink'
  | 'centreInLink'
  | 'coordinates'
  | 'latitudeFirst'
  | 'latitudeFirstWithDash'
  | 'longitudeFirst';
/** Keys of the catalogue: what is wrong with the text. */
type Fault = 'noCoordinates' | 'unreadable' | 'oneOfEach' | 'minutesAndSeconds' | 'signAndLetter' | 'outOfBounds';

export interface TypedPlace {
  readonly position: Position;
  readonly origin: Origin;
}

interface Refused {
  readonly fault: Fault;
}

const longestCoordinates = 100;
const longestLink = 2000;

/** A fault for text that only looks like a place; null for anything else, such as a name. */
export function readPlace(text: string): TypedPlace | Refused | null {
  const trimmed = text.length > longestLink ? '' : text.trim();
  if (linkStart.test(trimmed)) return readLink(decoded(trimmed));
  return trimmed.length > longestCoordinates ? null : readCoordinates(trimmed);
}

const linkStart = /^(?:https?:\/\/|geo:)|^[\w.-]{1,60}\.[a-z]{2,10}\//i;

const number = String.raw`([+-]?\d{1,3}(?:\.\d{1,50})?(?!\.?\d))`;
const pair = String.raw`${number}[,~][+\s]{0,3}${number}`;
/** Places come before the centre of the map, since links to a place contain both. */
const linkPatterns: readonly (readonly [pattern: RegExp, origin: Origin])[] = [
  [new RegExp(`!3d${number}!4d${number}`), 'placeInLink'],
  [new RegExp(`[?&]mlat=${number}&mlon=${number}`), 'placeInLink'],
  [new RegExp(`[?&#](?:q|query|ll|coordinate|center|daddr|destination|cp)=(?:loc:)?${pair}`), 'placeInLink'],
  [new RegExp(`/(?:place|search)/${pair}`), 'placeInLink'],
  [new RegExp(`^geo:${pair}`, 'i'), 'placeInLink'],
  [new RegExp(`@${pair}`), 'centreInLink'],
  [new RegExp(String.raw`[#&]map=\d{1,2}(?:\.\d{1,20})?/${number}/${number}`), 'centreInLink'],
];
/** The usual maps whose links write the longitude first: Yandex, and NASA's map of fires. */
const longitudeFirst = /^(?:https?:\/\/)?(?:(?:[\w-]{1,60}\.)?yandex\.|firms2?\.(?:[\w-]{1,60}\.){0,3}nasa\.gov\/)/i;

function readLink(link: string): TypedPlace | Refused {
  for (const [pattern, origin] of linkPatterns) {
    const [, first, second] = pattern.exec(link) ?? [];
    if (first === undefined || second === undefined) continue;
    const [lat, lng] = longitudeFirst.test(link) ? [second, first] : [first, second];
    return placeAt(Number(lat), Number(lng), origin);
  }
  return { fault: 'noCoordinates' };
}

function decoded(link: string): string {
  try {
    return decodeURIComponent(link);
  } catch {
    return link;
  }
}

interface Angle {
  readonly degrees: number;
  /** Null where no letter or sign says which it is. */
  readonly axis: 'lat' | 'lng' | null;
}

function readCoordinates(text: string): TypedPlace | Refused | null {
  const asTyped = withPlainSigns(text);
  // A dash between two numbers may separate them or be a minus sign; it is a sign where the first number has one.
  const plain = /^[-+]/.test(asTyped) ? asTyped : asTyped.replace(/([\d°'"NSEW])(?:-| - )(?=-?\d)/, '$1 ');
  if (!/^[-+\d.,;/&=:°'"NSEWφλ ]+$/.test(plain)) return null;
  // A comma between digits is a decimal sign where two numbers remain.
  const withDecimals = plain.replaceAll(/(\d+),(\d+)/g, '$1.$2');
  const signs = (!plain.includes('.') && numbersIn(withDecimals).length > 1 ? withDecimals : plain).replaceAll(
    ',',
    ' ',
  );
  if (numbersIn(signs).length < 2) return null;

  const second = startOfSecond(signs);
  const angles = second === null ? [] : [signs.slice(0, second), signs.slice(second)].map(readAngle);
  const [a, b] = angles;
  if (!a || !b) return { fault: 'unreadable' };
  if ('fault' in a) return a;
  if ('fault' in b) return b;
  if (a.axis !== null || b.axis !== null) {
    if (a.axis === null || b.axis === null) return { fault: 'unreadable' };
    if (a.axis === b.axis) return { fault: 'oneOfEach' };
    const [lat, lng] = a.axis === 'lat' ? [a, b] : [b, a];
    return placeAt(lat.degrees, lng.degrees, 'coordinates');
  }
  return Math.abs(a.degrees) > 90 && Math.abs(b.degrees) <= 90
    ? placeAt(b.degrees, a.degrees, 'longitudeFirst')
    : placeAt(a.degrees, b.degrees, plain === asTyped ? 'latitudeFirst' : 'latitudeFirstWithDash');
}

/** One form of each sign, capital letters, φ for "latitude" and λ for "longitude". */
const withPlainSigns = (text: string) =>
  text
    .replaceAll(/[−–—‐‑]/g, '-')
    .replaceAll(/[′’‘´`ʹ]/g, "'")
    .replaceAll(/[″”“„ʺ]|''/g, '"')
    .replaceAll(/[º˚]/g, '°')
    .replaceAll(/\blat(?:itude)?\b/gi, 'φ')
    .replaceAll(/\b(?:lng|lon|long|longitude)\b/gi, 'λ')
    .replaceAll(/[\s()[\]]+/g, ' ')
    .replaceAll(/[nsew]/g, (letter) => letter.toUpperCase())
    .trim();

const numbersIn = (text: string) => [...text.matchAll(/[-+]?\d+(?:\.\d+)?/g)];

/** The index of the second angle: found by the letters, by the degree signs, or halfway through the numbers. */
function startOfSecond(text: string): number | null {
  const letters = [...text.matchAll(/[NSEWφλ]/g)].map(({ index }) => index);
  const numbers = numbersIn(text);
  const [firstLetter, secondLetter, thirdLetter] = letters;
  if (firstLetter !== undefined) {
    if (secondLetter === undefined || thirdLetter !== undefined) return null;
    return firstLetter < (numbers[0]?.index ?? 0) ? secondLetter : firstLetter + 1;
  }
  const secondDegrees = text.indexOf('°', text.indexOf('°') + 1);
  if (secondDegrees > 0) return numbers.findLast(({ index }) => index < secondDegrees)?.index ?? null;
  return numbers.length % 2 === 0 ? (numbers[numbers.length / 2]?.index ?? null) : null;
}

const angle = new RegExp(
  [
    '^([NSEWφλ])?[ :=]*',
    String.raw`([-+]?)(\d{1,3}(?:\.\d{1,50})?)(?!\.?\d) ?[°:]? ?`,
    String.raw`(?:(\d{1,2}(?:\.\d{1,50})?)(?!\.?\d) ?[':]? ?(?:(\d{1,2}(?:\.\d{1,50})?) ?"?)?)?`,
    ' ?([NSEWφλ])?$',
  ].join(''),
);

function readAngle(text: string): Angle | Refused | null {
  const found = angle.exec(text.replaceAll(/^[ ;/&]+|[ ;/&]+$/g, ''));
  if (!found) return null;
  const [, before, sign = '', degrees = '', minutes, seconds, after] = found;
  const letter = before ?? after;
  // Degrees with decimals have no minutes, and minutes with decimals have no seconds.
  if ((minutes !== undefined && degrees.includes('.')) || (seconds !== undefined && minutes?.includes('.')))
    return null;
  if (Number(minutes ?? 0) >= 60 || Number(seconds ?? 0) >= 60) return { fault: 'minutesAndSeconds' };
  if (sign === '-' && letter !== undefined && 'NSEW'.includes(letter)) return { fault: 'signAndLetter' };
  const size = Number(degrees) + Number(minutes ?? 0) / 60 + Number(seconds ?? 0) / 3600;
  return {
    degrees: sign === '-' || letter === 'S' || letter === 'W' ? -size : size,
    axis: letter === undefined ? null : 'NSφ'.includes(letter) ? 'lat' : 'lng',
  };
}

function placeAt(lat: number, lng: number, origin: Origin): TypedPlace | Refused {
  if (Math.abs(lat) > 90 || Math.abs(lng) > 180) return { fault: 'outOfBounds' };
  // Adding 0 removes the sign of a negative zero.
  return { position: [lng + 0, lat + 0], origin };
}

/** "53.2° N, 34.4° E", to a metre; `readPlace` reads the same place again. */
export function positionInWords([lng, lat]: Position, { place }: Text['readerRing']): string {
  const inDegrees = (degrees: number, positive: (size: number) => string, negative: (size: number) => string) => {
    const rounded = Number(degrees.toFixed(5));
    return rounded === 0 ? place.zero : (rounded > 0 ? positive : negative)(Math.abs(rounded));
  };
  return place.position(inDegrees(lat, place.north, place.south), inDegrees(lng, place.east, place.west));
}
