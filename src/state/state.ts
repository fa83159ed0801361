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
  /** Where the live map stands, as the map last said; null before there is one. */
  readonly camera: Camera | null;
  /** What of the world the map shows; what it is to show, before there is a live map; null where that depends on its size. */
  readonly visible: Bounds | null;
  /** What the map showed when the reader last moved it; null until then. The page's own movements leave it as it is. */
  readonly readerView: Bounds | null;
  /** The reader has moved or switched something, or came by a link that did: from then on links say camera and rings. */
  readonly linkSaysView: boolean;
  /** Rings, bands and reaches that are on. */
  readonly rings: readonly string[];
  readonly mark: string | null;
  readonly source: string | null;
  /** The paragraph of the open article to read first, by its offset. */
  readonly readAt: number | null;
  readonly readerRing: ReaderRing | null;
  /** What the link that was opened fits the map to; null once the map has said where it stands. */
  readonly fit: Link['fit'];
  /** Where the centre of the reader's own ring is while it is being dragged; links do not say it until it is let go. */
  readonly dragged: Position | null;
  readonly voice: string | null;
  readonly units: Units | null;
  /** What distances are written in until the reader chooses: the story's units, and then those of the reader's language. */
  readonly usualUnits: Units;
  readonly globe: boolean;
  readonly time: string | null;
  readonly step: string | null;
  readonly theme: ThemeName | null;
  /** How high the sheet stands over the map, where the screen is too narrow for two columns. */
  readonly sheet: SheetHeight;
  readonly unknown: Link['unknown'];
  /** Marks lit because the reader points at them, in the panel or on the map. */
  readonly lit: readonly string[];
  /** Several marks stand where the reader clicked or on the words chosen: which is meant? */
  readonly choice: Choice | null;
  readonly notices: readonly string[];
  /** Why there is no live map, and whether it is worth trying again. */
  readonly fault: Fault | null;
  /** What was done last that shows nowhere on the page, such as a copy, for those who listen. */
  readonly announcement: { readonly words: string } | null;
}

export const sheetHeights = ['peek', 'half', 'full'] as const;
export type SheetHeight = (typeof sheetHeights)[number];

export interface Fault {
  readonly words: string;
  readonly canRetry: boolean;
  /** The reader has read the words: what is left of the notice is the way to try again. */
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
    lit: [],
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
  lit: [],
});

export const sourceOpened = (state: State, source: string | null, readAt: number | null): State => ({
  ...state,
  source,
  readAt,
  sheet: source === null ? 'half' : 'full',
  choice: null,
  lit: [],
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
  lit: [],
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
  lit: [],
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
