/** The land of every country, coarse: for the compiler to tell in which country a place lies. It is read at build and not served. */
import type { Position } from 'geojson';
import type { Polygon } from './planar';
import { simplifyPolygon } from './simplify';
import type { WorldCountry } from './world';

/** Degrees, some five kilometres: what the compiler allows for at borders and coasts is several times that. */
const tolerance = 0.05;

function rounded(ring: readonly Position[]): Position[] {
  return ring.map((position) => position.map((degrees) => Math.round(degrees * 100) / 100));
}

/** An island that simplifying would take away is kept as it is: a place may lie on it. */
function coarse(polygon: Polygon): Polygon {
  const simplified = simplifyPolygon(polygon, () => tolerance);
  return (simplified.length > 0 ? simplified : polygon).map(rounded);
}

export function countryShapes(countries: readonly WorldCountry[]): string {
  const lines = [...countries]
    .sort((one, other) => (one.iso < other.iso ? -1 : 1))
    .map(({ iso, polygons }) =>
      JSON.stringify({
        type: 'Feature',
        properties: { country: iso },
        geometry: { type: 'MultiPolygon', coordinates: polygons.map(coarse) },
      }),
    );
  return `{"type":"FeatureCollection","features":[\n${lines.join(',\n')}\n]}\n`;
}
