// What the page shows, as one value, and the pure functions from one such value to the next.

import { type Camera, rounded } from '../camera/camera';
import { chosenFit, type Opening, openingRings, openingTarget } from '../camera/opening';
import type { ClaimHead } from '../model/claim';
import type { PageUnits, Units } from '../model/length';
import { isBuffer, isSwitch, type Mark } from '../model/mark';
import type { Bounds, Position } from '../model/position';
import type { Story, TourStep } from '../model/story';
import type { Decoded, Link } from './link';
import { type Origin, originOf } from './measured-from';

/** The fields that a link has too are described there. */
export interface State extends Omit<Link, 'rings'> {
  /** As the live map last reported it, or as the link asks for; null until then. */
  readonly camera: Camera | null;
  /** The bounds that the map shows, or will show once it is live; null where those depend on its size. */
  readonly visible: Bounds | null;
  /** Its corners, where the map is rotated or tilted; else null. */
  readonly corners: readonly Position[] | null;
  /** The bounds that the map showed when the reader last moved it; null until then. Movements made by the page do not change it. */
  readonly readerView: Bounds | null;
  /** Links contain camera and rings: the reader has moved or switched something, or opened a link with these. */
  readonly linkSaysView: boolean;
  /** Rings, bands and buffers that are on. */
  readonly rings: readonly string[];
  /** From where ranges are measured that the reader switches on. */
  readonly measuredFrom: Origin;
  /** The paragraph of the open article to read first, by its offset. */
  readonly readAt: number | null;
  /** What the map is fitted to; null after the reader has moved it, and for the exact camera of a link. */
  readonly fit: Link['fit'];
  /** The name of the city that the reader's ring is centred on; null where it is centred on another place. */
  readonly readerCity: string | null;
  /** The centre of the reader's ring while it is dragged; links contain it when it is dropped. */
  readonly dragged: Position | null;
  /** Used until the reader chooses `units`: those of the reader's language, else the story's. */
  readonly usualUnits: Units;
  /** How much of a narrow screen the panel covers, as a sheet over the map. */
  readonly sheet: SheetHeight;
  /** What voices say of sites, once that is loaded, for the captions of a chosen voice. */
  readonly captions: readonly ClaimHead[];
  /** Marks that the reader points at, in the panel or on the map. */
  readonly highlighted: readonly string[];
  /** Open where a click or a quote belongs to several marks. */
  readonly choice: Choice | null;
  readonly notices: readonly string[];
  /** Why the live map is missing or incomplete. */
  readonly fault: Fault | null;
  /** What the map showed before the reader pressed the overview of the ranges, for the way back; null where there is none. */
  readonly beforeOverview: BeforeOverview | null;
  /** What the map showed when the tour was opened, for leaving it; null for a tour that a link opened. */
  readonly beforeTour: Pick<State, 'camera' | 'fit' | 'rings' | 'measuredFrom' | 'linkSaysView'> | null;
  /** The last action that the page does not show, such as a copied link, for screen readers. */
  readonly announcement: { readonly words: string } | null;
}

export const sheetHeights = ['peek', 'half', 'full'] as const;
export type SheetHeight = (typeof sheetHeights)[number];

export interface Fault {
  readonly words: string;
  readonly canRetry: boolean;
  /** The reader has closed the notice: only its retry button is left. */
  readonly isDismissed?: true;
}

export interface BeforeOverview {
  /** Null for that of the opening. */
  readonly camera: Camera | null;
  readonly fit: State['fit'];
  readonly visible: Bounds;
  readonly corners: State['corners'];
  /** The reader has moved the map since. */
  readonly hasMoved: boolean;
  /** The reader has gone back. */
  readonly isBack: boolean;
}

export interface Choice {
  readonly marks: readonly string[];
  /** Where the reader pointed, in pixels of the window. */
  readonly at: { readonly x: number; readonly y: number };
}

/** The state that a link opens. */
export function opened({ link, notices }: Decoded, opening: Opening, story: Pick<Story, 'units'>): State {
  const target = openingTarget(link, opening);
  const rings = openingRings(link, opening);
  return {
    ...link,
    fit: link.fit ?? (link.camera ? null : chosenFit(link, opening)),
    visible: target.kind === 'fit' ? target.bounds : null,
    corners: null,
    readerView: null,
    linkSaysView: link.camera !== null || link.fit !== null || link.rings !== null,
    rings,
    measuredFrom: originOf({ readerRing: link.readerRing, rings }, (id) => !opening.linkIds.ranges.includes(id)),
    readAt: null,
    readerCity: null,
    dragged: null,
    usualUnits: story.units,
    sheet: link.source === null ? 'half' : 'full',
    captions: [],
    highlighted: [],
    choice: null,
    notices,
    fault: null,
    beforeOverview: null,
    beforeTour: null,
    announcement: null,
  };
}

/** In which units the page writes distances now. */
export const pageUnits = (state: Pick<State, 'units' | 'usualUnits'>, story: Pick<Story, 'units'>): PageUnits => ({
  story: story.units,
  reader: unitsOf(state),
});

/** The units that the reader chose, or usually reads. */
export const unitsOf = ({ units, usualUnits }: Pick<State, 'units' | 'usualUnits'>): Units => units ?? usualUnits;

export const moved = (
  state: State,
  camera: Camera,
  visible: Bounds,
  byReader: boolean,
  corners: State['corners'],
): State => ({
  ...state,
  camera: rounded(camera),
  visible,
  corners,
  fit: byReader ? null : state.fit,
  readerView: byReader ? visible : state.readerView,
  beforeOverview: byReader ? overviewLeft(state.beforeOverview) : state.beforeOverview,
  linkSaysView: state.linkSaysView || byReader,
});

const overviewLeft = (before: BeforeOverview | null) =>
  before && !before.isBack ? { ...before, hasMoved: true } : null;

/** Switching off a selected ring also closes it: a selected ring counts as on. */
export function toggled(state: State, ring: string): State {
  const on = state.rings.includes(ring);
  return {
    ...state,
    linkSaysView: true,
    rings: on ? state.rings.filter((id) => id !== ring) : [...state.rings, ring],
    mark: on && state.mark === ring ? null : state.mark,
  };
}

/** Selecting a mark closes the tour, and lowers the sheet so that both map and text can be seen. */
export function selected(before: State, mark: string | null, marks: ReadonlyMap<string, Mark>): State {
  const state = withRingsFromBeforeTour(before);
  const rings = withSelected(state.rings, mark, marks);
  return {
    ...state,
    mark,
    step: null,
    sheet: mark === null ? state.sheet : 'half',
    rings,
    measuredFrom: rings === state.rings ? state.measuredFrom : originOf({ ...state, rings }, isBufferAmong(marks)),
    readAt: null,
    choice: null,
    highlighted: [],
  };
}

const isBufferAmong = (marks: ReadonlyMap<string, Mark>) => (id: string) => {
  const mark = marks.get(id);
  return mark !== undefined && isBuffer(mark);
};

export const sourceOpened = (state: State, source: string | null, readAt: number | null): State => ({
  ...state,
  source,
  readAt,
  sheet: source === null ? 'half' : 'full',
  choice: null,
  highlighted: [],
});

/** Opens a step of the tour with its rings, and closes everything else. Links contain its camera and rings. */
export const stepped = (
  state: State,
  { id, rings }: Pick<TourStep, 'id' | 'rings'>,
  marks: ReadonlyMap<string, Mark>,
): State => ({
  ...state,
  beforeTour: state.step === null ? viewOf(state) : state.beforeTour,
  step: id,
  rings,
  measuredFrom: originOf({ ...state, rings }, isBufferAmong(marks)),
  linkSaysView: true,
  mark: null,
  source: null,
  time: null,
  readAt: null,
  sheet: 'half',
  choice: null,
  highlighted: [],
});

const viewOf = ({ camera, fit, rings, measuredFrom, linkSaysView }: State): State['beforeTour'] => ({
  camera,
  fit,
  rings,
  measuredFrom,
  linkSaysView,
});

/** For leaving the tour by a mark or a day, which move the map themselves. */
const withRingsFromBeforeTour = (state: State): State =>
  state.step !== null && state.beforeTour
    ? { ...state, rings: state.beforeTour.rings, measuredFrom: state.beforeTour.measuredFrom }
    : state;

/** Closes the tour. `usual`: what a page without a link shows, for a tour that a link opened. */
export const tourLeft = (state: State, usual: State): State => ({
  ...state,
  ...(state.beforeTour ?? viewOf(usual)),
  camera: state.camera,
  step: null,
  beforeTour: null,
  highlighted: [],
});

/** Opens a day in place of a mark or a step of the tour, beside an open article; null closes it. */
export const dayChosen = (state: State, date: string | null): State => ({
  ...withRingsFromBeforeTour(state),
  time: date,
  mark: null,
  step: null,
  sheet: date === null ? state.sheet : 'half',
  choice: null,
  highlighted: [],
});

function withSelected(
  rings: readonly string[],
  mark: string | null,
  marks: ReadonlyMap<string, Mark>,
): readonly string[] {
  const selected = mark === null ? undefined : marks.get(mark);
  return selected && isSwitch(selected) && !rings.includes(selected.id) ? [...rings, selected.id] : rings;
}
