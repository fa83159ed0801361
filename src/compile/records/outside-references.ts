// Sources outside the articles, as an author cites them.
import type * as v from 'valibot';
import type { Reference } from '../../model/mark';
import { outsideWords } from '../../model/quotation';
import type { references } from '../schema/parts';

export function readReferences(cited: v.InferOutput<typeof references> = []): Reference[] {
  return cited.map(({ exact, ...reference }) => ({ ...reference, exact: exact === null ? null : outsideWords(exact) }));
}
