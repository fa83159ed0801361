// The codec of permalinks: the only place that reads or writes the fragment of a link.
// Decoding never throws: damage in transit is repaired (link-repair.ts), each field is parsed by itself, clamped or dropped, and a notice
// says what was dropped.

import { bounded, type Camera, decimal, formatCamera, isWholeCamera, parseCamera } from '../camera/camera';
import { formatExtent, parseExtent, roundDegrees } from '../camera/extent';
import { fitNames, readerRingFit } from '../camera/opening';
import { wrapDegrees } from '../geo/longitude';
import type { Units } from '../model/length';
import type { LinkIds } from '../model/link-ids';
import type { Bounds, Position } from '../model/position';
import type { ReaderRing } from '../model/reader-ring';
import type { Text } from '../text/text';
import { type LinkProblem, problemSentence } from './link-problems';
import { fieldsOf } from './link-repair';

export const unitNames = ['km', 'mi'] as const satisfies readonly Units[];
export const themeNames = ['light', 'dark'] as const;
export type ThemeName = (typeof themeNames)[number];

export interface Link {
  readonly camera: Camera | null;
  /** Rings, bands and buffers that are on, in the order of the data; null for the story's default. */
  readonly rings: readonly string[] | null;
  readonly mark: string | null;
  readonly source: string | null;
  readonly readerRing: ReaderRing | null;
  /** What to show whatever the window's shape: one of the names in opening.ts, or bounds. Wins over the camera. */
  readonly fit: string | Bounds | null;
  /** The voice whose account captions the sites. */
  readonly voice: string | null;
  /** Null where the reader has not chosen. */
  readonly units: Units | null;
  readonly globe: boolean;
  /** Null where the reader has not chosen. */
  readonly theme: ThemeName | null;
  /** The selected day of the timeline, an ISO date. */
  readonly time: string | null;
  /** The open step of the tour. */
  readonly step: string | null;
  /** Fields that this page does not know: passed on, so that it does not erase what a newer page wrote. */
  readonly unknown: readonly (readonly [key: string, value: string])[];
}

export interface Decoded {
  readonly link: Link;
  /** What could not be used, a sentence each. */
  readonly notices: readonly string[];
}

const maxFragmentLength = 4096;

export const emptyLink: Link = {
  camera: null,
  rings: null,
  mark: null,
  source: null,
  readerRing: null,
  fit: null,
  voice: null,
  units: null,
  globe: false,
  theme: null,
  time: null,
  step: null,
  unknown: [],
};

/** `fragment` with or without its `#`. `path`: what the page's path says where the fragment says nothing. */
export function decodeLink(fragment: string, linkIds: LinkIds, text: Text, path: Link = emptyLink): Decoded {
  const { link, problems } = readLink(fragment, linkIds, path);
  return { link, notices: problems.map((problem) => problemSentence(problem, text)) };
}

/** Without the sentences, which would make the page's inline script larger. */
export function readLink(
  fragment: string,
  linkIds: LinkIds,
  path: Link = emptyLink,
): { readonly link: Link; readonly problems: readonly LinkProblem[] } {
  if (fragment.length > maxFragmentLength) return { link: path, problems: [{ what: 'too-long', words: [] }] };
  const problems: LinkProblem[] = [];
  const report = (what: LinkProblem['what'], words: readonly string[] = []) => problems.push({ what, words });
  const { known: fields, unknown: unknownFields, unreadable } = fieldsOf(fragment, fieldOrder);

  /** The first value of a key that can be read. */
  const read = <Value>(key: Exclude<Key, 'rings'>, parse: (value: string) => Value | null): Value | null => {
    const given = valuesOf(key);
    const values = given.filter((value) => value !== '');
    if (new Set(values).size > 1) repeated.push(key);
    for (const value of values) {
      const parsed = parse(value) ?? parse(withoutMailSign(value));
      if (parsed !== null) return parsed;
    }
    // A place without numbers has lost them in transit.
    if (values.length > 0 || (given.length > 0 && (key === 'map' || key === 'center'))) report(key, values);
    return null;
  };
  /** An empty value says that nothing is open, where the path says that something is. */
  const readOr = (key: 'mark' | 'source', ids: readonly string[]) => {
    const values = valuesOf(key);
    const isNone = values.length > 0 && values.every((value) => value === '');
    return readId(key, ids) ?? (isNone ? null : path[key]);
  };
  const repeated: Key[] = [];
  // Mail programs may break a line anywhere.
  const valuesOf = (key: Key) => (fields.get(key) ?? []).map(withoutSpace);
  const readId = <Id extends string>(key: Exclude<Key, 'rings'>, ids: readonly Id[]) =>
    read(key, (value) => idAmong(ids, value));

  const camera = read('map', (value) => parseCamera(value, linkIds.maxZoom));
  if (camera && !valuesOf('map').some((value) => isWholeCamera(withoutMailSign(value)))) report('rotation');
  const mark = readOr('mark', linkIds.marks);
  const source = readOr('source', linkIds.sources);
  const center = read('center', parsePosition);
  const reach = read('reach', (value) => idAmong(linkIds.ranges, value) ?? parseKilometres(value));
  const size = reach ?? linkIds.ranges[0];
  const readerRing = center && size !== undefined ? { center, size } : null;
  if (center && !readerRing) report('ring-without-size');
  if (reach !== null && !fields.has('center')) report('ring-without-place');
  const named = fitNames(linkIds).filter((name) => name !== readerRingFit || readerRing !== null);
  const fit = read('fit', (value) => idAmong(named, value) ?? parseExtent(value));
  const voice = readId('voice', linkIds.voices);
  const units = readId('units', unitNames);
  const globe = readId('globe', ['0', '1']);
  const theme = readId('theme', themeNames);
  const time = readId('time', linkIds.times);
  const step = readId('step', linkIds.steps);
  const rings = readRings(fields.get('rings'), linkIds.rings, (missing) => report('rings', missing));
  // This page has one language, and passes a link's on to pages with more.
  const language = read('lang', (value) => (languages.test(value) ? value : null));
  const unknown = language === null ? unknownFields : [...unknownFields, ['lang', language] as const];

  // Whatever moves the map in the fragment wins over the view of the path.
  const isMoved = camera || fit !== null || readerRing || step !== null || time !== null || mark !== path.mark;
  if (unreadable.length > 0) report(fields.size + unknown.length > 0 ? 'part' : 'nothing', unreadable);
  if (repeated.length > 0) report('repeated', repeated);
  return {
    link: {
      camera,
      rings: rings ?? path.rings,
      mark,
      source,
      readerRing,
      fit: isMoved ? fit : path.fit,
      voice,
      units,
      globe: globe === '1',
      theme,
      time,
      step,
      unknown,
    },
    problems,
  };
}

/** One language or several, as other pages write them: `zh_CN`, `de,en`. */
const languages = /^[\p{L}\p{N}][\p{L}\p{N},._@-]{0,199}$/u;

/** Null, the story's default, where the field is missing or all its ids are unknown; none for `rings=` alone. */
function readRings(
  values: readonly string[] | undefined,
  linkIds: readonly string[],
  report: (missing: readonly string[]) => void,
): readonly string[] | null {
  if (!values) return null;
  // White space is a line break of a mail program within an id, or lies between two ids.
  const asked = values
    .flatMap((value) => value.split(/[^\p{L}\p{N}\s-]+/u))
    .flatMap((ids) => idAmong(linkIds, withoutSpace(ids)) ?? ids.split(/\s+/))
    .filter((id) => id !== '');
  const ids = asked.map((id) => idAmong(linkIds, id) ?? idAmong(linkIds, withoutMailSign(id)));
  const missing = asked.filter((_, index) => ids[index] === null);
  if (missing.length > 0) report(missing);
  return missing.length > 0 && missing.length === asked.length ? null : linkIds.filter((id) => ids.includes(id));
}

const withoutSpace = (value: string) => value.replace(/\s+/g, '');

/** Mail programs write `=3D` for `=`, so that the value begins with `3D`. An id that begins so is tried first. */
const withoutMailSign = (value: string) => value.replace(/^(?:3D)+/i, '');

/** Whatever the case; an exact match wins. */
const idAmong = <Id extends string>(ids: readonly Id[], value: string): Id | null =>
  ids.find((id) => id === value) ?? ids.find((id) => id.toLowerCase() === value.toLowerCase()) ?? null;

/**
 * The canonical fragment, with its `#`; empty where the link says no more than the page's path. Encoding what was decoded gives the same again.
 */
export function encodeLink(
  { camera, rings, mark, source, readerRing, fit, globe, unknown, ...ids }: Link,
  path: Link = emptyLink,
): string {
  const written = new Map<string, string>();
  if (camera) written.set('map', formatCamera(camera));
  if (rings) written.set('rings', rings.join(','));
  if (mark !== path.mark) written.set('mark', mark ?? '');
  if (source !== path.source) written.set('source', source ?? '');
  if (readerRing) {
    written.set('center', formatPosition(readerRing.center));
    written.set('reach', String(readerRing.size));
  }
  if (fit) written.set('fit', typeof fit === 'string' ? fit : formatExtent(fit));
  if (globe) written.set('globe', '1');
  for (const [key, id] of Object.entries(ids)) if (id) written.set(key, id);
  const passedOn = new Map(unknown.map(([key, value]) => [key, readable(value)]));
  // An unknown field of the contract, such as `lang`, has its canonical place too.
  const others = [...passedOn.keys()].filter((key) => !(fieldOrder as readonly string[]).includes(key));
  const fields = [...fieldOrder, ...others].flatMap((key) => {
    const value = written.get(key) ?? passedOn.get(key);
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
  'fit',
  'voice',
  'units',
  'lang',
  'globe',
  'theme',
  'time',
  'step',
] as const;
export type Key = (typeof fieldOrder)[number];

/** Halfway round the globe: nothing is further away. */
export const maxRadiusKm = 20_000;
const minRadiusKm = 0.001;

function parsePosition(value: string): Position | null {
  const parts = value.split(',');
  if (parts.length !== 2 || !parts.every((part) => decimal.test(part))) return null;
  const [lat = 0, lng = 0] = parts.map(Number);
  return [roundDegrees(wrapDegrees(lng)), roundDegrees(bounded(lat, -90, 90))];
}

const parseKilometres = (value: string): number | null =>
  kilometres.test(value) && Number(value) > 0 ? boundedRadiusKm(Number(value)) : null;

const kilometres = /^\d{1,6}(?:\.\d{1,12})?$/;

/** Rounded to metres as in links, from 1 m to halfway round the globe. */
export const boundedRadiusKm = (km: number): number => Number(bounded(km, minRadiusKm, maxRadiusKm).toFixed(3));

/** Latitude first, as in links; five decimals are a metre. */
export const formatPosition = ([lng, lat]: Position): string => `${lat.toFixed(5)},${lng.toFixed(5)}`;

/** Percent-encoded, except for the commas and slashes of links. */
const readable = (value: string) => encodeURIComponent(value).replaceAll('%2C', ',').replaceAll('%2F', '/');
