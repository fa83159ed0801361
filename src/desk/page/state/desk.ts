// The desk's page: its state, what the server tells it, and the requests that it sends, one after the other.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ChangeAnswer, Changed, ChangeRequest, Draft } from '../../protocol';
import type { Answer, DeskServer } from '../server';
import { text } from '../text/en';
import type { DeskPage, Editing } from './desk-page';

export interface Desk {
  readonly store: StoreApi<DeskPage>;
  readonly server: DeskServer;
  readonly set: (part: Partial<DeskPage>) => void;
  readonly get: () => DeskPage;
  /** In the live region, and at the foot of the page. */
  readonly say: (words: string) => void;
  readonly sayFault: (words: string) => void;
  /**
   * True when it was written. A request given as a function is made when its turn comes, from what those before it have left. Where somebody
   * changed the same record, both versions are shown. `editing` is what the request writes.
   */
  readonly send: (request: ChangeRequest | (() => ChangeRequest), editing?: Editing) => Promise<boolean>;
  /** The same for undo and redo. */
  readonly sendBare: (which: 'undo' | 'redo') => Promise<boolean>;
  readonly refresh: () => Promise<void>;
  /** Until the returned function is called. */
  readonly start: () => () => void;
}

const retryMilliseconds = 3000;

export function createDesk(server: DeskServer, initial: DeskPage): Desk {
  const store = createStore<DeskPage>(() => initial);
  const get = store.getState;
  const set = (part: Partial<DeskPage>) => store.setState(part);
  const say = (words: string) => set({ said: { words, isFault: false } });
  const sayFault = (words: string) => set({ said: { words, isFault: true } });
  let queue: Promise<unknown> = Promise.resolve();
  let retry: ReturnType<typeof setTimeout> | undefined;

  const refresh = async () => {
    const answer = await server.state();
    if ('given' in answer) {
      const story = answer.given;
      const wasLost = get().connection === 'gone';
      const ids = new Set(story.drafts.map(({ id }) => id));
      const { draft, handled } = get();
      // Those that the server no longer lists need not be left out any more. What is under way may still be listed.
      set({
        story,
        connection: 'open',
        handled: handled.filter((id) => ids.has(id)),
        draft: draft === null || ids.has(draft) ? draft : draftAfter(draft, get().story?.drafts ?? [], ids),
      });
      if (wasLost) say(text.connection.back);
    } else lose('refused' in answer);
  };
  const lose = (isRefused: boolean) => {
    set({ connection: isRefused ? 'refused' : 'gone' });
    clearTimeout(retry);
    if (!isRefused) retry = setTimeout(() => void openAgain(), retryMilliseconds);
  };
  /** The cookie of a server that was started again is another one. */
  const openAgain = async () => {
    const answer = await server.open();
    if ('given' in answer) await refresh();
    else lose('refused' in answer);
  };

  /** What the server last said of its files. While requests are under way, each asks for the state itself. */
  let heard: Changed | null = null;
  const catchUp = async () => {
    const { story, waiting } = get();
    if (!heard || waiting > 0) return;
    if (story?.version !== heard.version || story.isCompiling !== heard.isCompiling) await refresh();
  };
  /** Requests wait for each other, so that each is made on what the one before has written, and on the state that it led to. */
  const inTurn = async (ask: () => Promise<Answer<ChangeAnswer>>, editing?: Editing): Promise<boolean> => {
    set({ waiting: get().waiting + 1 });
    const turn = queue.then(async () => settle(await ask(), editing));
    queue = turn;
    const isDone = await turn;
    set({ waiting: get().waiting - 1 });
    void catchUp();
    return isDone;
  };
  const settle = async (answer: Answer<ChangeAnswer>, editing?: Editing): Promise<boolean> => {
    if ('isGone' in answer) {
      lose(false);
      sayFault(text.connection.notWritten);
      return false;
    }
    if ('refused' in answer) {
      sayFault(answer.refused);
      return false;
    }
    await refresh();
    if (!('conflict' in answer.given)) return true;
    if (editing) {
      set({ conflict: { conflict: answer.given.conflict, editing } });
      sayFault(text.said.conflict);
    } else sayFault(answer.given.conflict.message);
    return false;
  };

  return {
    store,
    server,
    set,
    get,
    say,
    sayFault,
    refresh,
    send: (request, editing) =>
      inTurn(() => server.change(typeof request === 'function' ? request() : request), editing),
    sendBare: (which) => inTurn(() => server[which]()),
    start: () => {
      void openAgain();
      return server.watch({
        onChanged: (changed) => {
          heard = changed;
          void catchUp();
        },
        onLost: () => lose(false),
      });
    },
  };
}

/** A suggestion may be gone because another one of the same words was accepted: the next one that is still there. */
function draftAfter(id: string, before: readonly Draft[], ids: ReadonlySet<string>): string | null {
  const at = before.findIndex((draft) => draft.id === id);
  const others = [...before.slice(at + 1), ...before.slice(0, Math.max(0, at)).reverse()];
  return others.find((draft) => ids.has(draft.id))?.id ?? null;
}
