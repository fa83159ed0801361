import type { State } from '../../state/state';

/** The fields of the state that the scene depends on. */
export const drawnState = [
  'rings',
  'mark',
  'highlighted',
  'time',
  'step',
  'voice',
  'captions',
  'theme',
  'units',
  'usualUnits',
  'globe',
  'readerRing',
] as const satisfies readonly (keyof State)[];
