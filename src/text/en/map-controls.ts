// What lies over the map: its buttons, kilometres or miles, and why a large ring is not round.
import type { Writer } from '../writer';

export const mapControls = (_: Writer) => ({
  label: 'Map controls',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  move: 'Move the map',
  up: 'Move up',
  left: 'Move left',
  right: 'Move right',
  down: 'Move down',
  globe: 'Globe',
  north: 'North up',
  units: 'Units',
  km: 'km',
  mi: 'miles',
});
