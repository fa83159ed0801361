import { createHash } from 'node:crypto';

export interface NamedFile {
  readonly name: string;
  readonly text: string;
}

/** Named by what is in it: a page never reads a file of another build. */
export function namedByContent(name: string, ending: string, text: string): NamedFile {
  return { name: `${name}-${createHash('sha256').update(text).digest('hex').slice(0, 8)}.${ending}`, text };
}
