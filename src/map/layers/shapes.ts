// Areas and lines, drawn from the published layer itself, and the constraints that an area follows from.
import type { LayerSpecification, SourceSpecification } from 'maplibre-gl';
import type { Basis } from '../../model/mark';
import type { DrawnShape } from '../scene';
import type { Theme } from '../theme';
import { hatchId } from './hatch';

export const shapesSourceId = 'shapes';

export const shapeSources = (addressOf: (file: string) => string): Record<string, SourceSpecification> => ({
  [shapesSourceId]: { type: 'geojson', data: addressOf('map.geojson') },
});

/** An area that was computed is hatched: it is a finding, not ground. */
const isHatched = ({ kind, basis }: DrawnShape) => kind === 'area' && basis === 'derived';

/** What a click is tested against where nothing smaller stands. */
export const shapeHitLayerIds = (shapes: readonly DrawnShape[]) =>
  shapes.map((shape) => `${shape.id}:${isHatched(shape) ? 'hatch' : shape.kind === 'area' ? 'fill' : 'line'}`);

/** Hatched areas lie over the ground and its borders, and below every ring. */
export function hatchedLayers(shapes: readonly DrawnShape[], theme: Theme): LayerSpecification[] {
  return shapes.filter(isHatched).flatMap(({ id, emphasis }): LayerSpecification[] => {
    const filter: ['==', ['get', string], string] = ['==', ['get', 'id'], id];
    const edge = (part: string, color: string, width: number, dash: number[] | null): LayerSpecification => ({
      id: `${id}:${part}`,
      type: 'line',
      source: shapesSourceId,
      filter,
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': color,
        'line-width': width,
        ...(dash ? { 'line-dasharray': dash.map((pixels) => pixels / width) } : {}),
      },
    });
    const width = emphasis === 'none' ? 1.75 : 2.25;
    // Zoomed out there is no room for a hatch between two dashed edges: the whole area is one stroke.
    const smallest: LayerSpecification = {
      ...edge('small', theme.ink, 3, null),
      maxzoom: 5,
    };
    return [
      {
        id: `${id}:ground`,
        type: 'fill',
        source: shapesSourceId,
        filter,
        paint: { 'fill-color': emphasis === 'none' ? theme.halo : theme.marker, 'fill-opacity': 0.5 },
      },
      {
        id: `${id}:hatch`,
        type: 'fill',
        source: shapesSourceId,
        filter,
        paint: { 'fill-pattern': ['step', ['zoom'], hatchId('fine', theme.ink), 6, hatchId('plain', theme.ink)] },
      },
      edge('casing', theme.halo, width + 3, null),
      { ...edge('line', theme.ink, width, [7, 4]), minzoom: 5 },
      smallest,
    ];
  });
}

/** Fills lie below borders and rivers, so that an area reads as ground. */
export function shapeFillLayers(shapes: readonly DrawnShape[], theme: Theme): LayerSpecification[] {
  return shapes
    .filter((shape) => shape.kind === 'area' && !isHatched(shape))
    .map(({ id }) => ({
      id: `${id}:fill`,
      type: 'fill',
      source: shapesSourceId,
      filter: ['==', ['get', 'id'], id],
      paint: { 'fill-color': theme.regionFill, 'fill-antialias': false },
    }));
}

export function shapeLineLayers(shapes: readonly DrawnShape[], theme: Theme): LayerSpecification[] {
  return shapes
    .filter((shape) => !isHatched(shape))
    .map(({ id, basis, emphasis }) => ({
      id: `${id}:line`,
      type: 'line',
      source: shapesSourceId,
      filter: ['==', ['get', 'id'], id],
      layout: { 'line-join': 'round', 'line-cap': basis === 'placed' ? 'round' : 'butt' },
      paint: {
        'line-color': emphasis === 'none' ? theme.border : theme.ink,
        'line-width': { none: 0.75, lit: 1.25, selected: 2 }[emphasis],
        ...(dashes[basis] ? { 'line-dasharray': dashes[basis] } : {}),
      },
    }));
}

// In line widths. An outside source's double line is kept for rings: a coast or a regional border is no line to read twice.
const dashes: Partial<Record<Basis, number[]>> = { derived: [4, 2.3], placed: [0.05, 2.3] };
