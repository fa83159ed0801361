// The scale below the map: a bar of a round length in the story's unit, with that length in both units beside it, or only in the story's where
// there is little room. MapLibre's own has one unit, and writes “1000 mi”.
import type { Map as MapLibreMap } from 'maplibre-gl';
import { distanceKm } from '../geo/geodesic';
import type { PageUnits } from '../model/length';
import { formatDistance } from '../text/format';
import { lengthUnit } from '../text/length';
import type { Text } from '../text/text';

export interface ScaleBar {
  readonly element: HTMLElement;
  readonly setUnits: (units: PageUnits) => void;
}

/** `units`: at first. */
export function createScaleBar(map: MapLibreMap, units: PageUnits, text: Text): ScaleBar {
  const isNarrow = map.getContainer().clientWidth < 480;
  /** In pixels. */
  const maxWidth = isNarrow ? 84 : 90;
  const element = document.createElement('div');
  element.className = 'scale-bar';
  let shown = units;
  const update = () => {
    const { clientWidth, clientHeight } = map.getContainer();
    const [left, right] = [-1, 1].map((side) => {
      const { lng, lat } = map.unproject([(clientWidth + side * maxWidth) / 2, clientHeight / 2]);
      return [lng, lat] as const;
    }) as [readonly [number, number], readonly [number, number]];
    const longestKm = distanceKm(left, right);
    // Before the map has a size, and where its middle is beside the globe.
    if (!(longestKm > 0)) return;
    const km = roundKm(longestKm, shown);
    const words = formatDistance(km, isNarrow ? { ...shown, reader: shown.story } : shown, text);
    element.style.width = `${((km / longestKm) * maxWidth).toFixed(1)}px`;
    if (element.textContent !== words) element.textContent = words;
  };
  map.on('move', update);
  update();
  return {
    element,
    setUnits(units) {
      shown = units;
      update();
    },
  };
}

/** The longest distance up to this one that is 1, 2, 3 or 5 with noughts in the story's unit. */
export function roundKm(longestKm: number, { story }: PageUnits): number {
  const unit = lengthUnit(longestKm, story);
  const longest = longestKm / unit.km;
  const power = 10 ** Math.floor(Math.log10(longest));
  const digit = [5, 3, 2, 1].find((candidate) => candidate * power <= longest) ?? 1;
  return digit * power * unit.km;
}
