// Calculated areas: the hatch, or a lozenge where it would be too small, and the name of what is in the area at the end of a leader.
import type {
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
  LineLayerSpecification,
  SourceSpecification,
  SymbolLayerSpecification,
} from 'maplibre-gl';
import { zoomWhere } from '../../geo/mercator';
import { casing, hatch, leader, lozenge } from '../../look/line-forms';
import type { Theme } from '../../look/theme';
import type { DrawnHatch } from '../scene/drawn';
import { hatchId } from './hatch';
import { hitLayer, lineLayer } from './line';
import { sansBold, sansRegular } from './names';
import { featureOf } from './shapes';
import { leaderId, lozengeId, spaceId, spaceSize } from './symbols';

const sourceId = 'hatches';

export const hatchSources = (hatches: readonly DrawnHatch[]): Record<string, SourceSpecification> => ({
  [sourceId]: {
    type: 'geojson',
    data: {
      type: 'FeatureCollection',
      features: hatches.flatMap(({ id, mark, label }) =>
        label
          ? (['foot', 'middle'] as const).map((part) => ({
              type: 'Feature',
              properties: { area: id, mark, part, ...label },
              geometry: { type: 'Point', coordinates: [...label[part]] },
            }))
          : [],
      ),
    },
  },
});

/** Drawn over the ground and its borders, below every ring. The inner half of the edge lies below the hatch. */
export function hatchLayers(hatches: readonly DrawnHatch[], theme: Theme): LayerSpecification[] {
  return hatches.flatMap(({ id, hatchZoom, coarseZoom, emphasis }): LayerSpecification[] => {
    const area = featureOf(id);
    const { coarse, fine } = hatch.edge;
    const edge = (part: 'coarse' | 'fine', { width, dash }: typeof coarse): LineLayerSpecification[] => [
      lineLayer(area, `${part}-casing`, theme.halo, { width: 2 * width + casing.hatchEdge }),
      lineLayer(area, part, theme.ink, { width: 2 * width, dash }),
    ];
    const [fineHatch, coarseHatch] = [hatchId('fine', theme.ink), hatchId('coarse', theme.ink)];
    return [
      ...edge('fine', fine).map((layer) => ({ ...layer, minzoom: hatchZoom, maxzoom: coarseZoom })),
      ...edge('coarse', coarse).map((layer) => ({ ...layer, minzoom: coarseZoom })),
      {
        ...area,
        id: `${id}:ground`,
        type: 'fill',
        minzoom: hatchZoom,
        paint: { 'fill-color': emphasis === 'none' ? theme.halo : theme.marker },
      },
      {
        ...area,
        id: `${id}:hatch`,
        type: 'fill',
        minzoom: hatchZoom,
        paint: { 'fill-pattern': ['step', ['zoom'], fineHatch, coarseZoom, coarseHatch] },
      },
      { ...hitLayer(area), minzoom: hatchZoom },
    ];
  });
}

/** Keeps the names of the ground off the hatch: MapLibre places no text over an icon, even one that shows nothing. */
export const hatchSpaceLayers = (hatches: readonly DrawnHatch[]): LayerSpecification[] =>
  hatches.map(({ id, hatchZoom }) => ({
    ...featureOf(id),
    id: `${id}:space`,
    type: 'symbol',
    minzoom: hatchZoom,
    layout: {
      'symbol-placement': 'line',
      'symbol-spacing': spaceSize,
      'icon-image': spaceId,
      'icon-rotation-alignment': 'viewport',
      'icon-allow-overlap': true,
    },
    // Without it the edges of other images are seen in it.
    paint: { 'icon-opacity': 0 },
  }));

/** Zoomed out so far below the hatch, there is no space for a note. */
const zoomsWithNote = 0.35;

export function hatchNameLayers(hatches: readonly DrawnHatch[], theme: Theme): LayerSpecification[] {
  return hatches.flatMap(({ id, hatchZoom, emphasis, label }): LayerSpecification[] => {
    if (!label) return [];
    const noteZoom = noteZoomOf({ hatchZoom });
    const over = namesOverRing(label, noteZoom);
    const layer = (part: 'foot' | 'middle', name: string) => ({
      id: `${id}:${name}`,
      type: 'symbol' as const,
      source: sourceId,
      filter: ['all', ['==', ['get', 'area'], id], ['==', ['get', 'part'], part]] as FilterSpecification,
    });
    const text = {
      'text-font': sansBold,
      'text-size': 15,
      'text-line-height': 1.2,
      'text-max-width': 13,
    } as const;
    const paint = { 'text-color': theme.ink, 'text-halo-color': theme.halo, 'text-halo-width': 2 };
    const atLeader = (
      note: 'note' | 'smallNote' | null,
      dip: number,
    ): NonNullable<SymbolLayerSpecification['layout']> => ({
      ...text,
      'text-field': [
        'format',
        ['get', 'name'],
        { 'text-font': ['literal', sansBold] },
        ...(note === null
          ? []
          : (['\n', {}, ['get', note], { 'text-font': ['literal', sansRegular], 'font-scale': 0.87 }] as const)),
      ] as ExpressionSpecification,
      'text-anchor': 'bottom',
      'text-offset': [0, -(leader.length - dip + leader.gap) / 15],
      'icon-image': leaderId(theme.ink),
      'icon-anchor': 'bottom',
      'icon-offset': [0, dip],
      'icon-allow-overlap': true,
    });
    return [
      {
        ...layer('middle', 'lozenge'),
        maxzoom: hatchZoom,
        layout: {
          'icon-image': lozengeId(theme.ink, emphasis === 'none' ? theme.halo : theme.marker, emphasis !== 'none'),
          'icon-allow-overlap': true,
        },
      },
      {
        ...layer('middle', 'name-far'),
        minzoom: Math.max(0, ...over.map(({ zooms }) => zooms[1])),
        maxzoom: noteZoom,
        layout: {
          ...text,
          'text-field': ['get', 'name'],
          'text-variable-anchor': [...farAnchors],
          'text-radial-offset': farGap,
          'text-justify': 'auto',
        },
        paint,
      },
      ...over.map(
        ({ part, zooms: [minzoom, maxzoom], isLong }): SymbolLayerSpecification => ({
          ...layer('middle', part),
          minzoom,
          maxzoom,
          layout: {
            ...text,
            'text-field': ['get', 'name'],
            'text-anchor': 'bottom',
            'text-offset': [0, -overRingGap(isLong)],
            'icon-image': leaderId(theme.ink, isLong),
            'icon-anchor': 'bottom',
            'icon-allow-overlap': true,
          },
          paint,
        }),
      ),
      {
        ...layer('middle', 'name-small'),
        minzoom: noteZoom,
        maxzoom: hatchZoom,
        layout: atLeader('smallNote', 0),
        paint,
      },
      // Where the note would be cut, the name alone. It has the place of the note, so that it is not shown as well.
      { ...layer('foot', 'name-alone'), minzoom: hatchZoom, layout: atLeader(null, leader.dip), paint },
      { ...layer('foot', 'name'), minzoom: hatchZoom, layout: atLeader('note', leader.dip), paint },
    ];
  });
}

/** From this zoom the name has a note, at the end of a leader. */
export const noteZoomOf = ({ hatchZoom }: Pick<DrawnHatch, 'hatchZoom'>): number =>
  Math.max(0, hatchZoom - zoomsWithNote);

/**
 * Zoomed out further, the name has no space within the smallest ring round it, and would cross that: it is over the ring, at the end of a leader
 * of one of two lengths.
 */
export function namesOverRing({ ringKm, middle: [, lat] }: NonNullable<DrawnHatch['label']>, noteZoom: number) {
  if (ringKm === null) return [];
  const zoomWith = (radius: number) => Math.min(noteZoom, Math.max(0, zoomWhere(ringKm, radius, lat)));
  const [short, long] = [zoomWith(leader.length - 4), zoomWith(leader.long - 6)];
  return [
    { part: 'name-over-near', isLong: false, zooms: [0, short] as const },
    { part: 'name-over-far', isLong: true, zooms: [short, long] as const },
  ].filter(({ zooms: [from, to] }) => from < to);
}

/** Ems, from the lozenge to the name. */
export const overRingGap = (isLong: boolean): number => ((isLong ? leader.long : leader.length) + leader.gap) / 15;

/** Of the name alone, below the lozenge if it can be: beside it the name would cross a ring. */
export const farAnchors = ['top', 'bottom', 'left', 'right'] as const;
/** Ems. */
export const farGap = (lozenge.width / 2 + 4) / 15;

/** The layers tested for clicks with the points, and the layer that is tested where no point or line is. */
export const hatchNameLayerIds = (hatches: readonly DrawnHatch[]) =>
  hatches.flatMap(({ id }) =>
    ['lozenge', 'name-over-near', 'name-over-far', 'name-far', 'name-small', 'name-alone', 'name'].map(
      (part) => `${id}:${part}`,
    ),
  );
export const hatchHitLayerIds = (hatches: readonly DrawnHatch[]) =>
  hatches.flatMap(({ id }) => [`${id}:hatch`, `${id}:hit`]);
