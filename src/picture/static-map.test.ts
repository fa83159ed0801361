import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { css } from '../build/look-css';
import { openingMap } from '../build/opening-map';
import type { Compiled } from '../compile/compile';
import { compiledStory } from '../compile/fixtures/compiled-story';
import { clipLine, overlap, type Point } from '../geo/clip';
import { distanceToSegment } from '../geo/simplify';
import type { Bounds, Position } from '../model/position';
import { textIn } from '../text/text';
import { pointOf } from './curves';
import { boxesOf, type PlacedLabel } from './labels';
import { openingScene, placedLabels, scenesWhenSelected } from './static-map';
import { labelSizes, project, projectNear, type ViewBox, viewBoxOf, withWorld, worldUnits } from './view-box';

const basemap = path.resolve('public/basemap');

function compiled(directory: string): Compiled {
  return compiledStory(directory);
}

/** The still map of a story, at its own first view or at `bounds`. */
async function drawn(directory: string, bounds?: Bounds) {
  const story = compiled(directory);
  const { dataset } = story;
  const [first] = dataset.views;
  if (!first) throw new Error(`${directory} has no view`);
  const view = { ...first, bounds: bounds ?? first.bounds };
  const opening = await openingMap({ ...story, dataset: { ...dataset, views: [view] } }, basemap);
  const [svg = ''] = /<svg data-static-map.*<\/svg>/s.exec(opening.map) ?? [];
  const names = JSON.parse(readFileSync(path.join(basemap, 'labels.geojson'), 'utf8'));
  const viewBox = viewBoxOf(view.bounds);
  const scene = openingScene(dataset, textIn('en'));
  return {
    svg,
    world: opening.world,
    scene,
    smallScene: openingScene(dataset, textIn('en'), { hasSpace: false }),
    whenSelected: scenesWhenSelected(dataset, textIn('en'), scene),
    shapes: story.shapes,
    on: dataset.story.rings,
    names,
    viewBox,
  };
}

const stories = {
  'the story': await drawn('three-articles'),
  'the second story': await drawn('second-story'),
};

describe.each(Object.entries(stories))(
  '%s',
  (_, { svg, world, scene, smallScene, whenSelected, shapes, on, names, viewBox }) => {
    test('has a map that needs no style sheet, with a text alternative', () => {
      expect(svg).toMatch(
        /^<svg data-static-map role="img" aria-label="Map: [^"]+\." data-origin="[\d. -]+" viewBox="0 0 900 [\d.]+"/,
      );
      expect(svg).not.toMatch(/\sstyle=|<style|NaN|undefined|Infinity/);
    });

    test('takes every colour from the table', () => {
      const set = new Set([...css().matchAll(/(--[a-z0-9-]+):/g)].map(([, name]) => name));
      const used = [...svg.matchAll(/var\((--[a-z0-9-]+)\)/g)].map(([, name]) => name);
      expect(used.length).toBeGreaterThan(50);
      expect(used.filter((name) => !set.has(name) && name !== '--serif')).toEqual([]);
      expect(svg).not.toMatch(/(fill|stroke)="(?!none|var\(|url\()/);
    });

    test('weighs at most 25 KB, of the 50 that the page has, and the world round it no more', () => {
      expect(brotliCompressSync(svg).length).toBeLessThan(25_000);
      expect(brotliCompressSync(world.text).length).toBeLessThan(25_000);
    });

    test('draws from the world’s file what is in it, and all of that', () => {
      const used = [...svg.matchAll(new RegExp(`href="${world.name}#([^"]+)"`, 'g'))].map(([, id]) => id);
      const there = [...world.text.matchAll(/<path id="([^"]+)" d="M/g)].map(([, id]) => id);
      expect(there.length).toBeGreaterThan(2);
      expect([...new Set(used)].sort()).toEqual(there.sort());
    });

    test('has every ring where the scene has it, within a tenth of a pixel', () => {
      expect(scene.ranges.length).toBeGreaterThan(0);
      const { drawn } = withWorld(viewBox);
      for (const { id, outlines } of scene.ranges) {
        const lines = linesNamed(`id="static-map-${id}"`, svg, 0.1);
        // Moved as a whole to the copy of the world that the viewBox shows.
        const wanted = outlines.flatMap((outline) => {
          const points = outline.map((position) => project(position, viewBox));
          const [first] = outline;
          const shift = first ? projectNear(first, viewBox)[0] - project(first, viewBox)[0] : 0;
          return clipLine(
            points.map(([x, y]): Point => [x + shift, y]),
            drawn,
          );
        });
        expect(wanted.flat().length, id).toBeGreaterThan(0);
        for (const vertex of wanted.flat()) expect(distanceToLines(vertex, lines), id).toBeLessThan(0.1);
        const isDrawn = ([x, y]: Point) => x > drawn[0] && y > drawn[1] && x < drawn[2] && y < drawn[3];
        for (const vertex of lines.flat().filter(isDrawn))
          expect(distanceToLines(vertex, wanted), id).toBeLessThan(0.1);
      }
    });

    test('names its sites, its places and the rings on it', () => {
      for (const { name, position } of scene.points) {
        const [x, y] = projectNear(position, viewBox);
        if (x > 0 && y > 0 && x < viewBox.width && y < viewBox.height) expect(svg).toContain(`>${name}<`);
      }
      expect(svg).toContain(scene.ranges.at(-1)?.label.value);
    });

    describe.each([
      ['on a map with space beside its rings', scene],
      ['on a smaller one', smallScene],
    ])('%s', (__, sceneThere) => {
      test.each(labelSizes.map((size) => [size.name, size] as const))('has no %s label over another', (___, size) => {
        const labels = placedLabels({
          scene: sceneThere,
          whenSelected,
          shapes,
          on,
          names,
          streets: null,
          viewBox,
        }).filter(({ sizes }) => sizes.includes(size));
        expect(labels.length).toBeGreaterThan(2);
        const overlapping = labels.flatMap((label, index) =>
          labels
            .slice(index + 1)
            .filter((other) => areShownTogether(label, other))
            .filter((other) =>
              boxesOf(label, size).some((box) => boxesOf(other, size).some((taken) => overlap(box, taken))),
            )
            .map((other) => [label, other]),
        );
        expect(overlapping).toEqual([]);
      });
    });
  },
);

test('the inside of a buffer is tinted, in the shape of its outline', () => {
  const { svg } = stories['the story'];
  const [buffer = ''] = /<g[^>]*data-ring="atacms-reach"[^>]*>.*?<\/g>/s.exec(svg) ?? [];
  expect(buffer).toMatch(/<path id="static-map-atacms-reach" d="[^"]*z"/);
  expect(buffer).toMatch(/<use href="#static-map-atacms-reach" fill="var\(--accent\)" fill-opacity="0\.07"/);
});

test('no class of the map is one that the page’s own stylesheet means for something else', () => {
  const classes = new Set(
    [...stories['the story'].svg.matchAll(/class="([^"]+)"/g)].flatMap(([, names = '']) => names.split(' ')),
  );
  const pageCss = readdirSync('src/ui/style')
    .map((file) => readFileSync(`src/ui/style/${file}`, 'utf8').replaceAll(/\/\*.*?\*\//gs, ''))
    .join('\n');
  const ofPage = new Set([...pageCss.matchAll(/\.([a-z][a-z0-9-]*)/g)].map(([, name]) => name));
  expect([...classes].filter((name) => ofPage.has(name))).toEqual([]);
});

describe('the ground has no seams where tiles meet', () => {
  const { viewBox, svg } = stories['the story'];
  const { columns, rows } = tileEdges(viewBox, 5);

  test('land goes on over them', () => {
    const land = ['other', 'second', 'first'].flatMap((tone) => linesNamed(`id="static-map-land-${tone}"`, svg, 0.5));
    const isLand = ([x, y]: Point) => land.some((ring) => windingOf([x, y], ring) !== 0);
    const [left, top, right, bottom] = viewBox.drawn;
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

  test('the border lies where the source of its geometry has it, without a gap', () => {
    const { geometry } = JSON.parse(readFileSync('data/geometry/russia-ukraine-border.geojson', 'utf8'));
    const border = linesNamed('id="static-map-border-emphasised"', svg, 0.5);
    const lines: Position[][] = geometry.coordinates;
    const points = lines.flat().map((position) => project(position, viewBox));
    const inView = points.filter(([x, y]) => x > 0 && y > 0 && x < viewBox.width && y < viewBox.height);
    expect(inView.length).toBeGreaterThan(300);
    // Half a unit each for the basemap’s tiles, for simplifying and for rounding.
    for (const point of inView) expect(distanceToLines(point, border)).toBeLessThan(1.5);
  });
});

describe('what is known by its area alone', () => {
  const { svg, viewBox } = stories['the story'];
  const shownAt = (zoom: number, mark: string | null, part: string) =>
    [...svg.matchAll(/<g ([^>]*)>(?:<g>)?((?:(?!<\/?g[ >]).)*)/g)].filter(
      ([, attributes = '', drawn = '']) => drawn.includes(part) && isShown(attributes, zoom, mark),
    ).length;
  const isShown = (attributes: string, zoom: number, mark: string | null) => {
    const [from = 0, to = 99] = /data-zooms="([^"]+)"/.exec(attributes)?.[1]?.split(' ').map(Number) ?? [];
    const selected = /data-selected="([^"]+)"/.exec(attributes)?.[1]?.split(',');
    return zoom >= from && zoom < to && (!selected || selected.includes(mark ?? ''));
  };

  test('is hatched, and a lozenge where the hatch would be shorter than 40 pixels', () => {
    const lozenge = 'd="M-8 0L0 -3 8 0 0 3z"';
    for (const [zoom, hatches, lozenges] of [
      [3, 0, 1],
      [4.2, 0, 1],
      [4.3, 1, 0],
      [9, 1, 0],
    ] as const) {
      expect([zoom, shownAt(zoom, null, '#static-map-depot-area"'), shownAt(zoom, null, lozenge)]).toEqual([
        zoom,
        hatches,
        lozenges,
      ]);
    }
  });

  test('has the lines of its constraints, and its rings their centre, while it or they are selected', () => {
    const near = '#static-map-depot-area-near"';
    expect([null, 'atacms', 'depot', 'depot-area'].map((mark) => shownAt(7, mark, near))).toEqual([0, 0, 1, 1]);
    const cross = 'd="M-2.5 0H2.5M0 -2.5V2.5"';
    expect([null, 'depot', 'atacms', 'kinzhal'].map((mark) => shownAt(5, mark, cross))).toEqual([0, 0, 1, 1]);
  });

  test('has no point at any zoom', () => {
    const [x, y] = projectNear([34.67, 53.215], viewBox).map((units) => units.toFixed(1));
    const there = [...svg.matchAll(new RegExp(`translate\\(${x} ${y}\\)"><g>((?:(?!</g>).)*)`, 'g'))];
    expect(there.length).toBeGreaterThan(0);
    for (const [, drawn] of there) expect(drawn).not.toContain('<circle');
  });
});

test('land has the tone of the country it belongs to', async () => {
  const { svg, viewBox } = await drawn('three-articles', [28, 44, 40, 50]);
  const toneAt = (lng: number, lat: number) =>
    ['other', 'second', 'first'].findLast((tone) =>
      linesNamed(`id="static-map-land-${tone}"`, svg, 0.5).some(
        (ring) => windingOf(projectNear([lng, lat], viewBox), ring) !== 0,
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

test('islands on both sides of the antimeridian are drawn, each in its place', () => {
  const { svg, viewBox } = stories['the second story'];
  const land = linesNamed('id="static-map-land-first"', svg, 0.5);
  for (const [lng, lat] of [
    [178, -17.8],
    [179.2, -16.6],
    [-179.97, -16.85],
  ] as const)
    expect(
      land.some((ring) => windingOf(projectNear([lng, lat], viewBox), ring) !== 0),
      `${lng}, ${lat}`,
    ).toBe(true);
});

test('an area without geometry, and a basemap that is not there, are said', async () => {
  const story = compiled('three-articles');
  await expect(openingMap({ ...story, shapes: new Map() }, basemap)).rejects.toThrow(/“[a-z-]+” has no geometry/);
  await expect(openingMap(story, 'nowhere')).rejects.toThrow(/nowhere.(basemap\.pmtiles|labels\.geojson)/);
  const folder = mkdtempSync(path.join(tmpdir(), 'basemap-'));
  writeFileSync(path.join(folder, 'basemap.pmtiles'), 'no archive');
  writeFileSync(path.join(folder, 'labels.geojson'), '{"features":[]}');
  writeFileSync(path.join(folder, 'cities.json'), '{}');
  await expect(openingMap(story, folder)).rejects.toThrow(/basemap\.pmtiles: Wrong magic number/);
  rmSync(folder, { recursive: true });
});

/** The name of what is in an area is placed once for each form of the area, which takes the place of the others. */
function areShownTogether({ shown: one }: PlacedLabel, { shown: other }: PlacedLabel): boolean {
  if (!one?.zooms || !other?.zooms) return true;
  return one.zooms[0] < other.zooms[1] && other.zooms[0] < one.zooms[1];
}

/** The lines of a path of the SVG, in units; of its curves, points close to each other. */
function linesNamed(attribute: string, svg: string, step: number): Point[][] {
  const [, data = ''] = new RegExp(`<path ${attribute} d="([^"]*)"`).exec(svg) ?? [];
  return data
    .split('M')
    .slice(1)
    .map((line) => {
      const [x = 0, y = 0, ...moves] = (line.match(/-?\d+/g) ?? []).map(Number);
      const points: Point[] = [[x, y]];
      const size = line.includes('c') ? 6 : 2;
      for (let index = 0; index + size <= moves.length; index += size) {
        const from = points.at(-1) ?? [0, 0];
        const towards = Array.from({ length: size / 2 }, (_, point): Point => {
          const [right = 0, down = 0] = moves.slice(index + 2 * point);
          return [from[0] + right, from[1] + down];
        });
        const [first, second, end] = towards;
        if (!first || !second || !end) points.push(...towards);
        else for (let part = 1; part <= 20; part++) points.push(pointOf([from, first, second, end], part / 20));
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
function tileEdges({ zoom, origin: [originX, originY], drawn: [left, top, right, bottom] }: ViewBox, tileZoom: number) {
  const size = worldUnits(zoom) / 2 ** tileZoom;
  const between = (from: number, to: number, origin: number) =>
    Array.from({ length: 2 ** tileZoom + 1 }, (_, index) => index * size - origin).filter(
      (edge) => edge > from && edge < to,
    );
  return { columns: between(left, right, originX), rows: between(top, bottom, originY) };
}
