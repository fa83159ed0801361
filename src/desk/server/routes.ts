// What the desk answers, by path.
import type { IncomingMessage, ServerResponse } from 'node:http';
import * as v from 'valibot';
import type { Gazetteer } from '../../compile/gazetteer/gazetteer';
import {
  type ChangeAnswer,
  type ChangeRequest,
  type ChosenWords,
  type Conflict,
  type Fields,
  type PlaceSearch,
  type Preview,
  paths,
  protocolVersion,
  type RingRequest,
} from '../protocol';
import { CannotWrite } from '../records/change-record';
import { answerJson, bodyOf, longestArticle, longestChange, RefusedRequest } from './answers';
import { read, readChangeRequest, seen } from './change-request';
import { type ChangeContext, makeChanges, stepsOf } from './changes';
import { derivedOf } from './claim-drafts';
import { draftOfWords } from './drafts';
import type { Action, Journal } from './journal';
import { addArticle, readArticle } from './new-article';
import { findPlaces } from './places';
import { ringRequest } from './ring';
import type { StateReader } from './state';
import { Conflicting } from './steps';
import { NotAFileOfTheStory, storyVersion } from './story-files';
import { workingCopy } from './working-copy';

interface DeskAnswers {
  readonly directory: string;
  readonly gazetteer: Gazetteer;
  readonly reader: StateReader;
  readonly journal: Journal;
  /** Called after files were written, so that the desk need not wait for its watcher. */
  readonly onWritten: () => void;
}

const ringRequestBody = v.strictObject({ claim: seen, center: v.string() });
const placeSearch = v.strictObject({ query: v.pipe(v.string(), v.maxLength(200)) });
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const chosenWords = v.strictObject({
  source: v.string(),
  spans: v.pipe(
    v.array(
      v.pipe(
        v.strictObject({ start: offset, end: offset }),
        v.check(({ start, end }) => start < end),
      ),
    ),
    v.minLength(1),
    v.maxLength(50),
  ),
});

type Route = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;

export function routes({ directory, gazetteer, reader, journal, onWritten }: DeskAnswers) {
  const given = new Map<string, Fields>();
  const state = () => {
    const now = reader.state();
    for (const { version, fields } of now.records) given.set(version, fields);
    return now;
  };
  const articleOf = (id: string) => reader.state().articles.find((article) => article.id === id || article.file === id);
  const drafting = () => {
    const story = reader.drafting();
    if (!story)
      throw new RefusedRequest(
        422,
        'The records of the story cannot be read; mend them first: the problems say where.',
      );
    return story;
  };
  const context: ChangeContext = {
    directory,
    articles: () => reader.state().articles,
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

  const change = (response: ServerResponse, asked: ChangeRequest) => {
    const made = makeChanges(asked, context);
    if ('conflict' in made) return answerConflict(response, made.conflict);
    journal.add(made);
    answerAction(response, made);
  };

  const post: Readonly<Record<string, Route>> = {
    [paths.change]: async (request, response) =>
      change(response, readChangeRequest(await bodyOf(request, longestChange))),
    [paths.ring]: async (request, response) => {
      const { claim, center }: RingRequest = read(ringRequestBody, await bodyOf(request, longestChange));
      change(response, ringRequest(claim, center, drafting()));
    },
    [paths.places]: async (request, response) => {
      const { query }: PlaceSearch = read(placeSearch, await bodyOf(request, longestChange));
      const taken = new Set(drafting().authored['places.yaml'].places.map(({ id }) => id));
      answerJson(response, 200, findPlaces(query, gazetteer, taken));
    },
    [paths.draftAt]: async (request, response) => {
      const { source, spans }: ChosenWords = read(chosenWords, await bodyOf(request, longestChange));
      const article = articleOf(source);
      if (!article || spans.some(({ end }) => end > article.text.length))
        throw new RefusedRequest(422, 'These words are in no article of the story.');
      answerJson(response, 200, { protocol: protocolVersion, ...draftOfWords(spans, article, drafting()) });
    },
    [paths.readArticle]: async (request, response) => {
      const body = await bodyOf(request, longestArticle);
      answerJson(response, 200, await readArticle(body, drafting(), new Date().toISOString().slice(0, 10)));
    },
    [paths.addArticle]: async (request, response) => {
      const action = await addArticle(await bodyOf(request, longestArticle), directory);
      journal.add(action);
      answerAction(response, action);
    },
    [paths.preview]: async (request, response) => {
      const asked = readChangeRequest(await bodyOf(request, longestChange));
      const made = stepsOf(asked, workingCopy(directory), context);
      if ('conflict' in made) return answerConflict(response, made.conflict);
      const after = made.steps.at(-1)?.after;
      const story = reader.drafting();
      const voices = made.steps.flatMap((step) =>
        step.list === 'voices.yaml' && step.after ? [step.after.fields] : [],
      );
      const derived = story && after?.list === 'claims.yaml' ? derivedOf(after.fields, voices, story) : {};
      answerJson(response, 200, { protocol: protocolVersion, yaml: after?.yaml ?? '', derived } satisfies Preview);
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
