// Keeps names off the edges of the map and off what lies over it, where they would be cut. MapLibre places no name over an icon, even one that
// shows nothing, and such icons stand there side by side.
import type { GeoJSON } from 'geojson';
import type { LayerSpecification, SourceSpecification } from 'maplibre-gl';
import type { Position } from '../../model/position';
import { spaceId } from './symbols';

export const obstacleSourceId = 'name-obstacles';

/** `positions`: of the icons, which change with the camera. */
export const obstacleSources = (positions: readonly Position[]): Record<string, SourceSpecification> => ({
  [obstacleSourceId]: { type: 'geojson', data: obstacleData(positions) },
});

export const obstacleData = (positions: readonly Position[]): GeoJSON => ({
  type: 'Feature',
  properties: {},
  geometry: { type: 'MultiPoint', coordinates: positions.map(([lng, lat]) => [lng, lat]) },
});

export const obstacleLayer: LayerSpecification = {
  id: 'name-obstacles',
  type: 'symbol',
  source: obstacleSourceId,
  layout: { 'icon-image': spaceId, 'icon-padding': 0, 'icon-allow-overlap': true },
  paint: { 'icon-opacity': 0 },
};
