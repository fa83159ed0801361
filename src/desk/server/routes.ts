// What the desk answers, by path.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type DeskState, paths } from '../protocol';
import { answerJson, RefusedRequest } from './answers';

interface DeskAnswers {
  readonly readState: () => DeskState;
}

type Route = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;

export function routes({ readState }: DeskAnswers) {
  const byPath: Readonly<Record<string, { readonly method: 'GET' | 'POST'; readonly answer: Route }>> = {
    [paths.state]: { method: 'GET', answer: (_, response) => answerJson(response, 200, readState()) },
  };
  return async (path: string, request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const route = Object.hasOwn(byPath, path) ? byPath[path] : undefined;
    if (!route) throw new RefusedRequest(404, 'The desk has nothing at this address.');
    if (request.method !== route.method) throw new RefusedRequest(405, `This is asked for with ${route.method}.`);
    await route.answer(request, response);
  };
}
