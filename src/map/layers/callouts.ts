// What the story says beside its rings and bands, at the ends of thin lines.
import type { Feature } from 'geojson';
import type { LayerSpecification } from 'maplibre-gl';
import { calloutForm, labelType } from '../../look/line-forms';
import type { Theme } from '../../look/theme';
import type { DrawnCallout, DrawnRange } from '../scene/drawn';
import { sansRegular } from './names';
import { calloutLineId } from './symbols';

/** In the source of their range. */
export const calloutFeatures = (callouts: readonly DrawnCallout[]): Feature[] =>
  callouts.map(({ position, text }, index) => ({
    type: 'Feature',
    properties: { part: 'callout', index, text },
    geometry: { type: 'Point', coordinates: [...position] },
  }));

/** The most important last, since MapLibre places the names of later layers first. Where one has no space it is left out, with its line. */
export function calloutLayers(ranges: readonly DrawnRange[], sourceOf: (id: string) => string, theme: Theme) {
  return ranges.flatMap(({ id, callouts }) =>
    callouts
      .map(
        ({ line, anchor, fromZoom }, index): LayerSpecification => ({
          id: `${id}:callout-${index}`,
          type: 'symbol',
          source: sourceOf(id),
          minzoom: fromZoom,
          filter: ['all', ['==', ['get', 'part'], 'callout'], ['==', ['get', 'index'], index]],
          layout: {
            'text-field': ['get', 'text'],
            'text-font': sansRegular,
            'text-size': labelType.callout.size,
            'text-line-height': 1.2,
            'text-max-width': calloutForm.mostEms,
            'text-anchor': anchor,
            'text-justify': anchor === 'left' || anchor === 'right' ? anchor : 'center',
            'text-offset': textFrom(line, anchor).map((pixels) => pixels / labelType.callout.size) as [number, number],
            'text-padding': 3,
            'icon-image': calloutLineId(line, theme.ink2, theme.halo),
            'icon-offset': [line[0] / 2, line[1] / 2],
            'icon-allow-overlap': true,
            'icon-ignore-placement': true,
          },
          paint: { 'text-color': theme.ink2, 'text-halo-color': theme.halo, 'text-halo-width': labelType.callout.halo },
        }),
      )
      .reverse(),
  );
}

/** Where the text begins: a little beyond the end of its line, in pixels. */
export function textFrom([right, down]: DrawnCallout['line'], anchor: DrawnCallout['anchor']): [number, number] {
  const { gap } = calloutForm;
  const beyond = { left: [gap, 0], right: [-gap, 0], top: [0, gap], bottom: [0, -gap] } as const;
  return [right + beyond[anchor][0], down + beyond[anchor][1]];
}
