// The page as its two views see it: the dataset, the one store, and everything a reader can do.
import { createStore, type StoreApi } from 'zustand/vanilla';
import { type Bounds, type Claim, type Dataset, isRange, type Mark, type Source, type Voice } from '../model/dataset';
import { type Camera, type Decoded, decodeLink, type KnownIds } from './link';
import { moved, opened, type State, selected, sourceOpened, toggled } from './state';

/** Turns on the map are commands, not state: the camera belongs to the map. */
export type Command =
  | { readonly kind: 'show'; readonly marks: readonly string[] }
  | { readonly kind: 'jump'; readonly camera: Camera }
  | { readonly kind: 'start' };

export interface Page {
  readonly dataset: Dataset;
  readonly known: KnownIds;
  readonly marks: ReadonlyMap<string, Mark>;
  readonly claims: ReadonlyMap<string, Claim>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly voices: ReadonlyMap<string, Voice>;
  readonly store: StoreApi<State>;
  readonly actions: Actions;
  /** Hears every command from now on; returns how to stop. */
  readonly onCommand: (listener: (command: Command) => void) => () => void;
}

export type Actions = ReturnType<typeof createActions>;

export function createPage(dataset: Dataset, fragment: string): Page {
  const marks = byId(dataset.marks);
  const known: KnownIds = {
    rings: dataset.marks.filter(isRange).map(({ id }) => id),
    marks: [...marks.keys()],
    sources: dataset.sources.map(({ id }) => id),
    voices: dataset.voices.map(({ id }) => id),
    times: dataset.events.map(({ date }) => date),
  };
  const store = createStore<State>(() => opened(decodeLink(fragment, known), dataset, marks));
  const listeners = new Set<(command: Command) => void>();
  const send = (command: Command) => {
    for (const listener of listeners) listener(command);
  };
  return {
    dataset,
    known,
    marks,
    claims: byId(dataset.claims),
    sources: byId(dataset.sources),
    voices: byId(dataset.voices),
    store,
    actions: createActions(store, dataset, marks, known, send),
    onCommand: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function createActions(
  store: StoreApi<State>,
  dataset: Dataset,
  marks: ReadonlyMap<string, Mark>,
  known: KnownIds,
  send: (command: Command) => void,
) {
  const update = (step: (state: State) => State) => store.setState(step(store.getState()), true);
  return {
    /** Opens a link in place, as Back and an edited address do, and sends the map where it says. */
    openLink(fragment: string) {
      const decoded: Decoded = decodeLink(fragment, known);
      update((state) => ({
        ...opened(decoded, dataset, marks),
        camera: decoded.link.camera ?? state.camera,
        visible: state.visible,
      }));
      send(openingCommand(decoded.link.camera, decoded.link.mark));
    },
    /** Opens a mark's panel; with `show` the map turns to it. */
    select(mark: string | null, { show }: { show: boolean }) {
      update((state) => selected(state, mark, marks));
      if (mark !== null && show) send({ kind: 'show', marks: [mark] });
    },
    /** Opens an article, at a paragraph where one is given. A view that the reader has not moved is fitted beside it again. */
    openSource(source: string | null, readAt: number | null = null) {
      update((state) => sourceOpened(state, source, readAt));
      const { mark, touched } = store.getState();
      if (source !== null && !touched) send(openingCommand(null, mark));
    },
    /** Captions the sites in a voice's account; the same voice again: in ours. */
    hear(voice: string) {
      update((state) => ({ ...state, voice: state.voice === voice ? null : voice }));
    },
    /** Chooses an event, and lights its marks; the same again: none. */
    chooseTime(date: string) {
      update((state) => ({ ...state, time: state.time === date ? null : date }));
    },
    toggleRing(ring: string) {
      update((state) => toggled(state, ring));
    },
    /** Turns the map to a mark without selecting it. */
    show(mark: string) {
      send({ kind: 'show', marks: [mark] });
    },
    light(lit: readonly string[]) {
      update((state) => (sameIds(state.lit, lit) ? state : { ...state, lit }));
    },
    /** One mark is selected; of several the reader is asked which. */
    choose(candidates: readonly string[], at: { x: number; y: number }, { show }: { show: boolean }) {
      const [first] = candidates;
      if (first !== undefined && candidates.length === 1) this.select(first, { show });
      else update((state) => ({ ...state, choice: candidates.length > 0 ? { marks: candidates, at } : null }));
    },
    dismissChoice() {
      update((state) => ({ ...state, choice: null }));
    },
    notify(notice: string) {
      update((state) => (state.notices.includes(notice) ? state : { ...state, notices: [...state.notices, notice] }));
    },
    dismissNotices() {
      update((state) => ({ ...state, notices: [] }));
    },
    /** The map says where it stands. */
    moved(camera: Camera, visible: Bounds, byReader: boolean) {
      update((state) => moved(state, camera, visible, byReader));
    },
  };
}

/** Where the map goes when a link opens: `map` wins over the camera that `mark` would choose. */
export function openingCommand(camera: Camera | null, mark: string | null): Command {
  if (camera) return { kind: 'jump', camera };
  return mark === null ? { kind: 'start' } : { kind: 'show', marks: [mark] };
}

const byId = <Item extends { readonly id: string }>(items: readonly Item[]) =>
  new Map(items.map((item) => [item.id, item]));

const sameIds = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((id, index) => id === b[index]);
