// The page without its views: the dataset, the store, and everything that a reader can do.

import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Opening } from '../camera/opening';
import { openingOf } from '../camera/story-opening';
import type { ClaimHead, Voice } from '../model/claim';
import type { Dataset } from '../model/dataset';
import { type FrontDataset, frontOf } from '../model/front';
import type { LinkIds } from '../model/link-ids';
import type { Mark } from '../model/mark';
import type { SourceHead } from '../model/source';
import { type Text, textIn } from '../text/text';
import { type Actions, createActions } from './actions';
import type { Command } from './command';
import { decodeLink, emptyLink, type Link } from './link';
import { type Parts, partsAtHand } from './parts';
import { opened, type State } from './state';

export interface Page extends Place {
  readonly dataset: FrontDataset;
  /** The words of the articles, as they are loaded. */
  readonly parts: Parts;
  /** The sentences of the interface. */
  readonly text: Text;
  readonly opening: Opening;
  readonly linkIds: LinkIds;
  readonly marks: ReadonlyMap<string, Mark>;
  /** Those of the front. */
  readonly claims: ReadonlyMap<string, ClaimHead>;
  readonly sources: ReadonlyMap<string, SourceHead>;
  readonly voices: ReadonlyMap<string, Voice>;
  readonly store: StoreApi<State>;
  readonly actions: Actions;
  /** Subscribes to the commands; returns a function that unsubscribes. */
  readonly onCommand: (listener: (command: Command) => void) => () => void;
}

/** Which page of the site it is. */
export interface Place {
  /** From the page to the site's root: `../../`; empty on the front page. */
  readonly root: string;
  /** What its path says, which the fragment changes. */
  readonly path: Link;
}

/** What the build writes into a page: how links open it, and what its path says, as a fragment. */
export interface InPage extends Opening {
  readonly path: string;
}

const frontPlace: Place = { root: '', path: emptyLink };

/** The page where the whole dataset is at hand: at build, and in tests. `opening`: computed from the dataset, unless it is at hand too. */
export const createPage = (
  dataset: Dataset,
  fragment: string,
  text: Text = textIn(dataset.story.language),
  opening: Opening = openingOf(dataset),
  parts: Parts = partsAtHand(dataset),
  place: Place = frontPlace,
): Page => createPageOf(frontOf(dataset), parts, fragment, text, opening, place);

export function createPageOf(
  dataset: FrontDataset,
  parts: Parts,
  fragment: string,
  text: Text,
  opening: Opening,
  { root, path }: Place,
): Page {
  const marks = byId(dataset.marks);
  const { linkIds } = opening;
  const store = createStore<State>(() => opened(decodeLink(fragment, linkIds, text, path), opening, dataset.story));
  const listeners = new Set<(command: Command) => void>();
  const send = (command: Command) => {
    for (const listener of listeners) listener(command);
  };
  return {
    root,
    path,
    dataset: { ...dataset, root },
    parts,
    text,
    opening,
    linkIds,
    marks,
    claims: byId(dataset.claims),
    sources: byId(dataset.sources),
    voices: byId(dataset.voices),
    store,
    actions: createActions(store, dataset, text, opening, path, marks, send),
    onCommand: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

const byId = <Item extends { readonly id: string }>(items: readonly Item[]) =>
  new Map(items.map((item) => [item.id, item]));
