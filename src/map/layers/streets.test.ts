// What each schema calls a motorway, a house, a town is drawn as such.
import { featureFilter, validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, test } from 'vitest';
import { streetFills, streetLines } from '../../look/street-look';
import { themeFor } from '../../look/theme';
import { type StreetSchema, streetSchemas } from '../../model/streets';
import { filterOf, isOf, partsOf } from './street-parts';
import { streetFillLayers, streetLineLayers, streetNameLayers, streetSources } from './streets';

const theme = themeFor({ isDark: false, moreContrast: false });
const streetsOf = (schema: StreetSchema) => ({
  file: 'basemap/streets.pmtiles',
  schema,
  minZoom: 0,
  maxZoom: 14,
  bounds: [10, 50, 11, 51] as const,
  credit: [],
});

type Example = readonly [layer: string, properties: Record<string, string | number | boolean>, drawn: string | null];

/** One feature of each layer as the two projects document them, with what it is to be drawn as. */
const features: Record<StreetSchema, readonly Example[]> = {
  protomaps: [
    ['roads', { kind: 'highway', kind_detail: 'motorway' }, 'motorway'],
    ['roads', { kind: 'major_road', kind_detail: 'primary' }, 'major'],
    ['roads', { kind: 'minor_road', kind_detail: 'residential' }, 'minor'],
    ['roads', { kind: 'path', kind_detail: 'footway' }, 'path'],
    ['roads', { kind: 'rail' }, 'rail'],
    ['water', { kind: 'lake' }, 'water'],
    ['landuse', { kind: 'park' }, 'green'],
    ['landuse', { kind: 'residential' }, 'builtUp'],
    ['buildings', { kind: 'building' }, 'building'],
    ['boundaries', { kind: 'region', kind_detail: '4' }, 'regionBorder'],
    ['boundaries', { kind: 'country', kind_detail: '2' }, 'countryBorder'],
    ['roads', { kind: 'ferry' }, null],
    ['landuse', { kind: 'pedestrian' }, null],
  ],
  shortbread: [
    ['streets', { kind: 'motorway' }, 'motorway'],
    ['streets', { kind: 'trunk' }, 'major'],
    ['streets', { kind: 'residential' }, 'minor'],
    ['streets', { kind: 'footway' }, 'path'],
    ['streets', { kind: 'rail', rail: true }, 'rail'],
    ['ocean', {}, 'water'],
    ['water_polygons', { kind: 'water' }, 'water'],
    ['water_lines', { kind: 'stream' }, 'stream'],
    ['land', { kind: 'forest' }, 'green'],
    ['land', { kind: 'residential' }, 'builtUp'],
    ['buildings', {}, 'building'],
    ['boundaries', { admin_level: 4, maritime: false }, 'regionBorder'],
    ['boundaries', { admin_level: 2, maritime: false }, 'countryBorder'],
    ['boundaries', { admin_level: 2, maritime: true }, null],
    ['water_polygons', { kind: 'glacier' }, null],
  ],
};

describe.each(streetSchemas)('%s', (schema) => {
  const { fills, lines } = partsOf[schema];
  const parts = Object.entries({ ...fills, ...lines });

  test.each([...features[schema]])('%s %o is drawn as %s', (layer, properties, drawn) => {
    const matches = (test: (part: (typeof parts)[number][1][number]) => boolean) =>
      parts.flatMap(([name, of]) => (of.some((part) => part.layer === layer && test(part)) ? [name] : []));
    const read = matches((part) => isOf(part, properties));
    const filtered = matches((part) =>
      featureFilter(filterOf(part), 'layers[0].filter').filter({ zoom: 14 }, { type: 2, properties } as never),
    );
    // A stream and a lake are in one layer of Protomaps: what is a line is the one, what is an area the other.
    const expected = drawn === null ? [] : layer === 'water' ? ['water', 'stream'] : [drawn];
    expect(read).toEqual(expected);
    expect(filtered).toEqual(expected);
  });

  test('makes a valid style with every part and all names', () => {
    const streets = streetsOf(schema);
    const layers = [
      ...streetFillLayers(streets, theme),
      ...streetLineLayers(streets, theme),
      ...streetNameLayers(streets, theme, ['Corbel'], 'en'),
    ];
    const sources = streetSources(streets, (file) => `https://example.org/${file}`);
    const glyphs = 'https://example.org/{fontstack}/{range}.pbf';
    expect(validateStyleMin({ version: 8, glyphs, sources, layers } as never)).toEqual([]);
    for (const name of Object.keys({ ...streetFills, ...streetLines })) {
      expect(
        layers.some(({ id }) => id === `streets-${name}`),
        name,
      ).toBe(true);
    }
    expect(layers.filter(({ type }) => type === 'symbol')).toHaveLength(5);
  });
});

test('a story without streets has none of it', () => {
  expect(streetFillLayers(null, theme)).toEqual([]);
  expect(streetLineLayers(null, theme)).toEqual([]);
  expect(streetNameLayers(null, theme, [], 'en')).toEqual([]);
  expect(streetSources(null, (file) => file)).toEqual({});
});
