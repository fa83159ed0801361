// The schemas of the published files. They are public, described in docs/files.md, and may only be added to.
import * as v from 'valibot';
import type { Limit } from '../model/claim';

/** Counts the additions: a file of a higher version has everything that a file of a lower one has. */
export const formatVersion = 1;

/** How the column `limit` writes each limit, whatever language the page is in. */
export const publishedLimits = {
  'up-to': 'up to',
  'less-than': 'less than',
  'more-than': 'more than',
  'at-least': 'at least',
  about: 'about',
  exactly: 'exactly',
} satisfies Record<Limit, string>;

const text = v.pipe(v.string(), v.minLength(1));
const id = v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/));
const date = v.pipe(v.string(), v.isoDate());
const url = v.pipe(v.string(), v.url());
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const aboveZero = v.pipe(v.number(), v.gtValue(0));
const basis = v.picklist(['stated', 'derived', 'placed', 'reference']);
const dataVersion = v.pipe(v.string(), v.regex(/^[0-9a-f]{12}$/));

const lng = v.pipe(v.number(), v.minValue(-180), v.maxValue(180));
const lat = v.pipe(v.number(), v.minValue(-90), v.maxValue(90));
const position = v.strictTuple([lng, lat]);
const line = v.pipe(v.array(position), v.minLength(2));
const ring = v.pipe(
  v.array(position),
  v.minLength(4),
  v.check((positions) => String(positions[0]) === String(positions.at(-1)), 'a ring ends where it begins'),
);
const polygon = v.pipe(v.array(ring), v.minLength(1));
const geometry = v.variant('type', [
  v.strictObject({ type: v.literal('Point'), coordinates: position }),
  v.strictObject({ type: v.literal('LineString'), coordinates: line }),
  v.strictObject({ type: v.literal('MultiLineString'), coordinates: v.array(line) }),
  v.strictObject({ type: v.literal('Polygon'), coordinates: polygon }),
  v.strictObject({ type: v.literal('MultiPolygon'), coordinates: v.array(polygon) }),
]);

const evidence = v.array(
  v.strictObject({ source: id, exact: text, start: offset, end: offset, prefix: v.string(), suffix: v.string() }),
);

const mark = {
  id,
  name: text,
  basis,
  basisNote: text,
  evidence,
  references: v.array(
    v.strictObject({
      title: v.nullable(text),
      publisher: text,
      date: v.nullable(v.string()),
      url,
      exact: v.nullable(text),
    }),
  ),
  rivalOf: v.optional(id),
  accordingTo: v.optional(v.array(text)),
};
const range = {
  center: position,
  centerLng: lng,
  centerLat: lat,
  radiusKm: aboveZero,
  centerMark: id,
  assumption: text,
};
const constraint = v.strictObject({ id, kind: text, basis, reading: text, evidence });

const collection = {
  type: v.literal('FeatureCollection'),
  version: dataVersion,
  formatVersion: v.number(),
  title: text,
};
const feature = { type: v.literal('Feature'), id, geometry };

/** `map.geojson` */
export const layerSchema = v.strictObject({
  ...collection,
  url: v.optional(url),
  sources: v.array(
    v.strictObject({
      id,
      file: text,
      title: v.nullable(text),
      publisher: v.nullable(text),
      byline: v.nullable(text),
      published: v.nullable(date),
      sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
      address: v.nullable(v.strictObject({ url, publisher: text, accessed: date })),
    }),
  ),
  features: v.array(
    v.strictObject({
      ...feature,
      properties: v.variant('kind', [
        v.strictObject({ ...mark, kind: v.picklist(['site', 'place', 'line', 'area']) }),
        // Computed from claims.
        v.strictObject({
          ...mark,
          kind: v.literal('area'),
          areaKm2: aboveZero,
          widestKm: aboveZero,
          constraints: v.array(constraint),
        }),
        // Everything within a range of another area.
        v.strictObject({ ...mark, kind: v.literal('area'), radiusKm: aboveZero, rangeMark: id, assumption: text }),
        v.strictObject({ ...mark, ...range, kind: v.literal('ring') }),
        v.strictObject({ ...mark, ...range, kind: v.literal('band'), innerRadiusKm: aboveZero }),
      ]),
    }),
  ),
});

/** `map-flat.geojson` */
export const flatLayerSchema = v.strictObject({
  ...collection,
  url: v.optional(url),
  name: v.literal('marks'),
  features: v.array(
    v.strictObject({
      ...feature,
      properties: v.strictObject({
        id,
        kind: v.picklist(['site', 'place', 'line', 'area', 'ring', 'band']),
        name: text,
        basis,
        basisNote: text,
        quotes: v.string(),
        sources: v.string(),
        references: v.string(),
        centerLng: v.nullable(lng),
        centerLat: v.nullable(lat),
        radiusKm: v.nullable(aboveZero),
        innerRadiusKm: v.nullable(aboveZero),
        areaKm2: v.nullable(aboveZero),
        assumption: v.nullable(text),
        rivalOf: v.nullable(id),
        accordingTo: v.nullable(text),
        link: text,
        story: text,
        version: dataVersion,
      }),
    }),
  ),
});

const iri = v.pipe(
  v.string(),
  v.check((relative) => URL.canParse(relative, 'https://example.org/map/'), 'must be an IRI'),
);

/**
 * `annotations.jsonld`: of the W3C Web Annotation Data Model what it requires of a collection and its annotations (sections 3.1, 3.2.4, 4.2.4,
 * 4.2.5, 5.1 and 5.2).
 */
export const annotationsSchema = v.strictObject({
  '@context': v.strictTuple([
    v.literal('http://www.w3.org/ns/anno.jsonld'),
    v.strictObject({
      '@base': v.pipe(v.string(), v.url(), v.endsWith('/')),
      version: v.literal('https://schema.org/version'),
      formatVersion: v.literal('https://schema.org/schemaVersion'),
    }),
  ]),
  id: iri,
  type: v.literal('AnnotationCollection'),
  label: text,
  version: dataVersion,
  formatVersion: v.number(),
  total: offset,
  first: v.strictObject({
    id: iri,
    type: v.literal('AnnotationPage'),
    partOf: iri,
    startIndex: offset,
    items: v.array(
      v.strictObject({
        id: iri,
        type: v.literal('Annotation'),
        motivation: v.literal('describing'),
        body: v.strictObject({
          type: v.literal('TextualBody'),
          value: text,
          format: v.literal('text/plain'),
          language: text,
        }),
        target: v.strictObject({
          source: iri,
          selector: v.strictTuple([
            v.strictObject({
              type: v.literal('TextQuoteSelector'),
              exact: text,
              prefix: v.string(),
              suffix: v.string(),
            }),
            v.strictObject({ type: v.literal('TextPositionSelector'), start: offset, end: offset }),
          ]),
        }),
      }),
    ),
  }),
});

const optional = <Schema extends v.GenericSchema<string>>(schema: Schema) => v.union([v.literal(''), schema]);
const number = v.pipe(v.string(), v.regex(/^\d+(\.\d+)?$/));

/** A row of `claims.csv`, by the names of its columns, in their order. Each cell is text, filled in claims-table.ts, and empty without a value. */
export const claimRowSchema = v.strictObject({
  id,
  question: optional(id),
  voice: text,
  value: optional(number),
  unit: v.string(),
  quote: text,
  source: id,
  marks: v.pipe(v.string(), v.regex(/^([a-z0-9-]+( [a-z0-9-]+)*)?$/)),
  source_path: v.pipe(v.string(), v.regex(/^sources\/[a-z0-9-]+\.txt$/)),
  source_title: v.string(),
  publisher: v.string(),
  published: optional(date),
  link: v.pipe(v.string(), v.regex(/^\S*#(mark|source)=[a-z0-9-]+$/)),
  story: text,
  version: dataVersion,
  says: text,
  status: v.picklist(['claimed', 'confirmed', 'denied', 'not-said', 'reported']),
  limit: v.picklist(['', ...Object.values(publishedLimits)]),
  voice_id: id,
  voice_named: v.picklist(['yes', 'no']),
  via: v.string(),
  day: optional(date),
  event: optional(id),
  speaker_words: v.string(),
  speaker_reason: v.string(),
  publisher_by_address: v.string(),
  address: optional(url),
  accessed: optional(date),
  format_version: number,
});
