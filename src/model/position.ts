// Positions on the globe: degrees, WGS84, longitude first.

export type Position = readonly [lng: number, lat: number];

/** East passes 180 where the bounds cross the antimeridian. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];
