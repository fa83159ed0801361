// What lies over the map: its buttons, kilometres or miles, and why a large ring is not round.
import type { Writer } from '../intl/writer';

export const mapControls = ({ list, number }: Writer) => ({
  label: 'Map controls',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  more: 'More map controls',
  up: 'Move up',
  left: 'Move left',
  right: 'Move right',
  down: 'Move down',
  globe: 'Globe',
  home: 'Back to the opening view',
  north: 'North up',
  units: 'Units',
  km: 'km',
  mi: 'miles',
  /** Below the map of a phone, after the name of the reader’s ring. */
  comparesSizes: 'It compares sizes only.',
  aboutTheGround: 'About the ground of the map',
  noDetailedGround:
    'No detailed ground here beyond the scale of a country: enlarged further, the map shows no roads and no streets.',
  whyNotRound: 'Why the ring is not round',
  stretched: (radius: string, times: number) =>
    `Why isn’t it round? Flat maps stretch what is far from the equator: one end of the ring of ${radius} is drawn ${number(times)} times as large as the other.`,
  viewOnGlobe: 'View on a globe',
  /** The overview of the ranges out of view: one with its distance, or several by name, the reader’s the last of them. */
  showAllOf: (range: string, distance: string) => `Show all of ${range}, ${distance}`,
  showAllOfSeveral: (ranges: readonly string[]) => `Show all of ${list(ranges)}`,
  readerRing: 'your ring',
  severalRanges: (ranges: readonly string[]) => list(ranges),
  backToViewBefore: 'Back to the view before',
  /** The same on a phone. */
  back: 'Back',
});
