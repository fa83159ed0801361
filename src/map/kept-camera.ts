// Keeps what the reader looks at in the free part of the map, when something over the map opens or closes or the window changes its size.
import type { Camera } from '../camera/camera';
import { cameraKeeping, cameraOf, isFlat, isMiddleInView, type MapViewport, movedInto } from '../camera/fit';
import type { Page } from '../state/page';
import type { State } from '../state/state';
import type { AfterPaint } from './after-paint';

/** What opens or closes something over the map. */
const coveringState = ['source', 'sheet', 'step', 'mark'] as const satisfies readonly (keyof State)[];

export interface KeptCamera {
  /** The camera to which the page moves the map, at the end of the flight. */
  readonly setGoal: (camera: Camera) => void;
}

/** `keep` is called after the viewport may have changed, with where to move the map; null where it stays. */
export function createKeptCamera(
  { actions, store, onCommand }: Page,
  viewport: () => MapViewport,
  afterPaint: AfterPaint,
  keep: (camera: Camera | null, options: { animate: boolean }) => void,
): KeptCamera {
  let goal: Camera | null = null;
  /** The viewport in which the reader last saw the map. */
  let seenIn = viewport();
  let isWaiting = false;

  /** In a window of another size what the map is fitted to is fitted anew. */
  const keepingFit = (camera: Camera, isResized: boolean): Camera => {
    const target = actions.openingTarget();
    if (target.kind === 'jump') return camera;
    const { bounds, isExtent = false } = target;
    const fit = { kind: 'fit', bounds, isExtent } as const;
    return isResized ? cameraOf(fit, seenIn) : cameraKeeping({ ...fit, camera }, seenIn);
  };
  /** The reader has moved the map by hand: only what was in view before, and would now be covered, is moved into view. */
  const keepingChosen = (camera: Camera, before: MapViewport): Camera => {
    const bounds = actions.chosenBounds();
    if (!bounds || !isFlat(camera)) return camera;
    const isLost = isMiddleInView(bounds, camera, before) && !isMiddleInView(bounds, camera, seenIn);
    return isLost ? movedInto(bounds, camera, seenIn) : camera;
  };
  const next = (): Camera | null => {
    const before = seenIn;
    seenIn = viewport();
    const isResized = before.width !== seenIn.width || before.height !== seenIn.height;
    const { fit, camera: reported } = store.getState();
    const camera = (fit !== null && goal) || reported;
    if (!camera) return null;
    const kept = fit === null ? keepingChosen(camera, before) : keepingFit(camera, isResized);
    return kept === camera ? null : kept;
  };
  const keepSoon = (options: { animate: boolean }) => {
    if (isWaiting) return;
    isWaiting = true;
    // After what opens is drawn, and after a command that came with it is carried out.
    afterPaint('keep', () => {
      isWaiting = false;
      keep(next(), options);
    });
  };
  onCommand(({ kind }) => kind === 'keep' && keepSoon({ animate: true }));
  store.subscribe((state, previous) => {
    if (coveringState.some((key) => state[key] !== previous[key])) keepSoon({ animate: true });
  });
  window.addEventListener('resize', () => keepSoon({ animate: false }));
  return {
    setGoal: (camera) => {
      goal = camera;
    },
  };
}
