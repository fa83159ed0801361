// The picture of the map that stands in the page from its build on: turned to a camera, as the live map would show it.

import type { Camera } from '../camera/camera';
import { clampZoom, type MapViewport } from '../camera/fit';
import { projectToPixels } from '../geo/mercator';

/**
 * Stands the picture where `camera` looks, with the rings that are on; its units and its origin are those that its build wrote on it.
 * A pitch is not drawn: the picture is flat. Does nothing where the page has no picture.
 */
export function movePicture(
  page: ParentNode,
  camera: Camera,
  rings: readonly string[],
  { width, height, hidden }: Pick<MapViewport, 'width' | 'height' | 'hidden'>,
): void {
  const svg = page.querySelector<SVGSVGElement>('svg[data-static-map]');
  const [unitZoom, left, top] = (svg?.dataset.frame ?? '').split(' ').map(Number);
  if (!svg || unitZoom === undefined || left === undefined || top === undefined) return;
  const { zoom, center, bearing } = clampZoom(camera, { height });
  const [x, y] = projectToPixels(center, unitZoom);
  // Pixels of the screen to a unit.
  const scale = 2 ** (zoom - unitZoom);
  const [middleX, middleY] = [width / 2, (height - hidden) / 2];
  // The picture is drawn in one copy of the world, the nearest.
  const world = 512 * 2 ** unitZoom;
  const across = x - left - world * Math.round((x - left) / world);
  svg.setAttribute(
    'viewBox',
    [across - middleX / scale, y - top - middleY / scale, width / scale, height / scale].join(' '),
  );
  svg.style.width = `${width}px`;
  svg.style.height = `${height}px`;
  svg.style.transformOrigin = `${middleX}px ${middleY}px`;
  svg.style.transform = bearing === 0 ? '' : `rotate(${-bearing}deg)`;
  svg.style.setProperty('--unit', String(1 / scale));
  svg.dataset.labels = bearing === 0 ? labelsAt(scale) : 'none';
  svg.dataset.zoom = zoom < 5 ? 'far' : zoom < 6 ? 'middle' : 'near';
  for (const pattern of svg.querySelectorAll<SVGPatternElement>('pattern')) {
    pattern.setAttribute('patternTransform', `rotate(45) scale(${1 / scale / Number(pattern.dataset.scale)})`);
  }
  for (const part of svg.querySelectorAll<SVGElement>('[data-ring]')) {
    part.classList.toggle('off', !rings.includes(part.dataset.ring ?? ''));
  }
}

/** The set of names that was placed for letters at least as large as these are, against the map; smaller than the smallest: none. */
function labelsAt(scale: number): 'large' | 'medium' | 'small' | 'far' | 'none' {
  if (scale >= 1 / 1.15) return 'large';
  if (scale >= 1 / 1.75) return 'medium';
  if (scale >= 1 / 3.3) return 'small';
  return scale >= 1 / 12 ? 'far' : 'none';
}
