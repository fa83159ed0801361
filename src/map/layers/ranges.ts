// Rings and bands. The colour says only which system; the form of the line says how we know the range, and whether it is open-ended ("more
// than", "at least").

import type { Feature, FeatureCollection } from 'geojson';
import type {
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
  SourceSpecification,
} from 'maplibre-gl';
import { zoomWhere } from '../../geo/mercator';
import { basisLook, labelType, tintOpacity } from '../../look/line-forms';
import type { Theme } from '../../look/theme';
import { isOpenEnded } from '../../model/claim';
import type { Position } from '../../model/position';
import type { Anchor, DrawnRange } from '../scene/drawn';
import { calloutFeatures } from './callouts';
import { hitLayer, rangeLine } from './line';
import { sansBold, sansRegular, sansSemibold } from './names';
import { spaceId } from './symbols';
import { rayFeatures } from './ticks';

export const rangeSourceId = (id: string) => `range:${id}`;

/** One source for each ring, so that a change of one leaves the others as they are. */
export function rangeSources(ranges: readonly DrawnRange[]): Record<string, SourceSpecification> {
  return Object.fromEntries(
    ranges.map((range) => [
      rangeSourceId(range.id),
      // The ring has no more vertices than it needs: MapLibre should not simplify it further.
      { type: 'geojson', tolerance: 0.05, data: rangeData(range) },
    ]),
  );
}

/** The features of a ring's source; replaced in every frame of a drag. */
export function rangeData({
  id,
  outlines,
  fill,
  label,
  repeats,
  edgeLabels,
  callouts,
  ray,
}: DrawnRange): FeatureCollection {
  const features: Feature[] = [
    ...outlines.map(
      (outline): Feature =>
        feature({ part: 'outline', mark: id }, { type: 'LineString', coordinates: mutable(outline) }),
    ),
    ...(fill ? [feature({ part: 'fill' }, { type: 'Polygon', coordinates: fill.map(mutable) })] : []),
    feature(
      { part: 'label', mark: id, name: label.name, value: label.value, origin: label.origin },
      { type: 'Point', coordinates: [...label.position] },
    ),
    ...edgeLabels.map(({ position, text, edge }) =>
      feature({ part: 'edge', text, edge }, { type: 'Point', coordinates: [...position] }),
    ),
    ...repeats.map(({ position, inside, fromZoom }) =>
      feature(
        { part: 'repeat', mark: id, name: label.name, inside, wholeZoom: Math.floor(fromZoom) },
        { type: 'Point', coordinates: [...position] },
      ),
    ),
    ...calloutFeatures(callouts),
    ...rayFeatures({ ray }),
  ];
  return { type: 'FeatureCollection', features };
}

export function rangeFillLayers(ranges: readonly DrawnRange[], theme: Theme): LayerSpecification[] {
  return ranges
    .filter(({ fill }) => fill)
    .map(({ id, accent, emphasis, edgeLabels }) => ({
      id: `${id}:fill`,
      type: 'fill',
      source: rangeSourceId(id),
      filter: ['==', ['get', 'part'], 'fill'],
      paint: {
        'fill-color': theme[accent],
        'fill-opacity':
          tintOpacity[edgeLabels.length > 0 ? 'band' : 'softEdge'][emphasis === 'none' ? 'usual' : 'emphasised'],
        'fill-antialias': false,
      },
    }));
}

export const rangeLineLayers = (ranges: readonly DrawnRange[], theme: Theme): LayerSpecification[] =>
  ranges.flatMap((range) =>
    rangeLine({ ...range, ...outline(range) }, basisLook[range.basis].range, theme[range.accent], theme, {
      isOpenEnded: isOpenEnded(range.limit),
    }),
  );

export const rangeHitLayers = (ranges: readonly DrawnRange[]): LayerSpecification[] =>
  ranges.map((range) => hitLayer(outline(range)));

const outline = ({ id }: DrawnRange) => ({
  id,
  source: rangeSourceId(id),
  filter: ['==', ['get', 'part'], 'outline'] as FilterSpecification,
});

/**
 * The names of rings once more along their lines, where a ring is so large that its label may be out of view. A tile has the names from its own
 * whole zoom on.
 */
export const rangeRepeatLayers = (ranges: readonly DrawnRange[], theme: Theme): LayerSpecification[] =>
  ranges
    .filter(({ repeats }) => repeats.length > 0)
    .map(({ id, accent, repeats }) => ({
      id: `${id}:repeats`,
      type: 'symbol',
      source: rangeSourceId(id),
      minzoom: Math.min(...repeats.map(({ fromZoom }) => fromZoom)),
      filter: ['all', ['==', ['get', 'part'], 'repeat'], ['<=', ['get', 'wholeZoom'], ['zoom']]],
      layout: {
        'text-field': ['get', 'name'],
        'text-font': sansBold,
        'text-size': labelType.range.size,
        'text-variable-anchor-offset': [
          'match',
          ['get', 'inside'],
          ...repeatAnchorChoices.flatMap((inside) => [inside, ['literal', repeatOffsets(inside)]]),
          ['literal', repeatOffsets('top-left')],
        ] as unknown as ExpressionSpecification,
        'text-padding': 2,
      },
      paint: { 'text-color': theme[accent], 'text-halo-color': theme.halo, 'text-halo-width': labelType.range.halo },
    }));

const repeatAnchorChoices: readonly Anchor[] = [
  'top',
  'top-right',
  'right',
  'bottom-right',
  'bottom',
  'bottom-left',
  'left',
];

/** Within the ring, and beyond it where another line is there. */
export const repeatAnchors = (inside: Anchor): readonly Anchor[] => [inside, opposite(inside)];

const opposite = (anchor: Anchor): Anchor =>
  anchor
    .split('-')
    .map((side) => ({ top: 'bottom', bottom: 'top', left: 'right', right: 'left' })[side])
    .join('-') as Anchor;

function repeatOffsets(inside: Anchor): (string | [number, number])[] {
  return repeatAnchors(inside).flatMap((anchor) => {
    const across = anchor.includes('left') ? 1 : anchor.includes('right') ? -1 : 0;
    const down = anchor.includes('top') ? 1 : anchor.includes('bottom') ? -1 : 0;
    const away = labelGap / Math.max(1, Math.hypot(across, down));
    return [anchor, [across * away, down * away] as [number, number]];
  });
}

export function rangeLabelLayers(ranges: readonly DrawnRange[], theme: Theme): LayerSpecification[] {
  return ranges.flatMap((range): LayerSpecification[] => {
    const { id, accent, edgeLabels, label, radiusKm } = range;
    const isBand = edgeLabels.length > 0;
    return [
      ...(hasNameAlone(range) ? [nameAloneLayer(range, theme)] : []),
      {
        id: `${id}:edges`,
        type: 'symbol',
        source: rangeSourceId(id),
        filter: ['==', ['get', 'part'], 'edge'],
        layout: {
          'text-field': ['get', 'text'],
          'text-font': sansSemibold,
          'text-size': labelType.value.size,
          // On one line, also in two units.
          'text-max-width': 20,
          // Beside its line and never on it, outside the band.
          'text-anchor': ['match', ['get', 'edge'], 'outer', 'bottom', 'top'],
          'text-offset': ['match', ['get', 'edge'], 'outer', ['literal', [0, -0.4]], ['literal', [0, 0.4]]],
          'text-padding': 1,
        },
        paint: { 'text-color': theme[accent], 'text-halo-color': theme.halo, 'text-halo-width': labelType.range.halo },
      },
      {
        id: `${id}:label`,
        type: 'symbol',
        source: rangeSourceId(id),
        filter: ['==', ['get', 'part'], 'label'],
        layout: {
          // A band has its values at its edges.
          'text-field': isBand
            ? name
            : ['step', ['zoom'], name, minZoomOfValue(radiusKm, label.position), wholeLabel(theme)],
          'text-font': sansBold,
          'text-size': labelType.range.size,
          'text-line-height': 1.15,
          // The label of a band is in the band. That of a ring is inside its line, since a view that shows the ring shows it too; beside
          // it where the ring is too small.
          'text-variable-anchor': isBand ? ['center'] : wholeLabelAnchors(range),
          'text-radial-offset': isBand ? 0 : labelGap,
          'text-max-width': 10,
          'text-justify': 'auto',
          'text-padding': 1,
        },
        paint: { 'text-color': theme[accent], 'text-halo-color': theme.halo, 'text-halo-width': labelType.range.halo },
      },
    ];
  });
}

/** Where the label has no space within the ring, its name alone may have one, there or beyond the line. */
export const hasNameAlone = ({ edgeLabels, label }: Pick<DrawnRange, 'edgeLabels' | 'label'>): boolean =>
  edgeLabels.length === 0 && !label.isOutside;

/**
 * It is placed after the label, and has an icon that shows nothing at the place of the label: where that is placed, MapLibre leaves out the icon
 * and with it the name.
 */
function nameAloneLayer({ id, accent, label }: DrawnRange, theme: Theme): LayerSpecification {
  // Past the first line of the label, and so small that what is beside the name does not touch it.
  const size = 0.3;
  const inwards = (labelGap + 0.8) * labelType.range.size;
  const [across, down] = { north: [0, 1], south: [0, -1], east: [-1, 0], west: [1, 0] }[label.side];
  return {
    id: `${id}:name-alone`,
    type: 'symbol',
    source: rangeSourceId(id),
    filter: ['==', ['get', 'part'], 'label'],
    layout: {
      'text-field': ['get', 'name'],
      'text-font': sansBold,
      'text-size': labelType.range.size,
      'text-variable-anchor': labelAnchors(label),
      'text-radial-offset': labelGap,
      'text-justify': 'auto',
      'text-padding': 1,
      'icon-image': spaceId,
      'icon-size': size,
      'icon-offset': [across, down].map((towards = 0) => (towards * inwards) / size) as [number, number],
      'icon-padding': 0,
    },
    paint: {
      'text-color': theme[accent],
      'text-halo-color': theme.halo,
      'text-halo-width': labelType.range.halo,
      'icon-opacity': 0,
    },
  };
}

const name: ExpressionSpecification = ['format', ['get', 'name'], { 'text-font': ['literal', sansBold] }];
const wholeLabel = (theme: Theme) =>
  [
    ...name,
    '\n',
    {},
    ['get', 'value'],
    { 'text-font': ['literal', sansSemibold], 'font-scale': labelType.value.size / labelType.range.size },
    ['case', ['==', ['get', 'origin'], ''], '', '\n'],
    {},
    ['get', 'origin'],
    {
      'text-font': ['literal', sansRegular],
      'font-scale': labelType.callout.size / labelType.range.size,
      'text-color': theme.ink2,
    },
  ] as ExpressionSpecification;

/**
 * Below this zoom a ring is less than about 60 pixels across, and its value would cover what surrounds it. Whole, since MapLibre lays out
 * texts at whole zooms.
 */
const minZoomOfValue = (radiusKm: number, [, lat]: Position): number =>
  Math.max(0, Math.floor(zoomWhere(2 * radiusKm, 60, lat)));

/** Ems. */
export const labelGap = 0.9;

/** The side of the label that faces its position, the first choice first. */
export const labelAnchors = ({ side, isOutside }: Pick<DrawnRange['label'], 'side' | 'isOutside'>): Anchor[] =>
  isOutside ? anchorsOutside[side] : anchorsInside[side];

export const wholeLabelAnchors = (range: Pick<DrawnRange, 'edgeLabels' | 'label'>): Anchor[] =>
  hasNameAlone(range) ? labelAnchors(range.label).slice(0, 1) : labelAnchors(range.label);

const anchorsInside: Record<DrawnRange['label']['side'], Anchor[]> = {
  north: ['top', 'bottom', 'bottom-left', 'bottom-right', 'left', 'right'],
  south: ['bottom', 'top', 'top-left', 'top-right', 'left', 'right'],
  east: ['right', 'left', 'top-left', 'bottom-left', 'top', 'bottom'],
  west: ['left', 'right', 'top-right', 'bottom-right', 'top', 'bottom'],
};
const anchorsOutside: typeof anchorsInside = {
  north: ['bottom', 'bottom-right', 'bottom-left', 'left', 'right', 'top'],
  south: ['top', 'top-left', 'top-right', 'left', 'right', 'bottom'],
  east: ['left', 'top-left', 'bottom-left', 'top', 'bottom', 'right'],
  west: ['right', 'top-right', 'bottom-right', 'top', 'bottom', 'left'],
};

const feature = (properties: Feature['properties'], geometry: Feature['geometry']): Feature => ({
  type: 'Feature',
  properties,
  geometry,
});

const mutable = (positions: readonly Position[]): number[][] => positions.map(([lng, lat]) => [lng, lat]);
