// The desk's server, as the page asks it. Every answer says whether it was done, refused with a reason, or never came.
import {
  type ChangeAnswer,
  type Changed,
  type ChangeRequest,
  type Conflict,
  type DeskState,
  type Preview,
  paths,
  type Refused,
  tokenHeader,
} from '../protocol';

export type Answer<Given> = { readonly given: Given } | { readonly refused: string } | { readonly isGone: true };

export interface DeskServer {
  readonly open: () => Promise<Answer<null>>;
  readonly state: () => Promise<Answer<DeskState>>;
  readonly change: (request: ChangeRequest) => Promise<Answer<ChangeAnswer>>;
  readonly undo: () => Promise<Answer<ChangeAnswer>>;
  readonly redo: () => Promise<Answer<ChangeAnswer>>;
  readonly preview: (request: ChangeRequest) => Promise<Answer<Preview | { readonly conflict: Conflict }>>;
  readonly post: <Given>(path: string, body: object) => Promise<Answer<Given>>;
  /** Until the returned function is called. `onLost` is called at each failure; it is tried again by itself. */
  readonly watch: (listeners: {
    readonly onChanged: (changed: Changed) => void;
    readonly onLost: () => void;
  }) => () => void;
}

const conflictStatus = 409;
const retryMilliseconds = 3000;

export function deskServer(token: string): DeskServer {
  async function ask<Given>(path: string, init: RequestInit = {}): Promise<Answer<Given>> {
    try {
      const response = await fetch(path, {
        ...init,
        headers: { 'Content-Type': 'application/json', [tokenHeader]: token },
      });
      if (response.status === 204) return { given: null as Given };
      const body: unknown = await response.json();
      if (response.ok || response.status === conflictStatus) return { given: body as Given };
      return { refused: (body as Refused).refused };
    } catch {
      // No connection, or an answer of something else than the desk's server.
      return { isGone: true };
    }
  }
  const post = <Given>(path: string, body: object) => ask<Given>(path, { method: 'POST', body: JSON.stringify(body) });
  return {
    open: () => ask(paths.open, { method: 'POST' }),
    state: () => ask(paths.state),
    change: (request) => post(paths.change, request),
    undo: () => post(paths.undo, {}),
    redo: () => post(paths.redo, {}),
    preview: (request) => post(paths.preview, request),
    post,
    watch: ({ onChanged, onLost }) => {
      let stream: EventSource | undefined;
      let timer: number | undefined;
      const connect = () => {
        stream = new EventSource(paths.changed);
        stream.addEventListener('changed', ({ data }: MessageEvent<string>) => onChanged(JSON.parse(data) as Changed));
        stream.addEventListener('error', () => {
          onLost();
          // A browser gives up where the answer was no stream, such as that of a server that is still starting.
          if (stream?.readyState === EventSource.CLOSED) timer = window.setTimeout(connect, retryMilliseconds);
        });
      };
      connect();
      return () => {
        window.clearTimeout(timer);
        stream?.close();
      };
    },
  };
}
