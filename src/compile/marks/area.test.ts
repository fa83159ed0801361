import { describe, expect, test } from 'vitest';
import { distanceKm } from '../../geo/geodesic';
import type { ShapeMark } from '../../model/mark';
import type { Position } from '../../model/position';
import { publishedFiles } from '../../publish/published';
import { compile } from '../compile';
import { compiledFiles, storyFiles } from '../fixtures/compiled-story';
import { nearestOnLine } from '../geometry/nearest-on-line';

const bryansk = [34.37167, 53.25209] as const;

const areaIn = ({ dataset }: ReturnType<typeof compiledFiles>, id: string): ShapeMark => {
  const mark = dataset.marks.find((other) => other.id === id);
  if (!mark || !('constraints' in mark)) throw new Error(`no area ${id}`);
  return mark;
};

describe('the story', () => {
  const story = storyFiles('three-articles');
  const result = compiledFiles(story);
  const area = areaIn(result, 'depot-area');
  const feature = JSON.parse(publishedFiles(result)['map.geojson'] ?? '').features.find(
    ({ id }: { id: string }) => id === 'depot-area',
  );

  test('the area is as large as an independent computation gave', () => {
    expect(Math.abs((area.areaKm2 ?? 0) - 1020)).toBeLessThan(5);
    expect(Math.abs((area.widestKm ?? 0) - 100)).toBeLessThan(0.5);
  });

  test('where the position of its label has latitude first, the message says so', () => {
    const marks = story.data['marks.yaml'] ?? '';
    const swapped = compile({
      ...story,
      data: { ...story.data, 'marks.yaml': marks.replace('[34.67, 53.215]\n', '[53.215, 34.67]\n') },
    });
    const messages = 'problems' in swapped ? swapped.problems.map(({ message }) => message) : [];
    expect(messages.join('\n')).toContain('[34.67, 53.215], the other way round, lies in it');
  });

  test('the shortest line from the border ends at the depot, as long as GeographicLib finds it', () => {
    const lines = area.constraints.map(({ shortest }) => shortest);
    expect(lines).toEqual([null, { from: [33.83647, 52.36139], to: [34.67, 53.215], km: 110.4 }, null]);
    const [, line] = lines;
    expect(distanceKm(line?.from ?? [0, 0], line?.to ?? [0, 0])).toBeCloseTo(110.387, 2);
  });

  test('the words of each constraint stand on its line and clear of the area, the name of the depot at the edge', () => {
    const border = nearestOnLine(
      JSON.parse(story.data['geometry/russia-ukraine-border.geojson'] ?? '').geometry.coordinates,
    );
    const [region, distances, near] = area.constraints.map(({ captions }) => captions);
    expect(region?.map(({ km }) => km)).toEqual([null]);
    expect(distances?.map(({ km }) => km)).toEqual([115, 105]);
    for (const { position, km } of distances ?? []) expect(border(position).distanceKm).toBeCloseTo(km ?? 0, 0);
    expect(near?.map(({ position }) => distanceKm(position, bryansk))).toEqual([expect.closeTo(50, 1)]);
    for (const { position } of [region, distances, near].flatMap((captions) => captions ?? [])) {
      expect(Math.abs(border(position).distanceKm - 110) > 4.9 || distanceKm(position, bryansk) > 50).toBe(true);
    }
    expect(area.constraints.map(({ measuredFrom, wordRead }) => [measuredFrom, wordRead?.exact])).toEqual([
      [null, undefined],
      ['Ukraine', undefined],
      ['Bryansk', 'near'],
    ]);
    const foot = area.leaderFoot ?? [0, 0];
    // Half-way from the depot to the western end of the area.
    expect(foot[0]).toBeCloseTo((34.67 + 33.627) / 2, 3);
    expect(border(foot).distanceKm).toBeCloseTo(115, 1);
  });

  test('the name of the city is on the side where the area and the line to it are not', () => {
    const city = result.dataset.marks.find(({ id }) => id === 'bryansk');
    expect(city).toMatchObject({ nameBearing: 225 });
    expect(result.dataset.marks.filter((mark) => 'nameBearing' in mark && mark.nameBearing !== null)).toEqual([city]);
  });

  test('the region adds nothing, the other two do', () => {
    const adds = Object.fromEntries(area.constraints.map(({ id, addsKm2 }) => [id, addsKm2]));
    expect(adds.region).toBe(0);
    expect(adds.border).toBeGreaterThan(5000);
    expect(adds.near).toBeGreaterThan(900);
  });

  test('the file has the polygon, its size, and each constraint with the words of its claim', () => {
    expect(feature.geometry.type).toBe('Polygon');
    expect(feature.properties).toMatchObject({ basis: 'derived', areaKm2: area.areaKm2, widestKm: area.widestKm });
    expect(
      feature.properties.constraints.map(
        ({ id, basis, evidence }: { id: string; basis: string; evidence: { exact: string }[] }) => [
          id,
          basis,
          evidence.map(({ exact }) => exact),
        ],
      ),
    ).toEqual([
      [
        'region',
        'stated',
        ['an ammunition depot in the Bryansk region of southwestern Russia, Ukrainian officials said.'],
      ],
      ['border', 'derived', ['Ukraine said the attack hit a Russian arms depot 110 km inside Russian territory']],
      ['near', 'placed', ['the strike on a weapons arsenal near Bryansk']],
    ]);
  });

  test('every vertex in the file is within reach of the city and the border, measured anew', () => {
    const nearest = nearestOnLine(
      JSON.parse(story.data['geometry/russia-ukraine-border.geojson'] ?? '').geometry.coordinates,
    );
    const vertices: Position[] = feature.geometry.coordinates[0];
    const fromCity = vertices.map((vertex) => distanceKm([34.37167, 53.25209], vertex));
    const fromBorder = vertices.map((vertex) => nearest(vertex).distanceKm);
    expect(Math.max(...fromCity)).toBeLessThan(50.01);
    expect(Math.min(...fromBorder)).toBeGreaterThan(104.99);
    expect(Math.max(...fromBorder)).toBeLessThan(115.01);
  });

  test('its evidence is that of its constraints, without being listed', () => {
    const evidence = result.dataset.marks.find(({ id }) => id === area.id)?.evidence;
    const claims = area.constraints.map(({ claim }) => result.dataset.claims.find(({ id }) => id === claim));
    expect(claims.every((claim) => claim?.marks.includes('depot-area'))).toBe(true);
    expect(evidence?.map(({ exact }) => exact).sort()).toEqual(
      claims.flatMap((claim) => claim?.passages.map(({ exact }) => exact) ?? []).sort(),
    );
  });

  test('what the page carries of it is small', () => {
    expect(JSON.stringify(area.constraints.map(({ lines }) => lines)).length).toBeLessThan(15_000);
  });
});

describe('the second story, in miles and over the antimeridian', () => {
  const story = storyFiles('second-story');
  // The notes give the distances in words, and are checked against them.
  const areaWith = (from: string, to: string, noteFrom = from, noteTo = to): number => {
    const marks = story.data['marks.yaml'] ?? '';
    if (!marks.includes(from)) throw new Error(`nowhere ${from}`);
    const changed = marks.replace(from, to).replaceAll(noteFrom, noteTo);
    const { areaKm2 } = areaIn(
      compiledFiles({ ...story, data: { ...story.data, 'marks.yaml': changed } }),
      'boat-area',
    );
    return areaKm2 ?? 0;
  };
  const asItIs = areaWith('boat', 'boat');

  test('an area is found there too', () => {
    const area = areaIn(compiledFiles(story), 'boat-area');
    expect(area.bounds[0]).toBeLessThan(-180);
    expect(area.constraints.map(({ kind }) => kind)).toEqual(['near', 'from-border']);
    // Less than the disc of 25 miles, more than a tenth of it.
    const discKm2 = Math.PI * (25 * 1.609344) ** 2;
    expect(area.areaKm2).toBeLessThan(discKm2);
    expect(area.areaKm2).toBeGreaterThan(discKm2 / 10);
  });

  test.each([
    ['“near”', 'value: 25, unit: mi', 'value: 30, unit: mi', '25 miles', '30 miles'],
    ['the distance from the reef', 'to: { value: 14', 'to: { value: 15', '10 to 14 miles', '10 to 15 miles'],
    ['its other end', 'from: { value: 10', 'from: { value: 9', '10 to 14 miles', '9 to 14 miles'],
  ])('loosening %s widens it', (_, from, to, noteFrom, noteTo) => {
    expect(areaWith(from, to, noteFrom, noteTo)).toBeGreaterThan(asItIs * 1.02);
  });
});
