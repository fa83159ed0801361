// Everything that a reader can do: each changes the state, and some also send the map a command.

import type { StoreApi } from 'zustand/vanilla';
import { type Camera, rounded } from '../camera/camera';
import { dayFit, markFit, type Opening, openingTarget, readerRingFit, stepFit } from '../camera/opening';
import type { StoryOutline } from '../model/dataset';
import type { Units } from '../model/length';
import { isBuffer, isSwitch, type Mark } from '../model/mark';
import type { Bounds, Position } from '../model/position';
import type { ReaderRing } from '../model/reader-ring';
import type { Text } from '../text/text';
import type { Command } from './command';
import { boundedRadiusKm, type Decoded, decodeLink, emptyLink, type Link, type ThemeName } from './link';
import { measuredFrom, type Origin, originOf, rangeSwitched } from './measured-from';
import { createMovements } from './movements';
import { isMarkOutOfView } from './select';
import {
  dayChosen,
  type Fault,
  moved,
  opened,
  type SheetHeight,
  type State,
  selected,
  sourceOpened,
  stepped,
  toggled,
  tourLeft,
} from './state';

export type Actions = ReturnType<typeof createActions>;

export function createActions(
  store: StoreApi<State>,
  dataset: StoryOutline,
  text: Text,
  opening: Opening,
  path: Link,
  marks: ReadonlyMap<string, Mark>,
  send: (command: Command) => void,
) {
  const { linkIds } = opening;
  const { show, openingView, byReader } = createMovements(store, opening, send);
  const update = (step: (state: State) => State) => store.setState(step(store.getState()), true);
  const targetOf = (link: Pick<Link, 'camera' | 'fit' | 'mark' | 'readerRing' | 'step' | 'time'>) =>
    openingTarget(link, opening);
  /** The state that a link opens; what links do not contain stays as it is. */
  const openedOver = (state: State, decoded: Decoded, preferences: Pick<State, 'theme' | 'units'>): State => {
    const next = opened(decoded, opening, dataset.story);
    return {
      ...next,
      theme: preferences.theme,
      units: preferences.units,
      camera: decoded.link.camera ?? state.camera,
      // The live map reports what it shows after it has moved.
      visible: state.camera === null ? next.visible : state.visible,
      usualUnits: state.usualUnits,
      captions: state.captions,
      fault: state.fault,
      beforeTour: next.step === null ? null : state.beforeTour,
    };
  };
  /** What the front page shows without a link. Where the path says another view, links have to say this one. */
  const front = (): State => ({
    ...opened({ link: emptyLink, notices: [] }, opening, dataset.story),
    linkSaysView: path.rings !== null || path.fit !== null,
  });
  return {
    ...byReader,
    /** Closes everything and moves the map to the view with which the story opens. */
    openFront() {
      const { linkSaysView } = front();
      update((state) => ({ ...openedOver(state, { link: emptyLink, notices: [] }, state), linkSaysView }));
      send(targetOf(emptyLink));
    },
    /** Opens a link on this page and moves the map to it. Its theme and units, where it names them, replace the reader's. */
    openLink(fragment: string) {
      const decoded: Decoded = decodeLink(fragment, linkIds, text, path);
      const { theme, units } = decoded.link;
      update((state) => openedOver(state, decoded, { theme: theme ?? state.theme, units: units ?? state.units }));
      send(targetOf(decoded.link));
    },
    /** Returns to what the page showed before, by Back or Forward. The reader's theme and units win over those of that time. */
    returnTo(fragment: string, sheet: SheetHeight, beforeOverview: State['beforeOverview'] = null) {
      const decoded: Decoded = decodeLink(fragment, linkIds, text, path);
      const { theme, units } = decoded.link;
      const preferences = (state: State) => ({ theme: state.theme ?? theme, units: state.units ?? units });
      update((state) => ({ ...openedOver(state, decoded, preferences(state)), sheet, beforeOverview }));
      send(targetOf(decoded.link));
    },
    /** Opens a mark's panel; with `show` the map zooms to it. */
    select(mark: string | null, { show: isShown }: { show: boolean }) {
      update((state) => selected(state, mark, marks));
      if (mark !== null && isShown) show(markFit(mark));
    },
    /** Opens an article at a paragraph, or at its beginning (null). */
    openSource(source: string | null, readAt: number | null = null) {
      update((state) => sourceOpened(state, source, readAt));
    },
    /** Opens a step of the tour and moves the map to it; null closes the tour, and restores view and rings from before it. */
    takeStep(id: string | null) {
      const step = dataset.tour.find((candidate) => candidate.id === id);
      const { beforeTour, readerRing } = store.getState();
      const usual = front();
      update((state) => (step ? stepped(state, step, marks) : tourLeft(state, usual)));
      if (step) return show(stepFit(step.id));
      const { camera, fit } = beforeTour ?? usual;
      update((state) => ({ ...state, beforeOverview: null }));
      send(targetOf({ camera, fit, mark: null, readerRing, step: null, time: null }));
    },
    setSheet(sheet: SheetHeight) {
      update((state) => ({ ...state, sheet }));
    },
    chooseTheme(theme: ThemeName) {
      update((state) => ({ ...state, theme }));
    },
    /** For screen readers, where the page does not show it. */
    announce(words: string) {
      update((state) => ({ ...state, announcement: { words } }));
    },
    /** Captions sites by a voice's account; the same voice again removes the captions. */
    toggleCaptionVoice(voice: string) {
      update((state) => ({ ...state, voice: state.voice === voice ? null : voice }));
    },
    /** What voices say of sites has been loaded. */
    captionsLoaded(captions: State['captions']) {
      update((state) => ({ ...state, captions }));
    },
    /** Says at the top of the page what could not be done. */
    notify(notice: string) {
      update((state) => (state.notices.includes(notice) ? state : { ...state, notices: [...state.notices, notice] }));
    },
    /** Opens a day of the timeline, highlights its marks and moves the map to them; null closes it. */
    chooseTime(date: string | null) {
      update((state) => dayChosen(state, date));
      if (date !== null && opening.days[date]) show(dayFit(date));
    },
    /** Null removes the ring; with `show` the map zooms to it. `city`: the name of its centre, where that is a city. */
    placeReaderRing(
      readerRing: ReaderRing | null,
      { show: isShown, city = null }: { show: boolean; city?: string | null },
    ) {
      const placed = readerRing && {
        center: roundedPosition(readerRing.center),
        size: typeof readerRing.size === 'number' ? boundedRadiusKm(readerRing.size) : readerRing.size,
      };
      update((state) => ({
        ...state,
        readerRing: placed,
        readerCity: city ?? (placed && isAt(placed.center, state.readerRing?.center) ? state.readerCity : null),
        measuredFrom: originOf({ readerRing: placed, rings: state.rings }, (id) => !linkIds.ranges.includes(id)),
        dragged: null,
        // The ring moves or goes, and the map stays.
        fit: state.fit === readerRingFit ? null : state.fit,
        linkSaysView: true,
      }));
      if (placed && isShown) show(readerRingFit);
    },
    /** The name of the city that a ring from a link is centred on. */
    nameReaderCity(readerCity: string) {
      update((state) => ({ ...state, readerCity }));
    },
    /** While the ring is dragged. Links contain the new centre once it is dropped. */
    dragReaderRing(center: Position) {
      update((state) => (state.readerRing ? { ...state, dragged: roundedPosition(center) } : state));
    },
    /** The units of the reader's language, used until the reader chooses others. */
    assumeUnits(usualUnits: Units) {
      update((state) => ({ ...state, usualUnits }));
    },
    chooseUnits(units: Units) {
      update((state) => ({ ...state, units }));
    },
    showGlobe(globe: boolean) {
      update((state) => ({ ...state, globe, linkSaysView: true }));
    },
    /** Switches one ring, band or buffer. */
    toggleRing(ring: string) {
      update((state) => toggled(state, ring));
    },
    /** Switches a range, measured from wherever ranges are measured now. */
    switchRange(range: string) {
      update((state) => rangeSwitched(state, range, marks));
    },
    /**
     * Measures the ranges from somewhere else, and moves the map to all that is measured from there: from a border always, and back to the
     * centre where the map was moved for the border, or shows nothing of what is on.
     */
    measureFrom(origin: Origin) {
      update((state) => measuredFrom(state, origin, marks));
      const { rings, visible, fit } = store.getState();
      if (origin === 'reader') return;
      const shown = rings.flatMap((id) => marks.get(id) ?? []).filter(isSwitch);
      const [atBorder] = shown.filter(isBuffer);
      if (origin === 'border' && atBorder) return show(markFit(atBorder.id));
      const isFitToBorder = [...marks.values()].filter(isBuffer).some(({ id }) => fit === markFit(id));
      const isOutOfView = visible !== null && shown.every((mark) => isMarkOutOfView(mark, visible));
      if (isFitToBorder || isOutOfView) show(openingView);
    },
    highlight(highlighted: readonly string[]) {
      update((state) => (sameIds(state.highlighted, highlighted) ? state : { ...state, highlighted }));
    },
    /** Selects a mark, or asks the reader which of several is meant. */
    choose(candidates: readonly string[], at: { x: number; y: number }, options: { show: boolean }) {
      const [first] = candidates;
      if (first !== undefined && candidates.length === 1) this.select(first, options);
      else update((state) => ({ ...state, choice: candidates.length > 0 ? { marks: candidates, at } : null }));
    },
    dismissChoice() {
      update((state) => ({ ...state, choice: null }));
    },
    /** Null once the map is drawn again. */
    setFault(fault: Fault | null) {
      update((state) => ({ ...state, fault }));
    },
    /** The notice stays until the retry has succeeded or failed. */
    retryMap() {
      send({ kind: 'retry' });
    },
    /** A notice that offers a retry is only shortened, so that its button stays. */
    dismissNotices() {
      update((state) => ({
        ...state,
        notices: [],
        fault: state.fault?.canRetry ? { ...state.fault, isDismissed: true } : null,
      }));
    },
    /** Called by the map when it has moved. */
    moved(camera: Camera, visible: Bounds, byReader: boolean, corners: State['corners'] = null) {
      update((state) => moved(state, camera, visible, byReader, corners));
    },
    /** Called while there is no live map, when the still picture has moved. Links keep the camera that they ask for. */
    pictureMoved(visible: Bounds) {
      update((state) => (sameBounds(state.visible, visible) ? state : { ...state, visible, corners: null }));
    },
  };
}

/** Rounded as in links, longitude from -180 to 180. */
const roundedPosition = ([lng, lat]: Position): Position =>
  rounded({ zoom: 0, center: [lng, lat], bearing: 0, pitch: 0 }).center;

const isAt = ([lng, lat]: Position, other: Position | undefined) => lng === other?.[0] && lat === other[1];

const sameBounds = (a: Bounds | null, b: Bounds) => a?.every((side, index) => side === b[index]) ?? false;

const sameIds = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((id, index) => id === b[index]);
