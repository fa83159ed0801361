// Links come from anyone. Decoding any fragment throws nothing, keeps every value within its bounds, and gives a link that opens the same.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitNames, readerRingFit } from '../camera/opening';
import { countryZooms } from '../camera/zoom-limits';
import type { Bounds } from '../model/position';
import { textIn } from '../text/text';
import { linkIds } from './fixtures/link-ids';
import { type Decoded, decodeLink, encodeLink, type Link, maxRadiusKm, themeNames, unitNames } from './link';

const text = textIn('en');

/** What links are made of, and what has broken parsers elsewhere. */
const pieces = [
  'map=',
  'map=5.5/53.2/34.6',
  'map=1/2/3/4/5',
  'map=1e308/0/0',
  'map=0x10/1/1',
  'map=//',
  'map=99/-99/999/720/90',
  '/',
  'rings=',
  'rings=near,far',
  'rings=nowhere',
  'mark=',
  'mark=depot',
  'source=000',
  'center=',
  'center=52.5,13.4',
  'center=52.5,13.4&reach=999999',
  'center=52.5,13.4&reach=0.0001',
  'center=91,-541',
  'reach=',
  'reach=near',
  'reach=300',
  'reach=1e9',
  'reach=0',
  'reach=-1',
  'fit=start',
  `fit=mark.${linkIds.marks[0]}`,
  'fit=10,20,30,40',
  'fit=170,-10,-170,10',
  'fit=-1000,-99,1000,99',
  'fit=1,1,1,1',
  'voice=russia',
  'units=mi',
  'units=league',
  'lang=uk',
  'globe=1',
  'theme=dark',
  'time=2024-11-19',
  'step=2',
  '__proto__=1',
  'constructor=x',
  'toString=',
  'hasOwnProperty=1',
  'later=x',
  '&',
  '&amp;',
  '&#38;',
  '&#x26;amp;',
  '%26amp%3B',
  '%2526',
  '\\u0026',
  '=3D',
  ';',
  '?utm_source=x',
  '&sa=D&source=editors&ust=1',
  '\u200b',
  '\u2212',
  ').',
  '#',
  '%23',
  '=',
  ',',
  '-',
  '.',
  '0',
  '7',
  'Infinity',
  'NaN',
  '1e308',
  '%',
  '%E0%A4%A',
  '%2F',
  '%00',
  '\u0000',
  '\ud800',
  '\u202e',
  '😀',
  ' ',
  '+',
  '<script>',
  'javascript:',
  '"',
  "'",
]; // prettier-ignore

const fragments = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((parts) => `#${parts.join('')}`),
  },
  {
    weight: 8,
    arbitrary: fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((parts) => `#${parts.join('&')}`),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }).map((text) => `#map=${text}`) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
);

/** Says what is wrong with what was decoded, or nothing. */
function fault({ link, notices }: Decoded): string | null {
  const { camera, readerRing } = link;
  if (camera) {
    const { zoom, center, bearing, pitch } = camera;
    if (!(zoom >= 0 && zoom <= countryZooms.most)) return 'zoom';
    if (!(Math.abs(center[0]) <= 180 && Math.abs(center[1]) < 85.06)) return 'center';
    if (!(Math.abs(bearing) <= 180 && pitch >= 0 && pitch <= 60)) return 'bearing or pitch';
  }
  if (readerRing) {
    if (!(Math.abs(readerRing.center[0]) <= 180 && Math.abs(readerRing.center[1]) <= 90))
      return "centre of the reader's ring";
    const { size } = readerRing;
    if (typeof size === 'number' ? !(size > 0 && size <= maxRadiusKm) : !linkIds.ranges.includes(size))
      return "size of the reader's ring";
  }
  const { fit } = link;
  if (typeof fit === 'string' && !fitNames(linkIds).includes(fit)) return 'a name of what to fit that is not known';
  if (fit !== null && typeof fit !== 'string') {
    const [west, south, east, north] = fit;
    if (!(Math.abs(west) <= 180 && west < east && east - west <= 360.000001)) return 'the west and east of the extent';
    if (!(south < north && south > -85.06 && north < 85.06)) return 'the south and north of the extent';
  }
  const named: [string | null, readonly string[]][] = [
    [link.mark, linkIds.marks],
    [link.source, linkIds.sources],
    [link.voice, linkIds.voices],
    [link.time, linkIds.times],
    [link.step, linkIds.steps],
    [link.units, unitNames],
    [link.theme, themeNames],
  ];
  if (named.some(([id, ids]) => id !== null && !ids.includes(id))) return 'an id that is not known';
  if (link.rings?.some((id, index, ids) => !linkIds.rings.includes(id) || ids.indexOf(id) !== index)) return 'rings';
  if (link.unknown.length > 16 || link.unknown.some(([, value]) => value.length > 200))
    return 'too much that is unknown';
  if (notices.length > 14 || notices.some((notice) => notice.length > 200 || !notice.isWellFormed())) return 'notices';
  return null;
}

test('50 000 fragments: decoded without a throw, within bounds, and the same when written and read again', () => {
  fc.assert(
    fc.property(fragments, (fragment) => {
      const decoded = decodeLink(fragment, linkIds, text);
      const wrong = fault(decoded);
      if (wrong) throw new Error(wrong);
      const written = encodeLink(decoded.link);
      if (written.length > 4600) throw new Error('a link that is too long');
      const again = encodeLink(decodeLink(written, linkIds, text).link);
      if (again !== written) throw new Error(`${written} becomes ${again}`);
      if (!/^(?:#[a-z][\x20-\x7e]*)?$/.test(written)) throw new Error(`${written} is no fragment`);
    }),
    { numRuns: 50_000 },
  );
  expect(Reflect.ownKeys(Object.prototype)).not.toContain('1');
});

test('what the page can show is what its link opens', () => {
  const maybe = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: null });
  const to = (decimals: number, value: number) => Number(value.toFixed(decimals)) + 0;
  const position = fc.tuple(
    fc.double({ min: -180, max: 180, noNaN: true }).map((lng) => to(5, lng)),
    fc.double({ min: -85.05, max: 85.05, noNaN: true }).map((lat) => to(5, lat)),
  );
  const links: fc.Arbitrary<Link> = fc.record({
    camera: maybe(
      fc.record({
        zoom: fc.double({ min: 0, max: countryZooms.most, noNaN: true }).map((zoom) => to(2, zoom)),
        center: position,
        bearing: fc.integer({ min: -180, max: 180 }),
        pitch: fc.integer({ min: 0, max: 60 }),
      }),
    ),
    rings: maybe(fc.subarray([...linkIds.rings])),
    mark: maybe(fc.constantFrom(...linkIds.marks)),
    source: maybe(fc.constantFrom(...linkIds.sources)),
    readerRing: maybe(
      fc.record({
        center: position,
        size: fc.oneof(
          fc.constantFrom(...linkIds.ranges),
          fc.double({ min: 0.001, max: maxRadiusKm, noNaN: true }).map((km) => to(3, km)),
        ),
      }),
    ),
    fit: maybe(
      fc.oneof(
        fc.constantFrom(...fitNames(linkIds)),
        fc
          .tuple(position, fc.integer({ min: 1, max: 36_000_000 }), fc.integer({ min: 1, max: 8_505_112 }))
          .map(([[west, south], width, height]): Bounds => {
            const north = to(5, Math.min(85.05112, south + height / 100_000));
            return [west, to(5, Math.min(south, north - 0.00001)), to(5, west + width / 100_000), north];
          }),
      ),
    ),
    voice: maybe(fc.constantFrom(...linkIds.voices)),
    units: maybe(fc.constantFrom(...unitNames)),
    globe: fc.boolean(),
    theme: maybe(fc.constantFrom(...themeNames)),
    time: maybe(fc.constantFrom(...linkIds.times)),
    step: maybe(fc.constantFrom(...linkIds.steps)),
    unknown: fc.constant([]),
  });
  fc.assert(
    // Only what there is can be fitted.
    fc.property(
      links.filter(({ fit, readerRing }) => fit !== readerRingFit || readerRing !== null),
      (link) => {
        expect(decodeLink(encodeLink(link), linkIds, text)).toEqual({ link, notices: [] });
      },
    ),
    { numRuns: 3000 },
  );
});
