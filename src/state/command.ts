import type { CameraTarget } from '../camera/camera';

/** Movements of the map are commands, not state: the camera belongs to MapLibre. */
export type Command =
  | CameraTarget
  /** By fractions of the map's width and height. */
  | { readonly kind: 'pan'; readonly by: readonly [right: number, down: number] }
  | { readonly kind: 'zoom'; readonly by: number }
  | { readonly kind: 'north' }
  /** Load again what could not be loaded or drawn. */
  | { readonly kind: 'retry' };
