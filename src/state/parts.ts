// The parts of the dataset as the page has them: each is fetched when it is first asked for, and once.
import type { Dataset } from '../model/dataset';
import { OtherVersion, readPart } from '../model/part-files';
import { fileOf, type PartKind, type PartName, type PartsByKind, partOf } from '../model/parts';
import type { Link } from './link';
import { partsOfPath } from './paths';

export type PartState<Part> =
  | { readonly status: 'loading' }
  /** `isRetrying`: it is being fetched again. */
  | { readonly status: 'failed'; readonly isRetrying: boolean }
  /** The site has another version of the story than this page. */
  | { readonly status: 'outdated' }
  | { readonly status: 'loaded'; readonly part: Part };

export interface Parts {
  /** Null where nobody has asked for it yet. */
  readonly stateOf: <Kind extends PartKind>(name: PartName<Kind>) => PartState<PartsByKind[Kind]> | null;
  /** Fetches it, unless it is there or on its way. Null where it cannot be had. */
  readonly load: <Kind extends PartKind>(name: PartName<Kind>) => Promise<PartsByKind[Kind] | null>;
  /** Fetches what is on the page, open or folded, before this function returns; the page stands still meanwhile. */
  readonly loadWhatIsOnPage: () => void;
  /** Says that a part belongs to what is on the page; returns a function that takes this back. */
  readonly onPage: (name: PartName) => () => void;
  /** Calls the listener after each change; returns a function that ends this. */
  readonly subscribe: (listener: () => void) => () => void;
}

/** The parts of what is open. */
export const partsOpened = (link: Pick<Link, 'mark' | 'source' | 'step' | 'time'>): PartName[] => [
  ...partsOfPath(link),
  ...(link.step === null ? [] : [{ kind: 'step', id: link.step } as const]),
  ...(link.time === null ? [] : [{ kind: 'day', id: link.time } as const]),
];

/** How a file is read, by its path below the site's base. */
export interface PartReader {
  readonly read: (file: string) => Promise<string>;
  readonly readNow: (file: string) => string;
}

export function createParts(version: string, { read, readNow }: PartReader): Parts {
  const states = new Map<string, PartState<PartsByKind[PartKind]>>();
  const pending = new Map<string, Promise<PartsByKind[PartKind] | null>>();
  const namesOnPage: PartName[] = [];
  const listeners = new Set<() => void>();
  const set = (file: string, state: PartState<PartsByKind[PartKind]>) => {
    states.set(file, state);
    for (const listener of listeners) listener();
  };
  const partIn = (name: PartName, text: string) => {
    const part = readPart(name.kind, text, fileOf(name), version);
    set(fileOf(name), { status: 'loaded', part });
    return part;
  };
  const refuse = (name: PartName, error: unknown) =>
    set(fileOf(name), error instanceof OtherVersion ? { status: 'outdated' } : { status: 'failed', isRetrying: false });
  const fetched = async (name: PartName) => {
    const file = fileOf(name);
    set(file, states.get(file)?.status === 'failed' ? { status: 'failed', isRetrying: true } : { status: 'loading' });
    try {
      return partIn(name, await read(file));
    } catch (error) {
      refuse(name, error);
      return null;
    } finally {
      pending.delete(file);
    }
  };
  const load = async (name: PartName) => {
    const file = fileOf(name);
    const state = states.get(file);
    if (state?.status === 'loaded') return state.part;
    const request = pending.get(file) ?? fetched(name);
    if (states.get(file)?.status !== 'loaded') pending.set(file, request);
    return request;
  };
  return {
    stateOf: (name) => (states.get(fileOf(name)) ?? null) as never,
    load: load as Parts['load'],
    loadWhatIsOnPage() {
      for (const name of new Map(namesOnPage.map((one) => [fileOf(one), one])).values()) {
        if (states.get(fileOf(name))?.status === 'loaded') continue;
        try {
          partIn(name, readNow(fileOf(name)));
        } catch (error) {
          refuse(name, error);
        }
      }
    },
    onPage(name) {
      namesOnPage.push(name);
      return () => void namesOnPage.splice(namesOnPage.indexOf(name), 1);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/**
 * Where the whole dataset is at hand, at build: what a link opens is there, and what a reader unfolds on the front page is not, since the page
 * in the browser does not have it either when it takes over.
 */
export function partsAtHand(
  dataset: Dataset,
  isAtHand: (name: PartName) => boolean = ({ kind }) => kind !== 'question',
): Parts {
  const partFor = <Kind extends PartKind>(name: PartName<Kind>) => (isAtHand(name) ? partOf(dataset, name) : null);
  return {
    stateOf: (name) => {
      const part = partFor(name);
      return part && { status: 'loaded', part };
    },
    load: async (name) => partFor(name),
    loadWhatIsOnPage: () => {},
    onPage: () => () => {},
    subscribe: () => () => {},
  };
}
