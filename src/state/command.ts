import type { Camera, CameraTarget } from '../camera/camera';

/** Movements of the map are commands, not state: the camera belongs to MapLibre. */
export type Command =
  | CameraTarget
  /** As a jump, but so that the reader sees the way. */
  | { readonly kind: 'fly'; readonly camera: Camera }
  /** By fractions of the map's width and height. */
  | { readonly kind: 'pan'; readonly by: readonly [right: number, down: number] }
  | { readonly kind: 'zoom'; readonly by: number }
  | { readonly kind: 'north' }
  /** Another part of the map is covered now: what is chosen is to stay in view. */
  | { readonly kind: 'keep' }
  /** Load again what could not be loaded or drawn. */
  | { readonly kind: 'retry' };
