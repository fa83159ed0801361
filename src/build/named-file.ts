import { createHash } from 'node:crypto';

export interface NamedFile {
  readonly name: string;
  readonly text: string;
}

/** Named by what is in it: a page never reads a file of another build. */
export function namedByContent(name: string, ending: string, text: string): NamedFile {
  return { name: `${name}-${contentHash(text)}.${ending}`, text };
}

/**
 * The address of a file whose name is fixed, with what is in it as the query: a cache that still has the file of another build under the
 * same name does not answer for it.
 */
export const addressByContent = (name: string, content: string | Uint8Array): string =>
  `${name}?v=${contentHash(content)}`;

const contentHash = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex').slice(0, 8);
