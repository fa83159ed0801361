// Moves the map as the page asks for it.
import type { Camera } from '../camera/camera';
import { cameraOf, type MapViewport } from '../camera/fit';
import type { Command } from '../state/command';
import type { WaitingPresses } from './waiting-presses';

export interface Movable {
  readonly viewport: () => MapViewport;
  readonly moveTo: (camera: Camera, options: { animate: boolean }) => void;
  readonly presses: WaitingPresses;
}

export function carryOut(
  command: Exclude<Command, { kind: 'retry' | 'keep' }>,
  { viewport, moveTo, presses }: Movable,
): void {
  switch (command.kind) {
    case 'jump':
    case 'fly':
    case 'fit':
      presses.forget();
      moveTo(command.kind === 'fly' ? command.camera : cameraOf(command, viewport()), {
        animate: command.kind !== 'jump',
      });
      break;
    case 'pan':
      presses.whenLive((live, options) => live.pan(command.by, options));
      break;
    case 'zoom':
      presses.whenLive((live, options) => live.zoom(command.by, options));
      break;
    case 'north':
      presses.whenLive((live, options) => live.resetNorth(options));
  }
}
