// Longitudes come round again after 360 degrees. Here is the one place that brings them back.

/** A longitude or a bearing within -180 and 180; either end stays what it is. */
export const wrapDegrees = (degrees: number): number =>
  Math.abs(degrees) <= 180 ? degrees : ((((degrees + 180) % 360) + 360) % 360) - 180;

/** Of the longitudes 360 degrees apart that are one meridian, the one nearest to another longitude. */
export const wrapLngNear = (lng: number, to: number) => lng - 360 * Math.round((lng - to) / 360);
