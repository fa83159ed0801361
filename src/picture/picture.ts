// Moves the still map to a camera, in the page.
import type { Camera } from '../camera/camera';
import { clampZoom, type MapViewport } from '../camera/fit';
import { boxesOver, boxFrom } from '../camera/map-viewport';
import { overlap } from '../geo/clip';
import { projectToPixels } from '../geo/mercator';
import { labelSizes, outlineStep, worldUnits } from './view-box';

/** `rings` are those that are on, `mark` is the selected one. Ignores the pitch. Does nothing where the page has no still map. */
export function movePicture(
  page: ParentNode,
  camera: Camera,
  { rings, mark }: { readonly rings: readonly string[]; readonly mark: string | null },
  { width, height, sheetPixels, ...limits }: Pick<MapViewport, 'width' | 'height' | 'sheetPixels' | 'zooms'>,
): void {
  const svg = page.querySelector<SVGSVGElement>('svg[data-static-map]');
  const [unitZoom, left = 0, top = 0] = (svg?.dataset.origin ?? '').split(' ').map(Number);
  if (!svg || !unitZoom) return;
  const { zoom, center, bearing } = clampZoom(camera, { height, ...limits });
  const [x, y] = projectToPixels(center, unitZoom);
  const pixelsPerUnit = 2 ** (zoom - unitZoom);
  const unitsPerPixel = 1 / pixelsPerUnit;
  const [middleX, middleY] = [width / 2, (height - sheetPixels) / 2];
  // The story is drawn in one copy of the world: the nearest one.
  const world = worldUnits(unitZoom);
  const across = x - left - world * Math.round((x - left) / world);
  const corner = [across - middleX * unitsPerPixel, y - top - middleY * unitsPerPixel];
  svg.setAttribute('viewBox', [...corner, width * unitsPerPixel, height * unitsPerPixel].join(' '));
  svg.style.width = `${width}px`;
  svg.style.height = `${height}px`;
  svg.style.transformOrigin = `${middleX}px ${middleY}px`;
  svg.style.transform = bearing === 0 ? '' : `rotate(${-bearing}deg)`;
  svg.style.setProperty('--unit', String(unitsPerPixel));
  const size = labelSizes.find(({ scale }) => unitsPerPixel <= scale);
  svg.dataset.labels = (bearing === 0 && size?.name) || 'none';
  for (const pattern of svg.querySelectorAll('pattern')) {
    pattern.setAttribute('patternTransform', `rotate(45) scale(${unitsPerPixel / outlineStep})`);
  }
  for (const part of svg.querySelectorAll<SVGElement>('[data-ring]')) {
    part.classList.toggle('off', !rings.includes(part.dataset.ring ?? ''));
  }
  for (const part of svg.querySelectorAll<SVGElement>('[data-zooms], [data-selected]')) {
    const [from = 0, to = 99] = part.dataset.zooms?.split(' ').map(Number) ?? [];
    const isSelected = part.dataset.selected?.split(',').includes(mark ?? '') ?? true;
    part.classList.toggle('off', zoom < from || zoom >= to || !isSelected);
  }
  hideCutNames(svg);
}

/** Leaves out the names that the edge of the map, or something over the map, would cut. */
function hideCutNames(svg: SVGSVGElement): void {
  const map = svg.closest<HTMLElement>('.static-map');
  if (!map) return;
  const names = [...svg.querySelectorAll<SVGElement>('.label')];
  for (const name of names) name.classList.remove('cut');
  // Everything is measured before anything is changed, so that the page is laid out once.
  const frame = map.getBoundingClientRect();
  const over = boxesOver(map);
  const cut = names.filter((name) => {
    const box = boxFrom(frame, name.getBoundingClientRect());
    const [left, top, right, bottom] = box;
    const isWithin = left >= 0 && top >= 0 && right <= frame.width && bottom <= frame.height;
    return left < right && (!isWithin || over.some((other) => overlap(box, other)));
  });
  for (const name of cut) name.classList.add('cut');
}
