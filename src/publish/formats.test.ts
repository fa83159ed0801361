// What is published is read again by its public form alone, and gives the marks, the claims and the passages of the story.

import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { compiledStory } from '../compile/fixtures/compiled-story';
import { isRange } from '../model/mark';
import { quotationAt } from '../model/quotation';
import { annotationsSchema, claimRowSchema, flatLayerSchema, layerSchema } from './formats';
import { publishedFiles } from './published';
import { readCsv } from './read-csv.fixture';

const stories = [
  'three-articles',
  'second-story',
  'small-story',
  'five-systems-story',
  'counts-story',
  'miles-story',
  'french-story',
];
const sites = [null, 'https://news.example/strike/'];

describe.each(stories.flatMap((story) => sites.map((site) => [story, site] as const)))('%s, for %s', (story, site) => {
  const result = compiledStory(story);
  const { dataset } = result;
  const files = publishedFiles(result, site);
  const read = <Schema extends v.GenericSchema>(schema: Schema, name: string) =>
    v.parse(schema, JSON.parse(files[name] ?? ''));
  const passage = (id: string, start: number, end: number) =>
    quotationAt({ id, text: files[`sources/${id}.txt`] ?? '' }, { start, end });

  test('map.geojson gives every mark with its evidence', () => {
    const { features, sources, title, version } = read(layerSchema, 'map.geojson');
    const marks = features.map(({ id, properties }) => {
      const { kind, name, basis, basisNote, references } = properties;
      const evidence = properties.evidence.map(({ source, start, end }) => passage(source, start, end));
      expect(evidence.map(({ exact }) => exact)).toEqual(properties.evidence.map(({ exact }) => exact));
      return { id, kind, name, basis, basisNote, references, evidence };
    });
    expect(marks).toEqual(
      dataset.marks.map(({ id, kind, name, basis, basisNote, references, evidence }) => {
        return { id, kind, name, basis, basisNote, references, evidence };
      }),
    );
    const ranges = features.flatMap(({ properties }) => ('centerMark' in properties ? [properties] : []));
    expect(ranges.map(({ id, center, radiusKm, centerMark }) => ({ id, center, radiusKm, centerMark }))).toEqual(
      dataset.marks
        .filter(isRange)
        .map(({ id, center, radiusKm, centerMark }) => ({ id, center, radiusKm, centerMark })),
    );
    expect(sources.map(({ id, sha256 }) => [id, sha256])).toEqual(
      dataset.sources.map(({ id, sha256 }) => [id, sha256]),
    );
    expect([title, version]).toEqual([dataset.story.title, dataset.version]);
  });

  test('map-flat.geojson gives the same marks', () => {
    const flat = read(flatLayerSchema, 'map-flat.geojson').features;
    const whole = read(layerSchema, 'map.geojson').features;
    expect(flat.map(({ id, geometry }) => ({ id, geometry }))).toEqual(
      whole.map(({ id, geometry }) => ({ id, geometry })),
    );
    for (const [index, { properties }] of flat.entries())
      expect(whole[index]?.properties).toMatchObject({
        id: properties.id,
        kind: properties.kind,
        name: properties.name,
      });
  });

  test('claims.csv gives every claim', () => {
    const rows = readCsv(files['claims.csv'] ?? '').map((row) => v.parse(claimRowSchema, row));
    const orNull = (cell: string) => (cell === '' ? null : cell);
    const claims = rows.map((row) => ({
      id: row.id,
      source: row.source,
      says: row.says,
      voice: row.voice_id,
      status: row.status,
      question: orNull(row.question),
      value:
        row.value === ''
          ? null
          : { number: Number(row.value), unit: row.unit, limit: orNull(row.limit)?.replace(' ', '-') ?? null },
      day: orNull(row.day),
      event: orNull(row.event),
      marks: row.marks.split(' ').filter((mark) => mark !== ''),
      quote: row.quote,
      article: [row.source_title, row.published, row.address, row.accessed].map(orNull),
    }));
    expect(claims).toEqual(
      dataset.claims.map(({ id, source, says, voice, status, question, value, day, event, marks, passages }) => {
        const quote = passages.map(({ exact }) => exact).join(' | ');
        const { title, published, address } = dataset.sources.find((one) => one.id === source) ?? {};
        const article = [title, published, address?.url, address?.accessed].map((cell) => cell ?? null);
        return {
          id,
          source,
          says,
          voice,
          status,
          question,
          value,
          day: day?.date ?? null,
          event,
          marks,
          quote,
          article,
        };
      }),
    );
  });

  test('annotations.jsonld gives every passage of every claim', () => {
    const { items } = read(annotationsSchema, 'annotations.jsonld').first;
    const passages = items.map(({ id, body, target }) => {
      const source = /sources\/(.*)\.txt$/.exec(target.source)?.[1] ?? '';
      const characters = [...(files[`sources/${source}.txt`] ?? '')];
      const [quote, { start, end }] = target.selector;
      const [from, to] = [start, end].map((count) => characters.slice(0, count).join('').length) as [number, number];
      const found = passage(source, from, to);
      expect(found.exact).toBe(quote.exact);
      return { claim: /#(.*)-\d+$/.exec(id)?.[1], says: body.value, found };
    });
    expect(passages).toEqual(
      dataset.claims.flatMap(({ id, says, passages }) => passages.map((found) => ({ claim: id, says, found }))),
    );
  });
});

test('docs/files.md describes every field', () => {
  const docs = readFileSync('docs/files.md', 'utf8');
  const described = new Set([...docs.matchAll(/`([^`]+)`/g)].map(([, name]) => name));
  const fields = [layerSchema, flatLayerSchema, annotationsSchema, claimRowSchema].flatMap(fieldsOf);
  expect(fields.length).toBeGreaterThan(80);
  expect([...new Set(fields)].filter((field) => !described.has(field))).toEqual([]);
});

/** The names of all fields in a schema. */
function fieldsOf(schema: object): string[] {
  const {
    entries = {},
    options = [],
    items = [],
    item,
    wrapped,
  } = schema as {
    entries?: Record<string, object>;
    options?: readonly (object | string)[];
    items?: readonly object[];
    item?: object;
    wrapped?: object;
  };
  const parts = [...Object.values(entries), ...options, ...items, item, wrapped];
  return [...Object.keys(entries), ...parts.flatMap((part) => (typeof part === 'object' ? fieldsOf(part) : []))];
}
