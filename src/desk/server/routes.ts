// What the desk answers, by path.
import type { IncomingMessage, ServerResponse } from 'node:http';
import {
  type ChangeAnswer,
  type Conflict,
  type DeskState,
  type Fields,
  type Preview,
  paths,
  protocolVersion,
} from '../protocol';
import { CannotWrite } from '../records/change-record';
import { answerJson, bodyOf, longestChange, RefusedRequest } from './answers';
import { readChangeRequest } from './change-request';
import { type ChangeContext, makeChanges, stepsOf } from './changes';
import type { Action, Journal } from './journal';
import { Conflicting } from './steps';
import { NotAFileOfTheStory, storyVersion } from './story-files';
import { workingCopy } from './working-copy';

interface DeskAnswers {
  readonly directory: string;
  readonly readState: () => DeskState;
  readonly journal: Journal;
  /** Called after files were written, so that the desk need not wait for its watcher. */
  readonly onWritten: () => void;
}

type Route = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;

export function routes({ directory, readState, journal, onWritten }: DeskAnswers) {
  const given = new Map<string, Fields>();
  const state = () => {
    const now = readState();
    for (const { version, fields } of now.records) given.set(version, fields);
    return now;
  };
  const context: ChangeContext = {
    directory,
    articleText: (source) => readState().articles.find(({ id }) => id === source)?.text ?? null,
    fieldsOf: (version) => given.get(version) ?? null,
  };
  const answerAction = (response: ServerResponse, action: Action) => {
    onWritten();
    const written = action.steps.flatMap(({ after }) => (after ? [after.key] : []));
    const answer: ChangeAnswer = { protocol: protocolVersion, version: storyVersion(directory), written };
    answerJson(response, 200, answer);
  };
  const answerConflict = (response: ServerResponse, conflict: Conflict) =>
    answerJson(response, 409, { protocol: protocolVersion, conflict } satisfies ChangeAnswer);

  const post: Readonly<Record<string, Route>> = {
    [paths.change]: async (request, response) => {
      const made = makeChanges(readChangeRequest(await bodyOf(request, longestChange)), context);
      if ('conflict' in made) return answerConflict(response, made.conflict);
      journal.add(made);
      answerAction(response, made);
    },
    [paths.preview]: async (request, response) => {
      const asked = readChangeRequest(await bodyOf(request, longestChange));
      const made = stepsOf(asked, workingCopy(directory), context);
      if ('conflict' in made) return answerConflict(response, made.conflict);
      const yaml = made.steps.at(-1)?.after?.yaml ?? '';
      answerJson(response, 200, { protocol: protocolVersion, yaml } satisfies Preview);
    },
    [paths.undo]: (request, response) => takeBack(request, response, journal.undo),
    [paths.redo]: (request, response) => takeBack(request, response, journal.redo),
  };
  async function takeBack(request: IncomingMessage, response: ServerResponse, move: Journal['undo']): Promise<void> {
    await bodyOf(request, longestChange);
    try {
      const action = move();
      if (!action) throw new RefusedRequest(400, 'There is nothing to take back or to do again.');
      answerAction(response, action);
    } catch (error) {
      if (!(error instanceof Conflicting)) throw error;
      const theirs = error.record;
      const message = `${theirs?.key ?? 'A record'} was changed since, and stays as it is now. This step is forgotten.`;
      answerConflict(response, { message, change: 0, theirs, yours: null });
    }
  }
  const get: Readonly<Record<string, Route>> = {
    [paths.state]: (_, response) => answerJson(response, 200, state()),
  };

  return async (path: string, request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const routeIn = (table: Readonly<Record<string, Route>>) => (Object.hasOwn(table, path) ? table[path] : undefined);
    const route = routeIn(request.method === 'POST' ? post : get);
    if (!route) {
      const other = routeIn(request.method === 'POST' ? get : post);
      if (other) throw new RefusedRequest(405, `This is not asked for with ${request.method}.`);
      throw new RefusedRequest(404, 'The desk has nothing at this address.');
    }
    try {
      await route(request, response);
    } catch (error) {
      if (!(error instanceof CannotWrite || error instanceof NotAFileOfTheStory)) throw error;
      throw new RefusedRequest(422, error.message);
    }
  };
}
