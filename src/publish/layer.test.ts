// The layer as other programs read it.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { FeatureCollection } from 'geojson';
import { describe, expect, test } from 'vitest';
import { compiledStory } from '../compile/fixtures/compiled-story';
import { publishedFiles } from './published';

describe.each([
  ['the story of three articles', 'three-articles'],
  ['the second story', 'second-story'],
])('%s', (_, directory) => {
  const result = compiledStory(directory);
  const { dataset } = result;
  const files = publishedFiles(result, 'https://news.example/strike/');
  const read = (name: string) => JSON.parse(files[name] ?? '') as FeatureCollection & Record<string, unknown>;

  test.each(['map.geojson', 'map-flat.geojson'])('%s names its story, version and address', (name) => {
    const { title, version, url } = read(name);
    expect([title, version, url]).toEqual([dataset.story.title, dataset.version, 'https://news.example/strike/']);
    expect('url' in JSON.parse(publishedFiles(result)[name] ?? '')).toBe(false);
  });

  test('a range has its centre as a pair and as two numbers', () => {
    const ranges = read('map.geojson').features.filter(({ properties }) => properties?.center);
    expect(ranges.length).toBeGreaterThan(0);
    for (const { properties } of ranges)
      expect(properties?.center).toEqual([properties?.centerLng, properties?.centerLat]);
  });

  test('the flat layer has the same marks and outlines, and text and numbers only', () => {
    const { features } = read('map-flat.geojson');
    const whole = read('map.geojson').features;
    expect(features.map(({ id, geometry }) => ({ id, geometry }))).toEqual(
      whole.map(({ id, geometry }) => ({ id, geometry })),
    );
    const values = features.flatMap(({ properties }) => Object.values(properties ?? {}));
    expect(values.filter((value) => value !== null && typeof value === 'object')).toEqual([]);
    for (const { id, properties } of features) {
      expect(properties?.link).toBe(`https://news.example/strike/#mark=${id}`);
      const evidence = dataset.marks.find((mark) => mark.id === id)?.evidence ?? [];
      for (const { exact, source } of evidence) {
        expect(properties?.quotes).toContain(exact);
        expect(properties?.sources).toContain(`sources/${source}.txt`);
      }
    }
  });

  // GDAL's own program, through which most map programs read: https://gdal.org/en/stable/programs/ogr2ogr.html
  const isThere = spawnSync('ogr2ogr', ['--version']).status === 0;
  describe.skipIf(!isThere)('converted by ogr2ogr (skipped where GDAL is not installed)', () => {
    test.each(['GPKG', 'FlatGeobuf', 'KML', 'CSV', 'GeoJSON'])('to %s, every mark comes out', (format) => {
      const folder = mkdtempSync(path.join(tmpdir(), 'dateline-layer-'));
      try {
        const from = path.join(folder, 'map-flat.geojson');
        writeFileSync(from, files['map-flat.geojson'] ?? '');
        const to = path.join(folder, `converted.${format.toLowerCase()}`);
        const { status, stderr } = spawnSync('ogr2ogr', ['-f', format, to, from], { encoding: 'utf8' });
        expect([status, stderr]).toEqual([0, '']);
        const { stdout } = spawnSync('ogrinfo', ['-al', '-q', to], { encoding: 'utf8' });
        expect(stdout.match(/^OGRFeature/gm)).toHaveLength(dataset.marks.length);
        expect(stdout).not.toContain('(2:');
      } finally {
        rmSync(folder, { recursive: true });
      }
    });
  });
});
