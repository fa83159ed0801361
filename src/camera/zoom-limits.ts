// How near the map can be seen, by what ground there is.

export interface ZoomLimits {
  readonly most: number;
  /** Bounds are not enlarged further. */
  readonly mostFitted: number;
}

/** Of a map without streets. Fitted bounds are enlarged so far that the names of neighbouring places are still in view. */
export const countryZooms: ZoomLimits = { most: 12, mostFitted: 7.5 };

/** `most`: that of a story's streets, in its links; undefined for a story without. */
export const zoomLimits = (most: number | undefined): ZoomLimits =>
  most === undefined ? countryZooms : { most, mostFitted: most - 1 };

/** Lines and names can be enlarged a little beyond the last zoom of their tiles. */
export const mostZoomOf = ({ maxZoom }: { readonly maxZoom: number }): number =>
  Math.max(countryZooms.most, maxZoom + 1);
