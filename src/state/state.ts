// What the page shows, as one value, and the pure steps from one such value to the next.

import { type Camera, rounded } from '../camera/camera';
import { boundedExtent } from '../camera/extent';
import { type Opening, openingRings, openingTarget } from '../camera/opening';
import type { Units } from '../model/length';
import type { LinkIds } from '../model/link-ids';
import { isSwitch, type Mark } from '../model/mark';
import type { Bounds, Position } from '../model/position';
import type { ReaderRing } from '../model/reader-ring';
import type { Story, TourStep } from '../model/story';
import type { Decoded, Link, ThemeName } from './link';

export interface State {
  /** The live map's camera, as it last reported it; null before there is a live map. */
  readonly camera: Camera | null;
  /** Bounds of what the map shows or, before there is a live map, is to show; null where that depends on its size. */
  readonly visible: Bounds | null;
  /** What the map showed when the reader last moved it; null until then. Movements that the page makes do not change it. */
  readonly readerView: Bounds | null;
  /** The reader has moved or switched something, or opened a link that says so: from then on links contain camera and rings. */
  readonly linkSaysView: boolean;
  /** Rings, bands and buffers that are on. */
  readonly rings: readonly string[];
  readonly mark: string | null;
  readonly source: string | null;
  /** The paragraph of the open article to read first, by its offset. */
  readonly readAt: number | null;
  readonly readerRing: ReaderRing | null;
  /** What the opened link fits the map to; null once the live map has reported its camera. */
  readonly fit: Link['fit'];
  /** The centre of the reader's ring while it is dragged; links contain it when it is dropped. */
  readonly dragged: Position | null;
  readonly voice: string | null;
  readonly units: Units | null;
  /** The units used until the reader chooses: those of the reader's language, else the story's. */
  readonly usualUnits: Units;
  readonly globe: boolean;
  readonly time: string | null;
  readonly step: string | null;
  readonly theme: ThemeName | null;
  /** How much of a narrow screen the panel covers, as a sheet over the map. */
  readonly sheet: SheetHeight;
  readonly unknown: Link['unknown'];
  /** Marks highlighted because the reader points at them, in the panel or on the map. */
  readonly highlighted: readonly string[];
  /** The marks that the reader is asked to choose from, where a click or a quote belongs to several. */
  readonly choice: Choice | null;
  readonly notices: readonly string[];
  /** Why there is no live map, and whether trying again may help. */
  readonly fault: Fault | null;
  /** The last thing done that the page does not show, such as a copied link, for screen readers. */
  readonly announcement: { readonly words: string } | null;
}

export const sheetHeights = ['peek', 'half', 'full'] as const;
export type SheetHeight = (typeof sheetHeights)[number];

export interface Fault {
  readonly words: string;
  readonly canRetry: boolean;
  /** The reader has closed the notice: only its button to try again is left. */
  readonly isDismissed?: true;
}

export interface Choice {
  readonly marks: readonly string[];
  /** Where the reader pointed, in pixels of the window. */
  readonly at: { readonly x: number; readonly y: number };
}

/** What a link opens. `linkSaysView` follows from the link: one that says camera or rings goes on saying them. */
export function opened({ link, notices }: Decoded, opening: Opening, story: Pick<Story, 'units'>): State {
  const target = openingTarget(link, opening);
  return {
    camera: link.camera,
    visible: target.kind === 'fit' ? target.bounds : null,
    readerView: null,
    linkSaysView: link.camera !== null || link.fit !== null || link.rings !== null,
    rings: openingRings(link, opening),
    mark: link.mark,
    source: link.source,
    readAt: null,
    readerRing: link.readerRing,
    fit: link.fit,
    dragged: null,
    voice: link.voice,
    units: link.units,
    usualUnits: story.units,
    globe: link.globe,
    time: link.time,
    step: link.step,
    theme: link.theme,
    sheet: link.source === null ? 'half' : 'full',
    unknown: link.unknown,
    highlighted: [],
    choice: null,
    notices,
    fault: null,
    announcement: null,
  };
}

/** What distances are written in. */
export const unitsOf = ({ units, usualUnits }: Pick<State, 'units' | 'usualUnits'>): Units => units ?? usualUnits;

export const moved = (state: State, camera: Camera, visible: Bounds, byReader: boolean): State => ({
  ...state,
  camera: rounded(camera),
  visible,
  fit: null,
  readerView: byReader ? visible : state.readerView,
  linkSaysView: state.linkSaysView || byReader,
});

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

/** A chosen mark is seen on the map and read below it, and whoever chooses one has left the tour. */
export const selected = (state: State, mark: string | null, marks: ReadonlyMap<string, Mark>): State => ({
  ...state,
  mark,
  step: null,
  sheet: mark === null ? state.sheet : 'half',
  rings: withSelected(state.rings, mark, marks),
  readAt: null,
  choice: null,
  highlighted: [],
});

export const sourceOpened = (state: State, source: string | null, readAt: number | null): State => ({
  ...state,
  source,
  readAt,
  sheet: source === null ? 'half' : 'full',
  choice: null,
  highlighted: [],
});

/** A step of the tour: its rings, and nothing else open. Its camera and rings are said in the link, as if the reader had set them. */
export const stepped = (state: State, { id, rings }: Pick<TourStep, 'id' | 'rings'>): State => ({
  ...state,
  step: id,
  rings,
  linkSaysView: true,
  mark: null,
  source: null,
  time: null,
  readAt: null,
  sheet: 'half',
  choice: null,
  highlighted: [],
});

/**
 * A day opens in the place of a mark or a step of the tour, as they do in its; null closes it. An article that is open stays beside it.
 */
export const dayChosen = (state: State, date: string | null): State => ({
  ...state,
  time: date,
  mark: null,
  step: null,
  sheet: date === null ? state.sheet : 'half',
  choice: null,
  highlighted: [],
});

/** The link that opens what the page shows. */
export function linkOf(
  {
    camera,
    linkSaysView,
    rings,
    mark,
    source,
    readerRing,
    fit,
    voice,
    units,
    globe,
    theme,
    time,
    step,
    unknown,
  }: State,
  { rings: order }: LinkIds,
): Link {
  return {
    camera: linkSaysView ? camera : null,
    rings: linkSaysView ? order.filter((id) => rings.includes(id)) : null,
    mark,
    source,
    readerRing,
    fit,
    voice,
    units,
    globe,
    theme,
    time,
    step,
    unknown,
  };
}

/** The link to exactly this view, camera and rings said in any case. */
export const viewLink = (state: State, linkIds: LinkIds): Link => linkOf({ ...state, linkSaysView: true }, linkIds);

/** The same for a window of another shape: all is to be seen that is seen here. A map that is turned has no such bounds. */
export function extentLink(state: State, linkIds: LinkIds): Link {
  const { camera, visible, fit } = state;
  const isMeasured = camera !== null && visible !== null && camera.bearing === 0 && camera.pitch === 0;
  return { ...viewLink(state, linkIds), fit: isMeasured ? boundedExtent(visible) : fit };
}

function withSelected(
  rings: readonly string[],
  mark: string | null,
  marks: ReadonlyMap<string, Mark>,
): readonly string[] {
  const chosen = mark === null ? undefined : marks.get(mark);
  return chosen && isSwitch(chosen) && !rings.includes(chosen.id) ? [...rings, chosen.id] : rings;
}
