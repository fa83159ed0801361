// The one codec of permalinks: everything a link says is in the fragment, and this is the only place that reads or writes one.
// Decoding never throws: each field is parsed by itself, bounded or dropped, and what was dropped is said.
import type { Position, Units } from '../model/dataset';
import { bounded, type Camera, decimal, formatCamera, parseCamera, wrapped } from './camera';

/** A ring of the reader's own, anywhere. */
export interface OwnRing {
  readonly center: Position;
  /** How far: kilometres, or the id of the range that it takes its size from. */
  readonly reach: number | string;
}

export const unitNames = ['km', 'mi'] as const satisfies readonly Units[];
export const themeNames = ['light', 'dark'] as const;
export type ThemeName = (typeof themeNames)[number];

export interface Link {
  readonly camera: Camera | null;
  /** Rings, bands and reaches that are on, in the order of the data; null: the story's default. */
  readonly rings: readonly string[] | null;
  readonly mark: string | null;
  readonly source: string | null;
  readonly own: OwnRing | null;
  /** The voice in whose account a site is captioned. */
  readonly voice: string | null;
  /** Kilometres or miles, where the reader chose them. */
  readonly units: Units | null;
  readonly globe: boolean;
  /** Light or dark, where the reader chose it. */
  readonly theme: ThemeName | null;
  /** The event that is chosen, by its date. */
  readonly time: string | null;
  /** The step of the tour that is open. */
  readonly step: string | null;
  /** Fields this page does not know, kept so that it does not erase what a newer page wrote. */
  readonly unknown: readonly (readonly [key: string, value: string])[];
}

/** The ids a link may name, in the order of the data. */
export interface KnownIds {
  /** Whatever is switched on and off. */
  readonly rings: readonly string[];
  /** Of those the rings and bands, which can be put elsewhere. */
  readonly ranges: readonly string[];
  readonly marks: readonly string[];
  readonly sources: readonly string[];
  readonly voices: readonly string[];
  readonly times: readonly string[];
  readonly steps: readonly string[];
}

export interface Decoded {
  readonly link: Link;
  /** What could not be used, one sentence each, for the reader. */
  readonly notices: readonly string[];
}

const maxFragmentLength = 4096;
const maxUnknownFields = 16;
const maxUnknownLength = 200;

export const emptyLink: Link = {
  camera: null,
  rings: null,
  mark: null,
  source: null,
  own: null,
  voice: null,
  units: null,
  globe: false,
  theme: null,
  time: null,
  step: null,
  unknown: [],
};

/** `fragment` with or without its `#`. */
export function decodeLink(fragment: string, known: KnownIds): Decoded {
  if (fragment.length > maxFragmentLength) {
    return { link: emptyLink, notices: ['This link is too long to be one of ours, so the map opens as usual.'] };
  }
  const notices: string[] = [];
  const fields = splitFields(unwrapped(fragment));
  if (fields.size === 0 && fragment.replace(/^#/, '') !== '') {
    notices.push('This link could not be read, so the map opens as usual.');
  }

  const mapField = fields.get('map');
  const camera = mapField === undefined ? null : parseCamera(mapField);
  if (mapField !== undefined && !camera) notices.push('The map position in this link could not be read.');

  const knownId = <Id extends string>(key: OwnKey, ids: readonly Id[], what: string): Id | null => {
    const id = fields.get(key);
    if (id === undefined || id === '') return null;
    const found = ids.find((candidate) => candidate === id);
    if (found !== undefined) return found;
    notices.push(`This link names ${what} that is not here: “${shortened(id)}”.`);
    return null;
  };
  const mark = knownId('mark', known.marks, 'a mark');
  const source = knownId('source', known.sources, 'an article');

  const own = parseOwn(fields.get('center'), fields.get('reach'), known.ranges, notices);
  const voice = knownId('voice', known.voices, 'a voice');
  const units = knownId('units', unitNames, 'a unit');
  const globe = fields.get('globe') === '1';
  const theme = knownId('theme', themeNames, 'a theme');
  const time = knownId('time', known.times, 'a day');
  const step = knownId('step', known.steps, 'a step of the tour');

  const asked = fields
    .get('rings')
    ?.split(',')
    .filter((id) => id !== '');
  const missing = asked?.filter((id) => !known.rings.includes(id)) ?? [];
  const [firstMissing] = missing;
  if (firstMissing !== undefined) {
    const more = missing.length > 1 ? ` and ${missing.length - 1} more` : '';
    notices.push(`This link names a ring that is not here: “${shortened(firstMissing)}”${more}.`);
  }
  // `rings=` alone says none; only unknown ones say nothing, and the story's own stay on.
  const named = asked?.filter((id) => known.rings.includes(id));
  const rings = asked && (asked.length === 0 || named?.length) ? known.rings.filter((id) => asked.includes(id)) : null;

  const unknown = [...fields]
    .filter(([key, value]) => !ownKeys.includes(key) && isKeepable(key, value))
    .slice(0, maxUnknownFields);
  return {
    link: { camera, rings, mark, source, own, voice, units, globe, theme, time, step, unknown },
    notices,
  };
}

/** The canonical fragment, with its `#`; empty where the link says nothing. Encoding what was decoded gives the same again. */
export function encodeLink({ camera, rings, own: ownRing, globe, unknown, ...ids }: Link): string {
  const own = new Map<string, string>();
  if (camera) own.set('map', formatCamera(camera));
  if (rings) own.set('rings', rings.join(','));
  if (ownRing) {
    own.set('center', formatPosition(ownRing.center));
    own.set('reach', String(ownRing.reach));
  }
  if (globe) own.set('globe', '1');
  for (const [key, id] of Object.entries(ids)) if (id) own.set(key, id);
  const foreign = new Map(unknown.map(([key, value]) => [key, readable(value)]));
  // Fields that this page does not read yet keep the place that they will have in links of a page that does.
  const others = [...foreign.keys()].filter((key) => !(fieldOrder as readonly string[]).includes(key));
  const fields = [...fieldOrder, ...others].flatMap((key) => {
    const value = own.get(key) ?? foreign.get(key);
    return value === undefined ? [] : [`${key}=${value}`];
  });
  return fields.length > 0 ? `#${fields.join('&')}` : '';
}

/** Every field of the public contract, in its canonical order. */
const fieldOrder = [
  'map',
  'rings',
  'mark',
  'source',
  'center',
  'reach',
  'voice',
  'units',
  'lang',
  'globe',
  'theme',
  'time',
  'step',
] as const;
type OwnKey = Exclude<keyof Link, 'camera' | 'own' | 'unknown'> | 'map' | 'center' | 'reach';
/** This page has one language, and keeps a link's for a page that has more. */
const ownKeys: readonly string[] = fieldOrder.filter((key) => key !== 'lang') satisfies OwnKey[];

/** Messengers escape the `#`, or encode the whole fragment once. */
function unwrapped(fragment: string): string {
  const bare = fragment.replace(/^(?:#|\\#|%23)+/i, '');
  return !bare.includes('=') && /%3d/i.test(bare) ? decoded(bare) : bare;
}

/** The first value of each key; a value that is not valid percent-encoding is taken as it stands. */
function splitFields(fragment: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (const part of fragment.split('&')) {
    const separator = part.indexOf('=');
    if (separator < 1) continue;
    const key = part.slice(0, separator).replace(/^amp;/, '');
    if (!fields.has(key)) fields.set(key, decoded(part.slice(separator + 1)));
  }
  return fields;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Half the way round the globe: nothing is further away. */
export const maxReachKm = 20_000;
const minReachKm = 0.001;

/** `reach` without `center` says nothing; `center` alone takes the size of the story's first range. */
function parseOwn(
  center: string | undefined,
  reach: string | undefined,
  ranges: readonly string[],
  notices: string[],
): OwnRing | null {
  if (center === undefined) {
    if (reach !== undefined) notices.push('This link says how large a ring is and not where, so the ring is left out.');
    return null;
  }
  const parts = center.split(',');
  const [lat, lng] = parts.map((part) => (decimal.test(part) ? Number(part) : undefined));
  if (lat === undefined || lng === undefined || parts.length !== 2) {
    notices.push('The centre of the ring in this link could not be read, so the ring is left out.');
    return null;
  }
  const to5 = (value: number) => Number(value.toFixed(5)) + 0;
  const position: Position = [to5(wrapped(lng)), to5(bounded(lat, -90, 90))];
  const first = ranges[0] ?? null;
  if (reach === undefined && first !== null) return { center: position, reach: first };
  if (reach !== undefined && ranges.includes(reach)) return { center: position, reach };
  if (reach !== undefined && kilometres.test(reach) && Number(reach) > 0) {
    return { center: position, reach: boundedReachKm(Number(reach)) };
  }
  notices.push(`The size of the ring in this link could not be read: “${shortened(reach ?? '')}”.`);
  return first === null ? null : { center: position, reach: first };
}

const kilometres = /^\d{1,6}(?:\.\d{1,12})?$/;

/** As a link can say it: metres, from 1 to half the way round the globe. */
export const boundedReachKm = (km: number): number => Number(bounded(km, minReachKm, maxReachKm).toFixed(3));

/** Latitude first, as a link and a reader write it; five decimals are a metre. */
export const formatPosition = ([lng, lat]: Position): string => `${lat.toFixed(5)},${lng.toFixed(5)}`;

const isKeepable = (key: string, value: string) =>
  /^[a-z][a-z0-9-]{0,31}$/.test(key) && value.length <= maxUnknownLength && value.isWellFormed();

/** Percent-encoded, but with the signs that links use left readable. */
const readable = (value: string) => encodeURIComponent(value).replaceAll('%2C', ',').replaceAll('%2F', '/');

const shortened = (id: string) => (id.length > 40 ? `${id.slice(0, 40).toWellFormed()}…` : id.toWellFormed());
