// Areas and lines, read from map.geojson.
import type { FilterSpecification, LayerSpecification, SourceSpecification } from 'maplibre-gl';
import { basisLook, casing, hatch } from '../../look/line-forms';
import type { Theme } from '../../look/theme';
import type { DrawnShape } from '../scene/drawn';
import { hatchId } from './hatch';
import { lineLayer } from './line';

export const shapesSourceId = 'shapes';

export const shapeSources = (addressOf: (file: string) => string): Record<string, SourceSpecification> => ({
  [shapesSourceId]: { type: 'geojson', data: addressOf('map.geojson') },
});

/** A calculated area is hatched: it is a finding, not a part of the ground. */
const isHatched = ({ kind, basis }: DrawnShape) => kind === 'area' && basis === 'derived';

/** Tested for clicks where no point or range is. */
export const shapeHitLayerIds = (shapes: readonly DrawnShape[]) =>
  shapes.map((shape) => `${shape.id}:${isHatched(shape) ? 'hatch' : shape.kind === 'area' ? 'fill' : 'line'}`);

/** Drawn over the ground and its borders, below every ring. */
export function hatchedLayers(shapes: readonly DrawnShape[], theme: Theme): LayerSpecification[] {
  return shapes.filter(isHatched).flatMap(({ id, emphasis }): LayerSpecification[] => {
    const drawn = featureOf(id);
    const { width, dash } = hatch.edge;
    const edgeWidth = emphasis === 'none' ? width : width + 0.5;
    const [fine, coarse] = [hatchId('fine', theme.ink), hatchId('coarse', theme.ink)];
    return [
      {
        ...drawn,
        id: `${id}:ground`,
        type: 'fill',
        paint: {
          'fill-color': emphasis === 'none' ? theme.halo : theme.marker,
          'fill-opacity': hatch.groundOpacity,
        },
      },
      {
        ...drawn,
        id: `${id}:hatch`,
        type: 'fill',
        paint: { 'fill-pattern': ['step', ['zoom'], fine, hatch.coarseZoom, coarse] },
      },
      lineLayer(drawn, 'casing', theme.halo, { width: edgeWidth + casing.hatchEdge }),
      { ...lineLayer(drawn, 'line', theme.ink, { width: edgeWidth, dash }), minzoom: hatch.edgeZoom },
      { ...lineLayer(drawn, 'small', theme.ink, hatch.farEdge), maxzoom: hatch.edgeZoom },
    ];
  });
}

/** Drawn below borders and rivers, so that the area looks like ground. */
export function shapeFillLayers(shapes: readonly DrawnShape[], theme: Theme): LayerSpecification[] {
  return shapes
    .filter((shape) => shape.kind === 'area' && !isHatched(shape))
    .map(({ id }) => ({
      ...featureOf(id),
      id: `${id}:fill`,
      type: 'fill',
      paint: { 'fill-color': theme.regionFill, 'fill-antialias': false },
    }));
}

export function shapeLineLayers(shapes: readonly DrawnShape[], theme: Theme): LayerSpecification[] {
  return shapes
    .filter((shape) => !isHatched(shape))
    .map(({ id, basis, emphasis }) => {
      const { width: usual, dash, cap } = basisLook[basis].boundary;
      const width = { none: usual, highlighted: 1.25, selected: 2 }[emphasis];
      // Dashes grow with the line, which may become nearly three times as wide.
      const scaledDash = dash && ([(dash[0] / usual) * width, (dash[1] / usual) * width] as const);
      const color = emphasis === 'none' ? theme.border : theme.ink;
      return lineLayer(featureOf(id), 'line', color, { width, dash: scaledDash, cap });
    });
}

/** The feature of a mark in map.geojson. */
const featureOf = (id: string) => ({
  id,
  source: shapesSourceId,
  filter: ['==', ['get', 'id'], id] as FilterSpecification,
});
