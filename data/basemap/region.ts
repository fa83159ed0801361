import type { Bounds } from './planar';

/**
 * The tile that a test makes anew: the coast and the border of two countries near Sallum, with a lake. It was chosen as the tile with a land
 * border that the fewest and smallest polygons touch.
 */
export const region = {
  tile: [7, 72, 52],
  /** The tile with what its buffer may show. */
  bounds: [22.4, 29.4, 25.4, 32.1] satisfies Bounds,
  /** Where the coast that crosses the tile ends, at the neighbour's border: lines are simplified from end to end. */
  coastEnd: [11.4, 33, 11.6, 33.3] satisfies Bounds,
  /** By ISO 3166-1 alpha-3; the third is the neighbour at `coastEnd`. */
  countries: ['EGY', 'LBY', 'TUN'],
  countriesFile: 'data/basemap/fixtures/countries.geojson',
  lakesFile: 'data/basemap/fixtures/lakes.geojson',
} as const;
