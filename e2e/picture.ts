// Measures how far the still map is from the live map that replaces it.
import type { Page } from '@playwright/test';
import './driver';

interface Distance {
  /** Vertices on the screen that were measured. */
  count: number;
  /** CSS pixels. */
  worst: number;
}

/**
 * How far the still map is from the live map where both are on the screen: vertices of the still map's ring and emphasised border from the
 * lines of the live map, and vertices of the live map's coast from the outlines of the still map's land.
 */
export function distances(page: Page, ring: string): Promise<Record<'ring' | 'border' | 'coast', Distance>> {
  return page.evaluate(async (ringId) => {
    type Point = { x: number; y: number };
    const { map } = dateline;
    const root = document.documentElement;
    // Shown again, since an element that is not displayed has no position.
    root.dataset.map = 'static';
    const frame = map.getContainer().getBoundingClientRect();
    /** The lines of a path of the still map, on the screen and outside it. */
    const pictured = (element: SVGGraphicsElement, data: string): Point[][] => {
      const matrix = element.getScreenCTM();
      if (!matrix) return [];
      const lines: Point[][] = [];
      let [x, y] = [0, 0];
      for (const [, command, numbers = ''] of data.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
        const values = [...numbers.matchAll(/-?[\d.]+/g)].map(Number);
        const isRelative = command === command?.toLowerCase();
        if (command === 'M') lines.push([]);
        if (command?.toLowerCase() === 'z') {
          const line = lines.at(-1);
          if (line?.[0]) line.push(line[0]);
          continue;
        }
        // Of a curve, some points between its ends.
        const size = command?.toLowerCase() === 'c' ? 6 : 2;
        for (let index = 0; index + size <= values.length; index += size) {
          const from = { x, y };
          const points = Array.from({ length: size / 2 }, (_, point) => {
            const [right = 0, down = 0] = values.slice(index + 2 * point);
            return isRelative ? { x: from.x + right, y: from.y + down } : { x: right, y: down };
          });
          const shares = size === 6 ? [0.25, 0.5, 0.75, 1] : [1];
          for (const share of shares) {
            const [first, second, third] = [3 * (1 - share) ** 2 * share, 3 * (1 - share) * share ** 2, share ** 3];
            const along = (axis: 'x' | 'y') =>
              points.length === 1
                ? (points[0]?.[axis] ?? 0)
                : (1 - share) ** 3 * from[axis] +
                  first * (points[0]?.[axis] ?? 0) +
                  second * (points[1]?.[axis] ?? 0) +
                  third * (points[2]?.[axis] ?? 0);
            [x, y] = [along('x'), along('y')];
            const { x: left, y: top } = new DOMPoint(x, y).matrixTransform(matrix);
            lines.at(-1)?.push({ x: left, y: top });
          }
        }
      }
      return lines;
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

    // The overview repeats outlines of the still map at its own scale.
    const picture = document.querySelector('svg[data-static-map]');
    const drawn = (selector: string) => {
      const element = picture?.querySelector<SVGGraphicsElement>(selector);
      const id = element?.getAttribute('href') ?? '';
      const path = id.startsWith('#') ? document.getElementById(id.slice(1)) : element;
      return element && path ? pictured(element, path.getAttribute('d') ?? '') : [];
    };
    const linesOf = (source: string, sourceLayer: string): number[][][] =>
      map
        .querySourceFeatures(source, { sourceLayer })
        .flatMap(({ geometry }) =>
          geometry.type === 'LineString'
            ? [geometry.coordinates]
            : geometry.type === 'MultiLineString'
              ? geometry.coordinates
              : [],
        );
    /** The detailed tiles, where there are any, are above those of the world. */
    const live = (sourceLayer: string) => {
      const detailed = linesOf('ground-detailed', sourceLayer);
      return detailed.length > 0 ? detailed : linesOf('ground-world', sourceLayer);
    };
    const isOnScreen = ({ x, y }: Point) => x > frame.left && x < frame.right && y > frame.top && y < frame.bottom;

    const layer = await (await fetch('map.geojson')).json();
    const feature = layer.features.find(({ id }: { id: string }) => id === ringId);
    const lines: number[][][] =
      feature.geometry.type === 'MultiPolygon' ? feature.geometry.coordinates.flat() : feature.geometry.coordinates;
    const result = {
      ring: measured(
        drawn(`use[href="#static-map-${ringId}"]`).flat().filter(isOnScreen),
        lines.map((line) => line.map(onScreen)),
      ),
      border: measured(
        drawn('use[href="#static-map-border-emphasised"]').flat().filter(isOnScreen),
        live('border').map((line) => line.map(onScreen)),
      ),
      coast: measured(
        live('coast')
          .flatMap((line) => line.map(onScreen))
          .filter(isOnScreen),
        ['other', 'second', 'first'].flatMap((tone) => drawn(`use[href="#static-map-land-${tone}"]`)),
      ),
    };
    root.dataset.map = 'live';
    return result;
  }, ring);
}

type Place = readonly [lng: number, lat: number];

/** Positions of places on the still map, in CSS pixels of the window. */
export function placesOnPicture(page: Page, places: readonly Place[]): Promise<{ x: number; y: number }[]> {
  return page.evaluate((asked) => {
    const svg = document.querySelector<SVGSVGElement>('svg[data-static-map]');
    const matrix = svg?.getScreenCTM();
    // The zoom at which a unit of the SVG is a pixel, and its corner at that zoom.
    const [zoom = 0, left = 0, top = 0] = (svg?.dataset.origin ?? '').split(' ').map(Number);
    if (!matrix) throw new Error('The picture is not displayed');
    const world = 512 * 2 ** zoom;
    return asked.map(([lng, lat]) => {
      const north = Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360));
      const point = new DOMPoint((lng / 360 + 0.5) * world - left, (0.5 - north / (2 * Math.PI)) * world - top);
      const { x, y } = point.matrixTransform(matrix);
      return { x, y };
    });
  }, places);
}
