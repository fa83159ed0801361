import { createHash } from 'node:crypto';

export interface NamedFile {
  readonly name: string;
  readonly text: string;
}

/** Named by a hash of its content, so that a page never reads a file of another build. */
export function namedByContent(name: string, ending: string, text: string): NamedFile {
  return { name: `${name}-${contentHash(text)}.${ending}`, text };
}

/** The address of a file whose name is fixed, with a hash of its content as the query, so that no cache answers with the file of another build. */
export const addressByContent = (name: string, content: string | Uint8Array): string =>
  `${name}?v=${contentHash(content)}`;

const contentHash = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex').slice(0, 8);
