// What the page shows, as one value, and the pure steps from one such value to the next.
import type { Bounds, Dataset, Mark } from '../model/dataset';
import { isRange } from '../model/dataset';
import { type Camera, type Decoded, type KnownIds, type Link, rounded } from './link';

export interface State {
  /** Where the live map stands, as the map last said; null before there is one. */
  readonly camera: Camera | null;
  /** What of the world the map shows; null before there is a live map. */
  readonly visible: Bounds | null;
  /** The reader has moved or switched something, or came by a link that did: from then on links say camera and rings. */
  readonly touched: boolean;
  /** Rings and bands that are on. */
  readonly rings: readonly string[];
  readonly mark: string | null;
  readonly source: string | null;
  /** The paragraph of the open article to read first, by its offset. */
  readonly readAt: number | null;
  readonly voice: string | null;
  readonly time: string | null;
  readonly unknown: Link['unknown'];
  /** Marks lit because the reader points at them, in the panel or on the map. */
  readonly lit: readonly string[];
  /** Several marks stand where the reader clicked or on the words chosen: which is meant? */
  readonly choice: Choice | null;
  readonly notices: readonly string[];
}

export interface Choice {
  readonly marks: readonly string[];
  /** Where the reader pointed, in pixels of the window. */
  readonly at: { readonly x: number; readonly y: number };
}

/** What a link opens. `touched` follows from the link: one that says camera or rings goes on saying them. */
export function opened({ link, notices }: Decoded, { story }: Dataset, marks: ReadonlyMap<string, Mark>): State {
  const rings = link.rings ?? story.rings;
  return {
    camera: link.camera,
    visible: null,
    touched: link.camera !== null || link.rings !== null,
    rings: withSelected(rings, link.mark, marks),
    mark: link.mark,
    source: link.source,
    readAt: null,
    voice: link.voice,
    time: link.time,
    unknown: link.unknown,
    lit: [],
    choice: null,
    notices,
  };
}

export const moved = (state: State, camera: Camera, visible: Bounds, byReader: boolean): State => ({
  ...state,
  camera: rounded(camera),
  visible,
  touched: state.touched || byReader,
});

/** Switching off a selected ring also closes it: a selected ring counts as on. */
export function toggled(state: State, ring: string): State {
  const on = state.rings.includes(ring);
  return {
    ...state,
    touched: true,
    rings: on ? state.rings.filter((id) => id !== ring) : [...state.rings, ring],
    mark: on && state.mark === ring ? null : state.mark,
  };
}

export const selected = (state: State, mark: string | null, marks: ReadonlyMap<string, Mark>): State => ({
  ...state,
  mark,
  rings: withSelected(state.rings, mark, marks),
  readAt: null,
  choice: null,
  lit: [],
});

export const sourceOpened = (state: State, source: string | null, readAt: number | null): State => ({
  ...state,
  source,
  readAt,
  choice: null,
  lit: [],
});

/** The link that opens what the page shows. */
export function linkOf(
  { camera, touched, rings, mark, source, voice, time, unknown }: State,
  { rings: order }: KnownIds,
): Link {
  return {
    camera: touched ? camera : null,
    rings: touched ? order.filter((id) => rings.includes(id)) : null,
    mark,
    source,
    voice,
    time,
    unknown,
  };
}

/** The link to exactly this view, camera and rings said in any case. */
export const viewLink = (state: State, known: KnownIds): Link => linkOf({ ...state, touched: true }, known);

function withSelected(
  rings: readonly string[],
  mark: string | null,
  marks: ReadonlyMap<string, Mark>,
): readonly string[] {
  const chosen = mark === null ? undefined : marks.get(mark);
  return chosen && isRange(chosen) && !rings.includes(chosen.id) ? [...rings, chosen.id] : rings;
}
