// The drafts that an editor refused, so that they are not proposed again. They are a file of the story beside `seeds/` and `data/`, so that
// everybody who works on it sees them; nothing of it is published, and it is no part of the data version.
import * as v from 'valibot';
import { words } from '../../compile/schema/parts';

export const refusedFile = v.array(
  v.strictObject({
    draft: v.pipe(words, v.description('The id of the draft.')),
    source: v.pipe(words, v.description('The article that it was made from.')),
    exact: v.pipe(words, v.description('The words that it quotes.')),
  }),
);
