// The real story, compared with what its articles say.

import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { distanceKm } from '../geo/geodesic';
import { publishedFiles } from '../publish/published';
import { compile } from './compile';
import { compiledFiles, storyFiles } from './fixtures/compiled-story';
import { describedAnew } from './fixtures/described-anew';
import { formatProblems } from './problems/problem';

const story = storyFiles('three-articles');
const result = compiledFiles(story);
const { dataset } = result;
const files = publishedFiles(result);
const layer = JSON.parse(files['map.geojson'] ?? '');

test.each([
  ['000_c1412d9f815bbf74.txt', 'cf28b95c47b70aa43623aa3784f4af0da4a8bfaff13d4f1333b37ff450ec7ba9'],
  ['001_882cb2f093c6c587.txt', '06131c1509e7454b7556579b6a69ad421560f21e608a7257eb4294eee0e9d8dd'],
  ['003_dadd6a3c68540096.txt', 'f53715581e242aad630667a42dcb2ed3bbcc5453834d5213d9290d0bf9924d13'],
])('seeds/%s is the article as received', (name, sha256) => {
  expect(
    createHash('sha256')
      .update(story.seeds[name] ?? '')
      .digest('hex'),
  ).toBe(sha256);
  const source = layer.sources.find((listed: { file: string }) => listed.file === name);
  expect(source.sha256).toBe(sha256);
  expect(Buffer.from(files[`sources/${source.id}.txt`] ?? '')).toEqual(Buffer.from(story.seeds[name] ?? ''));
});

interface Evidence {
  source: string;
  exact: string;
  prefix: string;
  suffix: string;
  start: number;
  end: number;
}

test('every piece of evidence is verbatim at its offsets, and its context is around it', () => {
  const evidence: Evidence[] = layer.features.flatMap(
    (feature: { properties: { evidence: Evidence[] } }) => feature.properties.evidence,
  );
  expect(evidence.length).toBeGreaterThan(100);
  for (const { source, exact, prefix, suffix, start, end } of evidence) {
    const text = files[`sources/${source}.txt`] ?? '';
    expect(text.slice(start, end)).toBe(exact);
    expect(text.slice(0, start).endsWith(prefix)).toBe(true);
    expect(text.slice(end).startsWith(suffix)).toBe(true);
  }
});

test('annotations count code points, and find the same words again', () => {
  const { first } = JSON.parse(files['annotations.jsonld'] ?? '');
  for (const { target } of first.items) {
    const points = [...(files[target.source] ?? '')];
    const [quote, position] = target.selector;
    expect(points.slice(position.start, position.end).join('')).toBe(quote.exact);
  }
});

describe('the ranges', () => {
  const feature = (id: string) => layer.features.find((candidate: { id: string }) => candidate.id === id);
  test.each([
    ['atacms', [300]],
    ['storm-shadow', [250]],
    ['kinzhal', [2000, 1500]],
  ])('%s: each vertex is at its radius on the ellipsoid, within a metre', (id, radiiKm) => {
    const { geometry, properties } = feature(id);
    expect(properties.centerMark).toBe('depot');
    expect(geometry.coordinates).toHaveLength(radiiKm.length);
    radiiKm.forEach((radiusKm, index) => {
      for (const vertex of geometry.coordinates[index]) {
        expect(Math.abs(distanceKm(properties.center, vertex) - radiusKm)).toBeLessThan(0.001);
      }
    });
  });
  test('are centred on the depot, and say how they are known', () => {
    expect(feature('atacms').properties).toMatchObject({
      name: 'ATACMS',
      kind: 'ring',
      basis: 'stated',
      radiusKm: 300,
    });
    expect(feature('storm-shadow').properties).toMatchObject({
      name: 'Storm Shadow',
      kind: 'ring',
      basis: 'reference',
    });
    expect(feature('kinzhal').properties).toMatchObject({ kind: 'band', basis: 'reference', innerRadiusKm: 1500 });
    for (const id of ['atacms', 'storm-shadow', 'kinzhal']) {
      expect(feature(id).properties.center).toEqual(feature('depot').geometry.coordinates);
    }
  });
  test('the story’s default rings are what old links rely on', () => {
    expect(dataset.story.rings).toEqual(['atacms', 'kinzhal']);
  });
});

test('accounts that differ are both kept: six and eight fired', () => {
  const fired = dataset.claims
    .filter(({ question }) => question === 'fired')
    .map(({ source, value }) => [source, value?.number]);
  expect(fired).toContainEqual(['001', 6]);
  expect(fired).toContainEqual(['001', 8]);
  expect(fired).toContainEqual(['003', 6]);
});

test('one wrong letter in an article fails the build and names the quote', () => {
  const name = '001_882cb2f093c6c587.txt';
  const changed = Buffer.from(
    Buffer.from(story.seeds[name] ?? '')
      .toString('utf8')
      .replace('300 km', '800 km'),
  );
  const broken = compile(describedAnew({ ...story, seeds: { ...story.seeds, [name]: changed } }));
  expect('problems' in broken && formatProblems(broken.problems)).toMatch(
    /data\/claims\.yaml:\d+ \(atacms-range\): “.*300 km.*” is in no article, letter for letter/,
  );
});
