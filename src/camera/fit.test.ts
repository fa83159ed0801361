import { describe, expect, test } from 'vitest';
import { projectToPixels, unprojectFromPixels } from '../geo/mercator';
import { cameraKeeping, cameraOf, clampZoom, isMiddleInView, isShownWhole, type MapViewport, movedInto } from './fit';

const viewport: MapViewport = {
  width: 977,
  height: 753,
  covered: { top: 0, right: 304, bottom: 0, left: 0 },
  padding: { top: 60, right: 352, bottom: 48, left: 20 },
  sheetPixels: 0,
};

/** Where a position is in the map's element, by a camera that looks straight down. */
function standing(
  lng: number,
  lat: number,
  camera: ReturnType<typeof cameraOf>,
  { width, height, sheetPixels }: MapViewport,
) {
  const [x, y] = projectToPixels([lng, lat], camera.zoom);
  const [middleX, middleY] = projectToPixels(camera.center, camera.zoom);
  return [x - middleX + width / 2, y - middleY + (height - sheetPixels) / 2];
}

test.each([
  ['beside what covers the right', viewport],
  ['above a sheet', { ...viewport, padding: { ...viewport.padding, right: 44, bottom: 448 }, sheetPixels: 400 }],
])('bounds touch the sides of what is free: %s', (_, free) => {
  const camera = cameraOf({ kind: 'fit', bounds: [30, 50, 39, 56] }, free);
  const [left = 0, top = 0] = standing(30, 56, camera, free);
  const [right = 0, bottom = 0] = standing(39, 50, camera, free);
  const { padding, width, height } = free;
  const spare = {
    left: left - padding.left,
    right: width - padding.right - right,
    top: top - padding.top,
    bottom: height - padding.bottom - bottom,
  };
  expect(spare.left).toBeCloseTo(spare.right, 6);
  expect(spare.top).toBeCloseTo(spare.bottom, 6);
  expect(Math.min(spare.left, spare.top)).toBeCloseTo(0, 6);
  expect(Math.min(spare.left, spare.top, spare.right, spare.bottom)).toBeGreaterThan(-1e-6);
});

test('a place is not shown nearer than zoom 7.5, and a link’s camera is taken as it is', () => {
  expect(cameraOf({ kind: 'fit', bounds: [34, 53, 34.001, 53.001] }, viewport).zoom).toBe(7.5);
  const camera = { zoom: 9, center: [34, 53], bearing: 10, pitch: 20 } as const;
  expect(cameraOf({ kind: 'jump', camera }, viewport)).toBe(camera);
});

test('the world is never smaller than the map is high', () => {
  const camera = { zoom: 0, center: [0, 0], bearing: 0, pitch: 0 } as const;
  expect(512 * 2 ** clampZoom(camera, viewport).zoom).toBeCloseTo(viewport.height, 6);
});

test('where padding leaves nothing it is not kept, and a map that is not shown yet has a camera too', () => {
  const narrow = { ...viewport, width: 300 };
  const camera = cameraOf({ kind: 'fit', bounds: [30, 50, 39, 56] }, narrow);
  const [left = 0] = standing(30, 56, camera, narrow);
  expect(left).toBeCloseTo(0, 6);
  const hidden = cameraOf({ kind: 'fit', bounds: [30, 50, 39, 56] }, { ...viewport, width: 0, height: 0 });
  expect(hidden.zoom).toBe(0);
  expect(hidden.center.every(Number.isFinite)).toBe(true);
});

describe('an extent that a link fits the map to', () => {
  const sizes = [
    [1440, 900],
    [600, 250],
    [320, 640],
    [900, 900],
  ] as const;

  test.each(sizes)('is seen whole, and no more than the shape of the map asks for: %s × %s pixels', (width, height) => {
    for (const extent of [
      [29, 50, 39, 56],
      [170, -20, 190, 10],
      [34.4, 53.1, 34.9, 53.3],
    ] as const) {
      const shape: MapViewport = {
        width,
        height,
        covered: { top: 0, right: 0, bottom: 0, left: 0 },
        padding: { top: 40, right: 90, bottom: 60, left: 20 },
        sheetPixels: 0,
      };
      const camera = cameraOf({ kind: 'fit', bounds: extent, isExtent: true }, shape);
      const [west, south, east, north] = extent;
      const [left = 0, top = 0] = standing(west, north, camera, shape);
      const [right = 0, bottom = 0] = standing(east, south, camera, shape);
      const spare = [left, top, width - right, height - bottom];
      expect(Math.min(...spare)).toBeCloseTo(0, 3);
      expect(left).toBeCloseTo(width - right, 3);
      expect(top).toBeCloseTo(height - bottom, 3);
    }
  });

  test('of the very map that it is shown in gives the camera that it had', () => {
    const camera = { zoom: 9.25, center: [34.5, 53.25], bearing: 0, pitch: 0 } as const;
    const shape: MapViewport = {
      ...viewport,
      covered: { top: 0, right: 0, bottom: 300, left: 0 },
      sheetPixels: 300,
    };
    const corner = (x: number, y: number) => {
      const [middleX, middleY] = projectToPixels(camera.center, camera.zoom);
      return unprojectFromPixels(
        [middleX + x - shape.width / 2, middleY + y - (shape.height - shape.sheetPixels) / 2],
        camera.zoom,
      );
    };
    const [west, north] = corner(0, 0);
    const [east, south] = corner(shape.width, shape.height - shape.sheetPixels);
    const found = cameraOf({ kind: 'fit', bounds: [west, south, east, north], isExtent: true }, shape);
    expect(found.zoom).toBeCloseTo(camera.zoom, 6);
    expect(found.center[0]).toBeCloseTo(camera.center[0], 6);
    expect(found.center[1]).toBeCloseTo(camera.center[1], 6);
  });
});

describe('a camera beside what it was fitted to', () => {
  const bounds = [30, 50, 39, 56] as const;
  const fit = { kind: 'fit', bounds } as const;
  const phone: MapViewport = {
    width: 390,
    height: 792,
    covered: { top: 0, right: 0, bottom: 456, left: 0 },
    padding: { top: 39, right: 67, bottom: 479, left: 23 },
    sheetPixels: 456,
  };
  const fitted = cameraOf(fit, viewport);

  test('stays in a window of the same shape, rounded as it is in links', () => {
    const [lng, lat] = fitted.center;
    const camera = { ...fitted, zoom: Number(fitted.zoom.toFixed(2)), center: [Number(lng.toFixed(5)), lat] } as const;
    expect(cameraOf({ ...fit, camera }, viewport)).toBe(camera);
  });

  test('does not in one of another shape, where it shows less or everything smaller, nor turned', () => {
    expect(cameraOf({ ...fit, camera: fitted }, phone)).toEqual(cameraOf(fit, phone));
    expect(isShownWhole(bounds, cameraOf({ ...fit, camera: fitted }, phone), phone)).toBe(true);
    const onPhone = cameraOf(fit, phone);
    expect(cameraOf({ ...fit, camera: onPhone }, viewport)).toEqual(fitted);
    expect(cameraOf({ ...fit, camera: { ...fitted, bearing: 20 } }, viewport)).toEqual(fitted);
  });

  test('is found beyond the antimeridian too', () => {
    const across = [170, -10, 190, 10] as const;
    const camera = cameraOf({ kind: 'fit', bounds: across }, viewport);
    const wrapped = { ...camera, center: [camera.center[0] - 360, camera.center[1]] } as const;
    expect(isShownWhole(across, wrapped, viewport)).toBe(true);
  });

  test('is kept where something covers the map but not the bounds', () => {
    const taller = { ...viewport, height: 900 };
    const camera = cameraOf(fit, taller);
    const covered = { ...viewport.covered, bottom: 100 };
    expect(cameraKeeping({ ...fit, camera }, { ...taller, covered, padding: { ...taller.padding, bottom: 148 } })).toBe(
      camera,
    );
  });

  test('is moved as little as needed where the bounds fit as they are, else fitted anew', () => {
    // A place, beside an article.
    const place = [34.2, 53.1, 34.5, 53.3] as const;
    const camera = cameraOf({ kind: 'fit', bounds: place }, viewport);
    const article: MapViewport = {
      ...viewport,
      covered: { top: 0, right: 0, bottom: 0, left: 480 },
      padding: { top: 60, right: 92, bottom: 48, left: 528 },
    };
    const kept = cameraKeeping({ kind: 'fit', bounds: place, camera }, article);
    expect(kept.zoom).toBe(camera.zoom);
    expect(standing(34.2, 53.3, kept, article)[0]).toBeCloseTo(528, 6);
    expect(kept.center[1]).toBeCloseTo(camera.center[1], 6);
    expect(kept.center[0]).toBeLessThan(camera.center[0]);
    expect(cameraKeeping({ ...fit, camera: fitted }, article)).toEqual(cameraOf(fit, article));
    // When the article is closed again, more fits.
    expect(cameraKeeping({ ...fit, camera: cameraOf(fit, article) }, viewport)).toEqual(fitted);
    // Folding the key uncovers little: nothing moves.
    expect(
      cameraKeeping({ ...fit, camera: fitted }, { ...viewport, padding: { ...viewport.padding, top: 0, bottom: 0 } }),
    ).toBe(fitted);
  });

  test('of which the reader sees a part only, has the middle of the bounds in view', () => {
    const camera = { ...fitted, zoom: 9, center: [34.5, 53] } as const;
    const beside = {
      ...viewport,
      covered: { ...viewport.covered, left: 500 },
      padding: { ...viewport.padding, left: 540 },
    };
    expect(isMiddleInView(bounds, camera, viewport)).toBe(true);
    expect(isMiddleInView(bounds, camera, beside)).toBe(false);
    const moved = movedInto(bounds, camera, beside);
    expect(moved.zoom).toBe(9);
    expect(isMiddleInView(bounds, moved, beside)).toBe(true);
  });
});
