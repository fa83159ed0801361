// The one codec of permalinks: everything a link says is in the fragment, and this is the only place that reads or writes one.
// Decoding never throws: each field is parsed by itself, bounded or dropped, and what was dropped is said.
import type { Position } from '../model/dataset';

export interface Camera {
  readonly zoom: number;
  readonly center: Position;
  /** Degrees, -180 to 180. */
  readonly bearing: number;
  /** Degrees from looking straight down. */
  readonly pitch: number;
}

export interface Link {
  readonly camera: Camera | null;
  /** Rings and bands that are on, in the order of the data; null: the story's default. */
  readonly rings: readonly string[] | null;
  readonly mark: string | null;
  readonly source: string | null;
  /** The voice in whose account a site is captioned. */
  readonly voice: string | null;
  /** The event that is chosen, by its date. */
  readonly time: string | null;
  /** Fields this page does not know, kept so that it does not erase what a newer page wrote. */
  readonly unknown: readonly (readonly [key: string, value: string])[];
}

/** The ids a link may name, in the order of the data. */
export interface KnownIds {
  readonly rings: readonly string[];
  readonly marks: readonly string[];
  readonly sources: readonly string[];
  readonly voices: readonly string[];
  readonly times: readonly string[];
}

export interface Decoded {
  readonly link: Link;
  /** What could not be used, one sentence each, for the reader. */
  readonly notices: readonly string[];
}

export const maxZoom = 12;
const maxPitch = 60;
const maxFragmentLength = 4096;
const maxUnknownFields = 16;
const maxUnknownLength = 200;

export const emptyLink: Link = {
  camera: null,
  rings: null,
  mark: null,
  source: null,
  voice: null,
  time: null,
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

  const knownId = (key: 'mark' | 'source' | 'voice' | 'time', ids: readonly string[], what: string): string | null => {
    const id = fields.get(key);
    if (id === undefined || id === '') return null;
    if (ids.includes(id)) return id;
    notices.push(`This link names ${what} that is not here: “${shortened(id)}”.`);
    return null;
  };
  const mark = knownId('mark', known.marks, 'a mark');
  const source = knownId('source', known.sources, 'an article');

  const voice = knownId('voice', known.voices, 'a voice');
  const time = knownId('time', known.times, 'a day');

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
    .filter(([key, value]) => !ownKeys.has(key) && isKeepable(key, value))
    .slice(0, maxUnknownFields);
  return { link: { camera, rings, mark, source, voice, time, unknown }, notices };
}

/** The canonical fragment, with its `#`; empty where the link says nothing. Encoding what was decoded gives the same again. */
export function encodeLink({ camera, rings, mark, source, voice, time, unknown }: Link): string {
  const fields: string[] = [];
  if (camera) fields.push(`map=${formatCamera(camera)}`);
  if (rings) fields.push(`rings=${rings.join(',')}`);
  if (mark) fields.push(`mark=${mark}`);
  if (source) fields.push(`source=${source}`);
  if (voice) fields.push(`voice=${voice}`);
  if (time) fields.push(`time=${time}`);
  for (const [key, value] of unknown) fields.push(`${key}=${readable(value)}`);
  return fields.length > 0 ? `#${fields.join('&')}` : '';
}

const ownKeys = new Set(['map', 'rings', 'mark', 'source', 'voice', 'time']);

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

// Decimal only: no exponent, no hexadecimal, no Infinity.
const decimal = /^-?\d{1,4}(?:\.\d{1,12})?$/;

function parseCamera(field: string): Camera | null {
  const [zoom, lat, lng, bearing, pitch] = field
    .split('/')
    .map((part) => (decimal.test(part) ? Number(part) : undefined));
  if (zoom === undefined || lat === undefined || lng === undefined) return null;
  return rounded({
    zoom: bounded(zoom, 0, maxZoom),
    center: [wrapped(lng), bounded(lat, -85.05112, 85.05112)],
    bearing: wrapped(bearing ?? 0),
    pitch: bounded(pitch ?? 0, 0, maxPitch),
  });
}

/** A camera as precise as a link can say it: two decimals of zoom, five of a degree (a metre), whole degrees of turn. */
export function rounded({ zoom, center: [lng, lat], bearing, pitch }: Camera): Camera {
  const to = (decimals: number, value: number) => Number(value.toFixed(decimals)) + 0;
  return {
    zoom: to(2, zoom),
    center: [to(5, wrapped(lng)), to(5, lat)],
    bearing: to(0, wrapped(bearing)),
    pitch: to(0, pitch),
  };
}

function formatCamera(camera: Camera): string {
  const { zoom, center, bearing, pitch } = rounded(camera);
  const turn = pitch !== 0 ? `/${bearing}/${pitch}` : bearing !== 0 ? `/${bearing}` : '';
  return `${zoom.toFixed(2)}/${center[1].toFixed(5)}/${center[0].toFixed(5)}${turn}`;
}

const bounded = (value: number, least: number, most: number) => Math.max(least, Math.min(most, value));

/** Degrees within -180 (included) to 180 (not); 180 itself stays 180. */
function wrapped(degrees: number): number {
  return Math.abs(degrees) <= 180 ? degrees : ((((degrees + 180) % 360) + 360) % 360) - 180;
}

const isKeepable = (key: string, value: string) =>
  /^[a-z][a-z0-9-]{0,31}$/.test(key) && value.length <= maxUnknownLength && value.isWellFormed();

/** Percent-encoded, but with the signs that links use left readable. */
const readable = (value: string) => encodeURIComponent(value).replaceAll('%2C', ',').replaceAll('%2F', '/');

const shortened = (id: string) => (id.length > 40 ? `${id.slice(0, 40).toWellFormed()}…` : id.toWellFormed());
