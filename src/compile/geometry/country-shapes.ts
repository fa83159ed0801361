// In which country a position lies, by coarse outlines.
import { booleanPointInPolygon, point } from '@turf/turf';
import type { MultiPolygon } from 'geojson';
import { boundsAround, expandedBounds } from '../../geo/bounds';
import { wrapLngNear } from '../../geo/longitude';
import type { Position } from '../../model/position';
import { nearestOnLine } from './nearest-on-line';

export interface CountryShape {
  /** ISO 3166 alpha-3. */
  readonly country: string;
  /** Longitudes within -180..180, cut where they cross the antimeridian. */
  readonly land: MultiPolygon;
}

/** Whether the position lies in the country, or within so many kilometres of it. */
export function liesIn(position: Position, { land }: CountryShape, withinKm: number): boolean {
  return land.coordinates.some((polygon) => {
    const rings = polygon as unknown as Position[][];
    const [west, south, east, north] = expandedBounds(boundsAround(rings[0] ?? []), withinKm);
    const [lng, lat] = position;
    const wrappedLng = wrapLngNear(lng, (west + east) / 2);
    if (wrappedLng < west || wrappedLng > east || lat < south || lat > north) return false;
    if (booleanPointInPolygon(point([wrappedLng, lat]), { type: 'Polygon', coordinates: polygon })) return true;
    return withinKm > 0 && nearestOnLine(rings)(position).distanceKm <= withinKm;
  });
}

/** The countries that a position lies in, or else those within `nearKm`; none far out at sea. */
export function countriesAt(position: Position, shapes: readonly CountryShape[], nearKm: number): string[] {
  const within = (km: number) => shapes.filter((shape) => liesIn(position, shape, km)).map(({ country }) => country);
  const inside = within(0);
  return inside.length > 0 ? inside : within(nearKm);
}
