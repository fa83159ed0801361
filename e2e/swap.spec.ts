// The picture that the page opens with and the live map that takes its place show the same, where the same is.
import type { Page } from '@playwright/test';
import { expect, test } from './driver';

/**
 * On a phone the live map opens at a zoom whose tiles are drawn more roughly than the picture's, and a region fills the map at one whose
 * tiles are drawn more finely: their borders differ by that.
 */
const openings: [name: string, width: number, height: number, fragment: string, borderPixels: number][] = [
  ['on a desk, as the story opens', 1440, 900, '', 0.5],
  [
    'in a window of odd size, by a link to a camera and its rings',
    1171,
    777,
    '#map=5.63/51.20000/35.10000&rings=atacms',
    0.5,
  ],
  ['on a phone', 393, 851, '', 1],
];

for (const [name, width, height, fragment, borderPixels] of openings) {
  test(`the live map stands where its picture stood: ${name}`, async ({ reader, page }) => {
    await page.setViewportSize({ width, height });
    await reader.opens(fragment);
    await reader.waitsForMap();
    const off = await distances(page);
    expect(off.ring.count, 'vertices of a ring on the screen').toBeGreaterThan(20);
    expect(off.ring.worst, 'pixels between ring and ring').toBeLessThan(0.1);
    expect(off.border.count, 'vertices of borders on the screen').toBeGreaterThan(30);
    expect(off.border.worst, 'pixels between border and border').toBeLessThan(borderPixels);
  });
}

/** How far, in CSS pixels, the vertices of the picture lie from the lines of the live map: as far as both are on the screen. */
function distances(page: Page): Promise<Record<'ring' | 'border', { count: number; worst: number }>> {
  return page.evaluate(async () => {
    type Point = { x: number; y: number };
    const { map } = dateline;
    const root = document.documentElement;
    // Seen again: what is not displayed stands nowhere.
    root.dataset.map = 'static';
    const frame = map.getContainer().getBoundingClientRect();
    /** The vertices of a path of the picture that are on the screen. */
    const pictured = (element: SVGGraphicsElement, data: string): Point[] => {
      const matrix = element.getScreenCTM();
      if (!matrix) return [];
      const points: Point[] = [];
      let [x, y] = [0, 0];
      for (const [, command, numbers = ''] of data.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
        const values = [...numbers.matchAll(/-?[\d.]+/g)].map(Number);
        const isRelative = command === command?.toLowerCase();
        if (command?.toLowerCase() === 'z') continue;
        for (let index = 0; index + 1 < values.length; index += 2) {
          const [right = 0, down = 0] = [values[index], values[index + 1]];
          [x, y] = isRelative ? [x + right, y + down] : [right, down];
          points.push(new DOMPoint(x, y).matrixTransform(matrix));
        }
      }
      return points.filter((at) => at.x > frame.left && at.x < frame.right && at.y > frame.top && at.y < frame.bottom);
    };
    const onScreen = ([lng = 0, lat = 0]: number[]): Point => {
      const { x, y } = map.project([lng, lat]);
      return { x: x + frame.left, y: y + frame.top };
    };
    const toLine = (point: Point, line: Point[]) =>
      line.slice(1).reduce((nearest, to, index) => {
        const from = line[index] as Point;
        const [dx, dy] = [to.x - from.x, to.y - from.y];
        const along = ((point.x - from.x) * dx + (point.y - from.y) * dy) / (dx * dx + dy * dy || 1);
        const at = Math.max(0, Math.min(1, along));
        return Math.min(nearest, Math.hypot(point.x - from.x - at * dx, point.y - from.y - at * dy));
      }, Number.POSITIVE_INFINITY);
    const measured = (points: Point[], lines: Point[][]) => ({
      count: points.length,
      worst: Math.max(0, ...points.map((point) => Math.min(...lines.map((line) => toLine(point, line))))),
    });

    const layer = await (await fetch('map.geojson')).json();
    const ring = layer.features.find(({ id }: { id: string }) => id === 'atacms');
    const use = document.querySelector<SVGGraphicsElement>('use[href="#static-map-atacms"]');
    const drawnRing = document.querySelector('#static-map-atacms')?.getAttribute('d') ?? '';

    const borderPath = document.querySelector<SVGPathElement>('.static-map path.border.emphasised');
    const borders = map
      .querySourceFeatures(map.getZoom() < 4 ? 'ground-world' : 'ground-detailed', { sourceLayer: 'border' })
      .flatMap(({ geometry }) =>
        geometry.type === 'LineString'
          ? [geometry.coordinates]
          : geometry.type === 'MultiLineString'
            ? geometry.coordinates
            : [],
      );
    const result = {
      ring: measured(use ? pictured(use, drawnRing) : [], [ring.geometry.coordinates[0].map(onScreen)]),
      border: measured(
        borderPath ? pictured(borderPath, borderPath.getAttribute('d') ?? '') : [],
        borders.map((line) => line.map(onScreen)),
      ),
    };
    root.dataset.map = 'live';
    return result;
  });
}
