// Rings and bands. Colour means only "which system"; the form of the line means only how the range is known, and whether it is a
// limit ("up to") or open ("more than", "at least").

import type { Feature, FeatureCollection } from 'geojson';
import type { ExpressionSpecification, LayerSpecification, SourceSpecification } from 'maplibre-gl';
import { isOpenEnded } from '../../model/claim';
import type { Position } from '../../model/position';
import type { DrawnRange } from '../drawn-range';
import type { Theme } from '../theme';
import { sansBold, sansSemibold } from './names';

export const rangeSourceId = (id: string) => `range:${id}`;

/** One source a ring, so that drawing one again leaves the others as they are. */
export function rangeSources(ranges: readonly DrawnRange[]): Record<string, SourceSpecification> {
  return Object.fromEntries(
    ranges.map((range) => [
      rangeSourceId(range.id),
      // Its vertices are as many as it needs: MapLibre shall not thin them out.
      { type: 'geojson', tolerance: 0.05, data: rangeData(range) },
    ]),
  );
}

/** What a ring's source holds; a ring that moves is given it again and again. */
export function rangeData({ id, outlines, fill, label, edgeLabels }: DrawnRange): FeatureCollection {
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
    ...edgeLabels.map(({ position, text, edge }) =>
      feature({ part: 'edge', text, edge }, { type: 'Point', coordinates: [...position] }),
    ),
  ];
  return { type: 'FeatureCollection', features };
}

export function rangeFillLayers(ranges: readonly DrawnRange[], theme: Theme): LayerSpecification[] {
  return ranges
    .filter(({ fill }) => fill)
    .map(({ id, accent, emphasis }) => ({
      id: `${id}:fill`,
      type: 'fill',
      source: rangeSourceId(id),
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
      source: rangeSourceId(id),
      filter: ['==', ['get', 'part'], 'outline'],
      layout: { 'line-join': 'round', 'line-cap': basis === 'placed' ? 'round' : 'butt' },
      paint: {
        'line-color': color,
        'line-width': lineWidth,
        ...(dash ? { 'line-dasharray': dash.map((length) => length / lineWidth) } : {}),
      },
    });
    const gap = line('gap', theme.halo, 1.8, isOpenEnded(limit) ? rungs : null);
    return [
      ...(emphasis === 'selected' ? [line('glow', theme.marker, width + 7, null)] : []),
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
    source: rangeSourceId(id),
    filter: ['==', ['get', 'part'], 'outline'],
    paint: { 'line-color': '#000', 'line-opacity': 0, 'line-width': 14 },
  }));
}

export function rangeLabelLayers(ranges: readonly DrawnRange[], theme: Theme): LayerSpecification[] {
  return ranges.flatMap(({ id, accent, edgeLabels, label, radiusKm }): LayerSpecification[] => {
    const isBand = edgeLabels.length > 0;
    return [
      {
        id: `${id}:edges`,
        type: 'symbol',
        source: rangeSourceId(id),
        filter: ['==', ['get', 'part'], 'edge'],
        layout: {
          'text-field': ['get', 'text'],
          'text-font': sansSemibold,
          'text-size': 14,
          // Beside its line and never on it, outside the band.
          'text-anchor': ['match', ['get', 'edge'], 'outer', 'bottom', 'top'],
          'text-offset': ['match', ['get', 'edge'], 'outer', ['literal', [0, -0.4]], ['literal', [0, 0.4]]],
          'text-padding': 1,
        },
        paint: { 'text-color': theme[accent], 'text-halo-color': theme.halo, 'text-halo-width': 2.5 },
      },
      {
        id: `${id}:label`,
        type: 'symbol',
        source: rangeSourceId(id),
        filter: ['==', ['get', 'part'], 'label'],
        layout: {
          'text-field': ['step', ['zoom'], name, zoomWhereWide(radiusKm, label.position), nameAndValue],
          'text-font': sansBold,
          'text-size': 15,
          'text-line-height': 1.15,
          // A band's label stands in the band. A ring's stands inside its line, where a view that shows the ring shows it too;
          // where the ring is too small for that, wherever beside it there is room.
          'text-variable-anchor': isBand ? ['center'] : labelAnchors[label.side],
          'text-radial-offset': isBand ? 0 : 0.9,
          'text-padding': 1,
        },
        paint: { 'text-color': theme[accent], 'text-halo-color': theme.halo, 'text-halo-width': 2.5 },
      },
    ];
  });
}

const name: ExpressionSpecification = ['format', ['get', 'name'], { 'text-font': ['literal', sansBold] }];
const nameAndValue = [
  ...name,
  '\n',
  {},
  ['get', 'value'],
  { 'text-font': ['literal', sansSemibold], 'font-scale': 0.93 },
] as ExpressionSpecification;

/**
 * Below this zoom a ring is less than about 60 pixels across, and its value would lie over whatever is about it. Texts are set by tile,
 * and so by whole zooms.
 */
function zoomWhereWide(radiusKm: number, [, lat]: Position): number {
  const kmPerPixelAtZoom0 = (40_075 * Math.cos((lat * Math.PI) / 180)) / 512;
  return Math.max(0, Math.floor(Math.log2((60 * kmPerPixelAtZoom0) / (2 * radiusKm))));
}

type Anchor = 'top' | 'bottom' | 'left' | 'right' | 'top-left' | 'top-right' | 'bottom-left' | 'bottom-right';
/** The side of the label that faces its place on the ring, the first choice first. */
export const labelAnchors: Record<DrawnRange['label']['side'], Anchor[]> = {
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
