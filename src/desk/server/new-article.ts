// A new article: what it would be kept as, and keeping it. Its file is written once and never changed.
import { createHash } from 'node:crypto';
import * as v from 'valibot';
import type { Authored } from '../../compile/schema/schema';
import { idFrom } from '../../suggest/ids';
import { recordsOf } from '../../suggest/records';
import { draftsOf } from '../../suggest/suggest';
import { type Fields, type NewArticle, protocolVersion, type ReadArticle, type ReceivedArticle } from '../protocol';
import { CannotWrite } from '../records/change-record';
import { RefusedRequest } from './answers';
import { fields, read } from './change-request';
import type { DraftingStory } from './drafting';
import type { Action } from './journal';
import { type PlainArticle, plainArticle } from './received/received';
import { add, recordsOf as recordsIn } from './steps';
import { addSeed, removeSeed } from './story-files';
import { workingCopy, writeFiles } from './working-copy';

const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'windows-1251'] as const;
const received = {
  name: v.pipe(v.string(), v.maxLength(2000)),
  text: v.optional(v.string()),
  base64: v.optional(v.pipe(v.string(), v.base64())),
  format: v.optional(v.picklist(['text', 'html', 'docx', 'mhtml'])),
  encoding: v.optional(v.picklist(encodings)),
  lineEnds: v.optional(v.picklist(['LF', 'CRLF'])),
};
const receivedArticle = v.strictObject(received);
const newArticle = v.strictObject({ ...received, source: fields });

/** Nothing is written. */
export async function readArticle(body: unknown, story: DraftingStory, today: string): Promise<ReadArticle> {
  const plain = await plainArticle(read(receivedArticle, body) as ReceivedArticle);
  const { text, formats, encodings, lineEnds, notes } = plain;
  const same = story.articles.find((article) => article.text === text);
  const source = draftedSource(plain, story, today);
  return {
    protocol: protocolVersion,
    text,
    formats,
    encodings,
    lineEnds,
    notes,
    sameAs: same?.id ?? same?.file ?? null,
    source,
  };
}

/** Writes the file and its record. Throws CannotWrite where the story has an article of this id, or this file. */
export async function addArticle(body: unknown, directory: string): Promise<Action> {
  const { source, ...article } = read(newArticle, body) as NewArticle;
  const { text } = await plainArticle(article);
  const bytes = new TextEncoder().encode(text);
  const { id } = source;
  if (typeof id !== 'string' || !/^[a-z0-9-]+$/.test(id))
    throw new RefusedRequest(422, 'An article needs an id of a-z, 0-9 and hyphens.');
  const sha256 = hashOf(bytes);
  const file = fileName(id, sha256);
  const copy = workingCopy(directory);
  const record = { ...source, file, sha256 };
  const step = add(copy, 'sources.yaml', record, recordsIn(copy, 'sources.yaml').at(-1) ?? null);
  if (!addSeed(directory, file, bytes)) throw new CannotWrite(`seeds/${file} is there already, and is never changed.`);
  const files = copy.changed();
  if (!writeFiles(directory, files)) {
    removeSeed(directory, file, bytes);
    throw new CannotWrite('data/sources.yaml was changed at the same moment; try again.');
  }
  return { label: `Add the article ${id}`, steps: [step], files, seed: { name: file, bytes, isThere: true } };
}

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const fileName = (id: string, sha256: string) => `${id}_${sha256.slice(0, 16)}.txt`;

function draftedSource({ text, address }: PlainArticle, story: DraftingStory, today: string): Fields {
  const id = nextId(text, story.authored);
  const sha256 = hashOf(new TextEncoder().encode(text));
  const article = { id, text };
  const drafts = draftsOf(article, story);
  const records = recordsOf(article, { file: fileName(id, sha256), sha256 }, drafts, story);
  const source = JSON.parse(JSON.stringify(records['sources.yaml'][0]?.record ?? { id })) as Fields;
  // Where the text itself names its outlet, the address is not needed to know it.
  return address && source.publisher === null ? { ...source, address: { ...address, accessed: today } } : source;
}

/** The next number where the story counts its articles; else words of the title. */
function nextId(text: string, authored: Authored): string {
  const ids = authored['sources.yaml'].map((source) => source.id);
  const numbers = ids.filter((id) => /^\d+$/.test(id));
  if (ids.length === 0 || numbers.length < ids.length) return idFrom(text.slice(0, 100), new Set(ids));
  const next = Math.max(...numbers.map(Number)) + 1;
  return String(next).padStart(numbers[0]?.length ?? 3, '0');
}
