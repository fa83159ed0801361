// Explains to an author why a record does not fit its schema: what was probably meant, and what to do.

import * as v from 'valibot';
import { type Document, isCollection, isMap, isScalar, isSeq } from 'yaml';
import { didYouMean } from '../problems/did-you-mean';
import type { Path } from '../problems/problem';
import { isFields, type Schema, schemaAt, valueAt } from './schema-walk';

export interface SchemaFault {
  readonly path: Path;
  readonly message: string;
}

type Issue = v.BaseIssue<unknown>;
/** One for each place, without those that follow from another. `document` is the file that `value` was read from. */
export function faultsOf(schema: v.GenericSchema, value: unknown, document: Document): readonly SchemaFault[] {
  // An issue without a message in the schema gets one here, where the whole path is known.
  const { issues = [] } = v.safeParse(schema, value, { message: () => '' });
  if (issues.length === 0) return emptyFields(document.contents, []);
  const explained = new Set<string>();
  const faults: SchemaFault[] = [];
  for (const issue of [...issues].sort((a, b) => Number(isUnknownField(b)) - Number(isUnknownField(a)))) {
    const path = (issue.path ?? []).map((step) => step.key as string | number);
    const { at, words, explains = [] } = wordsOf(issue, path, schema as unknown as Schema, value, document);
    if (explained.has(JSON.stringify(at))) continue;
    for (const place of [at, ...explains]) explained.add(JSON.stringify(place));
    faults.push({ path: at, message: words });
  }
  return faults;
}

/** Fields that may be `null` and have nothing after their colon: whether none is meant or the words are still to come, only the author knows. */
function emptyFields(node: unknown, path: Path): SchemaFault[] {
  if (isMap(node))
    return node.items.flatMap(({ key, value }) => {
      const at = [...path, String(isScalar(key) ? key.value : key)];
      const isEmpty = value === null || (isScalar(value) && value.value === null && value.source === '');
      return isEmpty
        ? [{ path: at, message: `${at.at(-1)}: is empty; write what belongs there, or null to say that there is none` }]
        : emptyFields(value, at);
    });
  return isSeq(node) ? node.items.flatMap((item, index) => emptyFields(item, [...path, index])) : [];
}

/** An unknown field may be a missing one, misspelled: it comes first. */
const isUnknownField = ({ type, expected }: Issue) => type === 'strict_object' && expected === 'never';

interface Explained {
  readonly at: Path;
  readonly words: string;
  /** Where faults are that follow from this one. */
  readonly explains?: readonly Path[];
}

function wordsOf(issue: Issue, path: Path, root: Schema, value: unknown, document: Document): Explained {
  const { input, message, type } = issue;
  const label = path.findLast((step) => typeof step === 'string');
  const fault = (words: string, at = path): Explained => ({
    at,
    words: label === undefined ? words : `${label}: ${words}`,
  });
  const parent = valueAt(value, path.slice(0, -1));
  const tuple = schemaAt(root, value, path.slice(0, -1))?.items;

  if (type === 'strict_object' && issue.path?.at(-1)?.origin === 'key') {
    const within = path.slice(0, -1);
    if (Array.isArray(parent)) {
      const fields = list(fieldsAt(root, value, within));
      return { at: within, words: `must have fields (${fields}) and not lines that begin with “- ”` };
    }
    return issue.expected === 'never'
      ? unknownField(path, parent, fieldsAt(root, value, within), document)
      : { at: path, words: `${label}: is missing${aboutField(root, value, path)}` };
  }
  if (tuple && Array.isArray(parent) && parent.length !== tuple.length) return wrongLength(path, parent, tuple, label);
  if (input === null) {
    const isOptional = schemaAt(root, value, path.slice(0, -1))?.entries?.[label ?? '']?.type === 'optional';
    const orNot = isOptional && path.at(-1) === label ? ', or leave the field out' : '';
    return fault(label === undefined ? 'is empty' : `is empty; write what belongs there${orNot}`);
  }
  const [field, ...others] = isFields(input) ? Object.keys(input) : [];
  if (field?.includes(' ') && others.length === 0) return fault(colonInText(field));
  if (message !== '') return fault(message);
  return fault(wordsOfType(issue, sourceAt(document, path), fieldsAt(root, value, path)));
}

/** A field that the record may not have. */
function unknownField(path: Path, parent: unknown, allowed: readonly string[], document: Document): Explained {
  const name = String(path.at(-1));
  const within = path.slice(0, -1);
  const record = document.getIn(within, true);
  const fields = Object.entries((parent ?? {}) as Record<string, unknown>);
  const index = fields.findIndex(([key]) => key === name);
  const [before, text] = fields[index - 1] ?? [];
  if (isCollection(record) && record.flow && fields[index]?.[1] === null) {
    const joined = /^([A-Za-z]+):(.+)$/.exec(name);
    if (joined && allowed.includes(joined[1] ?? '')) {
      const words = `put a space after the colon of “${joined[1]}:”`;
      return { at: path, words, explains: [[...within, joined[1] ?? '']] };
    }
    if (typeof text === 'string') {
      const tails = fields.slice(index).map(([key, value]) => (value === null && !allowed.includes(key) ? key : null));
      const end = tails.indexOf(null);
      const whole = [text, ...tails.slice(0, end === -1 ? tails.length : end)].join(', ');
      return {
        at: path,
        words: `${before}: between { and } a comma ends a text, so that “${name}” is read as another field; put quotation marks around the whole: '${whole}'`,
      };
    }
  }
  if (name.includes(' ')) {
    return {
      at: path,
      words: colonInText(name),
    };
  }
  const missing = allowed.filter((field) => !fields.some(([key]) => key === field));
  const nearest = didYouMean(name, missing);
  const words = `there is no field “${name}” here${nearest || `; the fields are ${list(allowed)}`}`;
  const meant = /“(.*)”/.exec(nearest)?.[1];
  return { at: path, words, explains: meant === undefined ? [] : [[...within, meant]] };
}

const colonInText = (before: string) =>
  `a colon followed by a space makes a field of “${before}”; put quotation marks around the whole text`;

/** A pair of numbers, or of ids, that is one or three. */
function wrongLength(path: Path, items: readonly unknown[], expected: readonly Schema[], label = ''): Explained {
  const at = path.slice(0, -1);
  const areNumbers = items.every((item) => typeof item === 'number');
  const twoInOne = items.map((item) => /^(\S+) (\S+)$/.exec(String(item))).find(Boolean);
  const instead = twoInOne
    ? `a comma is missing between ${twoInOne[1]} and ${twoInOne[2]}`
    : areNumbers && items.length === 2 * expected.length
      ? `write a point and not a comma for decimals: [${expected.map((_, index) => `${items[2 * index]}.${items[2 * index + 1]}`).join(', ')}]`
      : `it takes ${expected.length}`;
  const has = items.length === 1 ? 'has 1 item' : `has ${items.length} items`;
  return { at, words: `${label}: ${has}; ${instead}` };
}

function wordsOfType(
  { type, kind, input, expected, requirement }: Issue,
  source: string,
  fields: readonly string[],
): string {
  const is = inWords(input, source);
  const choices = [...(expected ?? '').matchAll(/"([^"]*)"/g)].map(([, choice = '']) => choice);
  switch (type) {
    case 'string':
      if (typeof input === 'number' || typeof input === 'boolean')
        return `is read as ${is}, and must be text; put quotation marks around it: '${source}'`;
      return `must be text, not ${is}`;
    case 'number': {
      const [, whole, decimals] = /^(-?\d+),(\d+)$/.exec(String(input)) ?? [];
      if (whole !== undefined) return `write a point and not a comma for decimals: ${whole}.${decimals}`;
      if (typeof input === 'string' && input.trim() !== '' && Number.isFinite(Number(input)))
        return `must be a number; remove the quotation marks: ${input}`;
      return `must be a number, not ${is}`;
    }
    case 'boolean':
      return `must be true or false, not ${is}`;
    case 'array':
      return `must be a list, written [a, b] or in lines that begin with “- ”, not ${is}`;
    case 'strict_tuple':
    case 'tuple':
      return `must be a list between [ and ], not ${is}`;
    case 'picklist':
    case 'literal':
    case 'variant':
      if (input === undefined) return `is missing; it is one of ${list(choices)}`;
      return `${typeof input === 'string' ? `“${input}”` : is} is none of ${list(choices)}${didYouMean(String(input), choices)}`;
    case 'strict_object':
    case 'record':
      return `must have fields (${list(fields)}), and is ${is}`;
    case 'integer':
      return `must be a whole number, not ${is}`;
    case 'finite':
      return `must be a finite number, not ${is}`;
    case 'min_value':
      return `must be at least ${String(requirement)}, not ${is}`;
    case 'max_value':
      return `must be at most ${String(requirement)}, not ${is}`;
    case 'min_length':
      return `needs at least ${String(requirement)}`;
    default:
      return kind === 'validation' ? `cannot be ${is}` : `cannot be ${is} here`;
  }
}

function inWords(input: unknown, source: string): string {
  if (input === undefined) return 'nothing';
  if (typeof input === 'number') return `the number ${source || input}`;
  if (typeof input === 'boolean') return `“${input}”, one of true and false`;
  if (typeof input === 'string') return `“${input}”`;
  if (Array.isArray(input)) return 'a list';
  return 'fields';
}

/** A value as it is written in the file. */
function sourceAt(document: Document, path: Path): string {
  const node = document.getIn(path, true);
  return isScalar(node) ? (node.source ?? '') : '';
}

const list = (words: readonly string[]) => new Intl.ListFormat('en-GB').format(words);

/** The names of the fields that a record may have. */
const fieldsAt = (root: Schema, value: unknown, path: Path): string[] =>
  Object.keys(schemaAt(root, value, path)?.entries ?? {});

/** The description of a field. */
function aboutField(root: Schema, value: unknown, path: Path): string {
  const field = schemaAt(root, value, path);
  const about = field && v.getDescription(field as unknown as v.GenericSchema);
  return about === undefined ? '' : ` (${about})`;
}
