// Rings and bands. Colour means only "which system"; the form of the line means only how the range is known, and whether it is a
// limit ("up to") or open ("more than").

import type { Feature } from 'geojson';
import type { LayerSpecification, SourceSpecification } from 'maplibre-gl';
import type { Position } from '../../model/dataset';
import type { DrawnRange } from '../scene';
import type { Theme } from '../theme';
import { sansBold, sansSemibold } from './names';

const sourceId = (id: string) => `range:${id}`;

/** One source a ring, so that drawing one again leaves the others as they are. */
export function rangeSources(ranges: readonly DrawnRange[]): Record<string, SourceSpecification> {
  return Object.fromEntries(
    ranges.map(({ id, outlines, fill, label, edgeLabels }) => {
      const features: Feature[] = [
        ...outlines.map(
          (outline): Feature =>
            feature({ part: 'outline', mark: id }, { type: 'LineString', coordinates: mutable(outline) }),
        ),
        ...(fill ? [feature({ part: 'fill' }, { type: 'Polygon', coordinates: fill.map(mutable) })] : []),
        feature(
          { part: 'label', mark: id, name: label.name, value: label.value },
          { type: 'Point', coordinates: [...label.position] },
        ),
        ...edgeLabels.map(({ position, text }) =>
          feature({ part: 'edge', text }, { type: 'Point', coordinates: [...position] }),
        ),
      ];
      // Its vertices are as many as it needs: MapLibre shall not thin them out.
      return [sourceId(id), { type: 'geojson', tolerance: 0.05, data: { type: 'FeatureCollection', features } }];
    }),
  );
}

export function rangeFillLayers(ranges: readonly DrawnRange[], theme: Theme): LayerSpecification[] {
  return ranges
    .filter(({ fill }) => fill)
    .map(({ id, accent, emphasis }) => ({
      id: `${id}:fill`,
      type: 'fill',
      source: sourceId(id),
      filter: ['==', ['get', 'part'], 'fill'],
      paint: { 'fill-color': theme[accent], 'fill-opacity': emphasis === 'none' ? 0.13 : 0.2, 'fill-antialias': false },
    }));
}

/** Each line has a casing in the halo's colour, so that it holds 3:1 over land and sea alike. */
export function rangeLineLayers(ranges: readonly DrawnRange[], theme: Theme): LayerSpecification[] {
  return ranges.flatMap(({ id, basis, accent, limit, emphasis }) => {
    const form = lineForms[basis];
    const grown = emphasis === 'none' ? 0 : 1.25;
    const width = form.width + grown;
    const line = (
      part: string,
      color: string,
      lineWidth: number,
      dash: readonly number[] | null,
    ): LayerSpecification => ({
      id: `${id}:${part}`,
      type: 'line',
      source: sourceId(id),
      filter: ['==', ['get', 'part'], 'outline'],
      layout: { 'line-join': 'round', 'line-cap': basis === 'placed' ? 'round' : 'butt' },
      paint: {
        'line-color': color,
        'line-width': lineWidth,
        ...(dash ? { 'line-dasharray': dash.map((length) => length / lineWidth) } : {}),
      },
    });
    const gap = line('gap', theme.halo, 1.8, limit === 'more than' ? rungs : null);
    return [
      ...(emphasis === 'selected' ? [line('glow', theme.marker, width + 9, null)] : []),
      line('casing', theme.halo, width + 3.5, null),
      line('line', theme[accent], width, form.dash),
      ...(form.double ? [gap] : []),
    ];
  });
}

/** What a click is tested against: wider than the line, never the fill, which would take clicks from everything inside it. */
export function rangeHitLayers(ranges: readonly DrawnRange[]): LayerSpecification[] {
  return ranges.map(({ id }) => ({
    id: `${id}:hit`,
    type: 'line',
    source: sourceId(id),
    filter: ['==', ['get', 'part'], 'outline'],
    paint: { 'line-color': '#000', 'line-opacity': 0, 'line-width': 14 },
  }));
}

export function rangeLabelLayers(ranges: readonly DrawnRange[], theme: Theme): LayerSpecification[] {
  return ranges.flatMap(({ id, accent, fill, label: { side } }): LayerSpecification[] => [
    {
      id: `${id}:edges`,
      type: 'symbol',
      source: sourceId(id),
      filter: ['==', ['get', 'part'], 'edge'],
      layout: {
        'text-field': ['get', 'text'],
        'text-font': sansSemibold,
        'text-size': 14,
        'text-padding': 1,
      },
      paint: { 'text-color': theme[accent], 'text-halo-color': theme.halo, 'text-halo-width': 2.5 },
    },
    {
      id: `${id}:label`,
      type: 'symbol',
      source: sourceId(id),
      filter: ['==', ['get', 'part'], 'label'],
      layout: {
        'text-field': [
          'format',
          ['get', 'name'],
          { 'text-font': ['literal', sansBold] },
          '\n',
          {},
          ['get', 'value'],
          { 'text-font': ['literal', sansSemibold], 'font-scale': 0.93 },
        ],
        'text-font': sansBold,
        'text-size': 15,
        'text-line-height': 1.15,
        // A band's label stands in the band. A ring's stands inside its line, where a view that shows the ring shows it too;
        // where the ring is too small for that, wherever beside it there is room.
        'text-variable-anchor': fill ? ['center'] : anchors[side],
        'text-radial-offset': fill ? 0 : 0.9,
        'text-padding': 1,
      },
      paint: { 'text-color': theme[accent], 'text-halo-color': theme.halo, 'text-halo-width': 2.5 },
    },
  ]);
}

type Anchor = 'top' | 'bottom' | 'left' | 'right' | 'top-left' | 'top-right' | 'bottom-left' | 'bottom-right';
const anchors: Record<DrawnRange['label']['side'], Anchor[]> = {
  north: ['top', 'bottom', 'bottom-left', 'bottom-right', 'left', 'right'],
  south: ['bottom', 'top', 'top-left', 'top-right', 'left', 'right'],
  east: ['right', 'left', 'top-left', 'bottom-left', 'top', 'bottom'],
  west: ['left', 'right', 'top-right', 'bottom-right', 'top', 'bottom'],
};

/** Dashes and widths in pixels, as the key and the badges draw them. */
const lineForms = {
  stated: { width: 2.5, double: false, dash: null },
  derived: { width: 1.75, double: false, dash: [7, 4] },
  placed: { width: 2.2, double: false, dash: [0.1, 5] },
  reference: { width: 4.6, double: true, dash: null },
} as const;
/** Rungs between the two lines of a range with an open end ("more than"), in pixels. */
const rungs = [14, 3];

const feature = (properties: Feature['properties'], geometry: Feature['geometry']): Feature => ({
  type: 'Feature',
  properties,
  geometry,
});

const mutable = (positions: readonly Position[]): number[][] => positions.map(([lng, lat]) => [lng, lat]);
