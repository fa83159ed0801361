import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readStory } from '../build/read';
import { type Compiled, compile } from '../compile/compile';
import { clipLine, type Point } from '../geo/clip';
import { distanceToSegment } from '../geo/simplify';
import type { Bounds } from '../model/position';
import { textIn } from '../text/text';
import { type Frame, framed, framedPosition, frameOf, withWorld, worldPixelsAt } from './frame';
import { readGround } from './ground';
import { worldPicture } from './ground-markup';
import { placedLabels } from './label-markup';
import { overlap } from './labels';
import { layouts } from './layouts';
import { initialScene, staticMap } from './static-map';

const basemap = path.resolve('public/basemap');

async function drawn(directory: string, bounds?: Bounds) {
  const result = compile(readStory(directory));
  if ('problems' in result) throw new Error(`${directory} does not compile`);
  const { dataset, shapes }: Compiled = result;
  const box = bounds ?? dataset.views[0]?.bounds ?? [0, 0, 1, 1];
  const frame = frameOf(box);
  const pictured = initialScene(dataset, textIn('en'));
  const ground = await readGround(basemap, frame);
  const world = worldPicture(pictured.scene.ground, ground.world, withWorld(frame));
  const svg = staticMap(pictured, shapes, ground, box, world.markup('world.svg'));
  return { frame, pictured, scene: pictured.scene, ground, world: world.file, shapes, box, svg };
}

const stories = {
  'the story': await drawn('src/compile/fixtures/three-articles'),
  'the second story': await drawn('src/compile/fixtures/second-story'),
};

describe.each(Object.entries(stories))('%s', (_, { svg, frame, pictured, scene, ground, world }) => {
  test('has a map of classes only, with a text for those who do not see it', () => {
    expect(svg).toMatch(
      /^<svg data-static-map role="img" aria-label="Map: [^"]+\." data-frame="[\d. -]+" viewBox="0 0 900\.0 [\d.]+"/,
    );
    expect(svg).not.toMatch(/\sstyle=|<style|NaN|undefined|Infinity/);
  });

  test('weighs at most 25 KB, of the 50 that the page has, and the world round it no more', () => {
    expect(brotliCompressSync(svg).length).toBeLessThan(25_000);
    expect(brotliCompressSync(world).length).toBeLessThan(25_000);
  });

  test('draws from the world’s file what is in it, and all of that', () => {
    const used = [...svg.matchAll(/href="world\.svg#([^"]+)"/g)].map(([, id]) => id);
    const there = [...world.matchAll(/<path id="([^"]+)" d="M/g)].map(([, id]) => id);
    expect(there.length).toBeGreaterThan(2);
    expect([...new Set(used)].sort()).toEqual(there.sort());
  });

  test('has every ring where the scene has it, within a tenth of a pixel', () => {
    expect(scene.ranges.length).toBeGreaterThan(0);
    for (const { id, outlines } of scene.ranges) {
      const wanted = outlines.flatMap((outline) => clipLine(framed(outline, frame), withWorld(frame).drawn));
      const lines = linesNamed(`id="static-map-${id}"`, svg, 0.1);
      for (const vertex of lines.flat()) expect(distanceToLines(vertex, wanted)).toBeLessThan(0.1);
      for (const vertex of wanted.flat()) expect(distanceToLines(vertex, lines)).toBeLessThan(0.1);
    }
  });

  test('names its sites, its places and the rings on it', () => {
    for (const { name, position } of scene.points) {
      const [x, y] = framedPosition(position, frame);
      if (x > 0 && y > 0 && x < frame.width && y < frame.height) expect(svg).toContain(`>${name}<`);
    }
    expect(svg).toContain(scene.ranges.at(-1)?.label.value);
  });

  test.each(layouts.map((layout) => [layout.name, layout] as const))('has no %s label over another', (__, layout) => {
    const labels = placedLabels(pictured, ground, layout.name === 'far' ? withWorld(frame) : frame, layout);
    expect(labels.length).toBeGreaterThan(2);
    const overlapping = labels.flatMap((label, index) =>
      labels.slice(index + 1).flatMap((other) => (overlap(label.box, other.box) ? [[label, other]] : [])),
    );
    expect(overlapping).toEqual([]);
  });
});

describe('the ground has no seams where tiles meet', () => {
  const { ground, frame, svg } = stories['the story'];
  const { columns, rows } = tileEdges(frame, 5);

  test('land goes on over them', () => {
    const land = ['other', 'second', 'first'].flatMap((tone) => linesNamed(`id="static-map-land-${tone}"`, svg, 0.5));
    const isLand = ([x, y]: Point) => land.some((ring) => windingOf([x, y], ring) !== 0);
    const [left, top, right, bottom] = frame.drawn;
    const along = (from: number, to: number) =>
      Array.from({ length: 150 }, (_, step) => from + ((step + 0.5) * (to - from)) / 150);
    const crossings = [
      ...columns.flatMap((x) =>
        along(top, bottom).map((y): Point[] => [
          [x - 3, y],
          [x, y],
          [x + 3, y],
        ]),
      ),
      ...rows.flatMap((y) =>
        along(left, right).map((x): Point[] => [
          [x, y - 3],
          [x, y],
          [x, y + 3],
        ]),
      ),
    ];
    const inland = crossings.filter(([before, , after]) => before && after && isLand(before) && isLand(after));
    expect(inland.length).toBeGreaterThan(500);
    expect(inland.filter(([, at]) => at && !isLand(at))).toEqual([]);
  });

  test('borders go on from tile to tile, and none runs along an edge', () => {
    const near = (value: number, edges: readonly number[]) => edges.some((edge) => Math.abs(edge - value) < 0.01);
    const ends = ground.borders.flatMap(({ pair, line }) =>
      [line[0], line.at(-1)].flatMap((end) => (end ? [{ pair: pair.join(), end }] : [])),
    );
    const onEdges = ends.filter(({ end: [x, y] }) => near(x, columns) || near(y, rows));
    expect(onEdges.length).toBeGreaterThan(20);
    const loose = onEdges.filter(
      ({ pair, end }) =>
        !onEdges.some(
          (other) =>
            other.end !== end && other.pair === pair && Math.hypot(other.end[0] - end[0], other.end[1] - end[1]) < 0.6,
        ),
    );
    expect(loose).toEqual([]);
    const along = ground.borders.flatMap(({ line }) =>
      line.slice(1).filter(([x, y], index) => {
        const [previousX, previousY] = line[index] ?? [Number.NaN, Number.NaN];
        return (
          (near(x, columns) && near(previousX, columns) && Math.abs(y - previousY) > 4) ||
          (near(y, rows) && near(previousY, rows) && Math.abs(x - previousX) > 4)
        );
      }),
    );
    expect(along).toEqual([]);
  });
});

test('land has the tone of the country it belongs to', async () => {
  const { svg, frame } = await drawn('src/compile/fixtures/three-articles', [28, 44, 40, 50]);
  const toneAt = (lng: number, lat: number) =>
    ['other', 'second', 'first'].findLast((tone) =>
      linesNamed(`id="static-map-land-${tone}"`, svg, 0.5).some(
        (ring) => windingOf(framedPosition([lng, lat], frame), ring) !== 0,
      ),
    );
  expect(toneAt(30.52, 49.5)).toBe('first');
  // Simferopol and Sevastopol: Crimea is Ukraine’s (UN General Assembly resolution 68/262).
  expect(toneAt(34.1, 44.95)).toBe('first');
  expect(toneAt(33.55, 44.6)).toBe('first');
  expect(toneAt(38.98, 45.04)).toBe('second');
  expect(toneAt(28.85, 47.0)).toBe('other');
  expect(toneAt(31, 44.5)).toBeUndefined();
});

test('islands on both sides of the antimeridian are drawn, each where it stands', () => {
  const { svg, frame } = stories['the second story'];
  const land = linesNamed('id="static-map-land-first"', svg, 0.5);
  for (const [lng, lat] of [
    [178, -17.8],
    [179.2, -16.6],
    [-179.97, -16.85],
  ] as const)
    expect(
      land.some((ring) => windingOf(framedPosition([lng, lat], frame), ring) !== 0),
      `${lng}, ${lat}`,
    ).toBe(true);
});

test('an area without geometry, and a basemap that is not there, are said', async () => {
  const { pictured, ground, box } = stories['the story'];
  expect(() => staticMap(pictured, new Map(), ground, box, '')).toThrow(/“[a-z-]+” has no geometry/);
  await expect(readGround('nowhere', frameOf(box))).rejects.toThrow(/nowhere.(basemap\.pmtiles|labels\.geojson)/);
  const folder = mkdtempSync(path.join(tmpdir(), 'basemap-'));
  writeFileSync(path.join(folder, 'basemap.pmtiles'), 'no archive');
  writeFileSync(path.join(folder, 'labels.geojson'), '{"features":[]}');
  await expect(readGround(folder, frameOf(box))).rejects.toThrow(/basemap\.pmtiles: Wrong magic number/);
  rmSync(folder, { recursive: true });
});

/** The lines of a path of the SVG, in units. */
function linesNamed(attribute: string, svg: string, step: number): Point[][] {
  const [, data = ''] = new RegExp(`<path ${attribute} d="([^"]*)"`).exec(svg) ?? [];
  return data
    .split('M')
    .slice(1)
    .map((line) => {
      const [x = 0, y = 0, ...moves] = (line.match(/-?\d+/g) ?? []).map(Number);
      const points: [number, number][] = [[x, y]];
      for (let index = 0; index + 1 < moves.length; index += 2) {
        const [lastX, lastY] = points.at(-1) ?? [0, 0];
        points.push([lastX + (moves[index] ?? 0), lastY + (moves[index + 1] ?? 0)]);
      }
      return points.map(([atX, atY]): Point => [atX * step, atY * step]);
    });
}

function distanceToLines(point: Point, lines: readonly (readonly Point[])[]): number {
  const distances = lines.flatMap((line) =>
    line.slice(1).map((to, index) => distanceToSegment(point, line[index] ?? to, to)),
  );
  return distances.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
}

/** How often a ring runs round a point: what SVG fills by is whether all of a path's rings together do. */
function windingOf([x, y]: Point, ring: readonly Point[]): number {
  return ring.reduce((turns, [toX, toY], index) => {
    const [fromX, fromY] = ring.at(index - 1) ?? [toX, toY];
    if (fromY <= y === toY <= y) return turns;
    const crossing = fromX + ((y - fromY) / (toY - fromY)) * (toX - fromX);
    return crossing > x ? turns + (toY > fromY ? 1 : -1) : turns;
  }, 0);
}

/** In units, the edges of tiles that are drawn. */
function tileEdges({ zoom, origin: [originX, originY], drawn: [left, top, right, bottom] }: Frame, tileZoom: number) {
  const size = worldPixelsAt(zoom) / 2 ** tileZoom;
  const between = (from: number, to: number, origin: number) =>
    Array.from({ length: 2 ** tileZoom + 1 }, (_, index) => index * size - origin).filter(
      (edge) => edge > from && edge < to,
    );
  return { columns: between(left, right, originX), rows: between(top, bottom, originY) };
}
