// Wrapping of longitudes.

/** A longitude or a bearing within -180 and 180; both -180 and 180 stay as they are. */
export const wrapDegrees = (degrees: number): number =>
  Math.abs(degrees) <= 180 ? degrees : ((((degrees + 180) % 360) + 360) % 360) - 180;

/** A longitude plus or minus a multiple of 360, so that it is as near to another longitude as possible. */
export const wrapLngNear = (lng: number, to: number) => lng - 360 * Math.round((lng - to) / 360);
