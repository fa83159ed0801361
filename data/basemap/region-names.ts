/** The names of first-level regions outside the labelled area of the map, for stories there: not served, and read at build. */
import { geometryCenter } from './label-points';
import { boundsOf, outerRing, type Polygon } from './planar';
import type { Region } from './regions';

/** One region: ISO 3166-2, name, country, east, north. */
type Row = readonly [string, string, string, number, number];

export function regionNames(regions: readonly Region[]): string {
  const rows = regions
    .filter(({ names, polygons }) => names.en !== '' && polygons.length > 0)
    .map(({ code, country, names, polygons }): Row => {
      const [east, north] = geometryCenter(largestOf(polygons));
      return [code, names.en, country, rounded(east), rounded(north)];
    });
  return `{"source":"Natural Earth, public domain","regions":[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]}\n`;
}

const rounded = (degrees: number) => Math.round(degrees * 1e3) / 1e3;

function largestOf(polygons: readonly Polygon[]): Polygon {
  const size = (polygon: Polygon) => {
    const [west, south, east, north] = boundsOf(outerRing(polygon));
    return (east - west) * (north - south);
  };
  return polygons.reduce((largest, polygon) => (size(polygon) > size(largest) ? polygon : largest));
}
