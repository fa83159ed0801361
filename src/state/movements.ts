// Where the page moves the map: what is fitted is named in the state, so that links have it, and commands say the rest.
import type { StoreApi } from 'zustand/vanilla';
import type { CameraTarget } from '../camera/camera';
import { boundedExtent } from '../camera/extent';
import { boundsOfFit, chosenFit, markFit, type Opening, openingTarget, readerRingFit } from '../camera/opening';
import { areWithin, boundsTogether } from '../geo/bounds';
import { geodesicRing, ringBounds } from '../geo/ring';
import type { Bounds, Position } from '../model/position';
import type { Command } from './command';
import type { State } from './state';

export function createMovements(store: StoreApi<State>, opening: Opening, send: (command: Command) => void) {
  const openingView = chosenFit({ mark: null, readerRing: null, step: null }, opening);
  const update = (changed: Partial<State>) => store.setState(changed);
  /** Moves the map to what a name or bounds say (opening.ts). After that there is no way back from the overview, unless it leads there. */
  const show = (fit: string | Bounds, beforeOverview: State['beforeOverview'] = null) => {
    update({ fit, beforeOverview });
    send(openingTarget({ ...store.getState(), camera: null }, opening));
  };
  return {
    show,
    openingView,
    /** What readers move the map by. */
    byReader: {
      panOrZoom(command: Extract<Command, { kind: 'pan' | 'zoom' | 'north' }>) {
        send(command);
      },
      /** What the map should show now. */
      openingTarget(): CameraTarget {
        return openingTarget(store.getState(), opening);
      },
      /** The part of the world of what is open; null where nothing is. */
      chosenBounds(): Bounds | null {
        const state = store.getState();
        const chosen = chosenFit(state, opening);
        return chosen === openingView ? null : boundsOfFit(chosen, state.readerRing, opening);
      },
      /** Something that covers the map was opened or closed. */
      mapCovered() {
        send({ kind: 'keep' });
      },
      /** Moves the map to a position that is not a mark. */
      showPosition(center: Position) {
        const extent = boundedExtent(ringBounds(geodesicRing(center, nearbyKm)));
        if (extent) show(extent);
      },
      /** Moves the map to all ranges that are on, and the reader's ring. */
      showOverview() {
        const { camera, fit, visible, corners, rings, readerRing } = store.getState();
        const fits = [...rings.filter((id) => opening.marks[id]).map(markFit), ...(readerRing ? [readerRingFit] : [])];
        const [first, ...others] = fits.map((name) => boundsOfFit(name, readerRing, opening));
        if (!first || !visible) return;
        const all = boundsTogether([first, ...others]);
        // Most often one contains the others.
        const outermost = fits.find((name) => areWithin(all, boundsOfFit(name, readerRing, opening), 0));
        const extent = outermost ?? boundedExtent(withMargin(all));
        if (!extent) return;
        update({ linkSaysView: true });
        show(extent, { camera, fit, visible, corners, hasMoved: false, isBack: false });
      },
      /** Moves the map back to what it showed before. */
      leaveOverview() {
        const { beforeOverview, ...state } = store.getState();
        if (!beforeOverview) return;
        const { camera, fit } = beforeOverview;
        update({ fit, beforeOverview: { ...beforeOverview, isBack: true } });
        send(camera && fit === null ? { kind: 'fly', camera } : openingTarget({ ...state, camera, fit }, opening));
      },
      /** Shows the part of the world with which the story opens, north up. What is on and what is open are the reader's, and stay. */
      showOpeningView() {
        show(openingView);
      },
    },
  };
}

/** So that ranges do not touch the sides of the map. */
const withMargin = ([west, south, east, north]: Bounds): Bounds => {
  const [across, down] = [(east - west) / 10, (north - south) / 10];
  return [west - across, south - down, east + across, north + down];
};

/** Enough around a city to see where it is. */
const nearbyKm = 120;
