// How a thing on the map is known, and the status of what a source says: one word for each everywhere, and what it means.

import type { Status } from '../../model/claim';
import type { Basis } from '../../model/mark';
import type { Writer } from '../intl/writer';

interface WordAndMeaning {
  readonly word: string;
  readonly meaning: string;
}

export const basis = (_: Writer): Readonly<Record<Basis, WordAndMeaning>> => ({
  stated: { word: 'reported', meaning: 'An article says so.' },
  derived: { word: 'calculated by us', meaning: 'We calculated it from what is reported.' },
  placed: { word: 'our estimate', meaning: 'We chose it, and say why.' },
  reference: { word: 'from another source', meaning: 'It comes from a source that we cite, not from an article.' },
});

export const status = (_: Writer): Readonly<Record<Status, WordAndMeaning>> => ({
  claimed: { word: 'claimed', meaning: 'This source says so, whether or not anyone confirms it.' },
  confirmed: { word: 'confirmed', meaning: 'The article says that this source confirmed it.' },
  denied: { word: 'denied', meaning: 'This source says that it is not so.' },
  'not-said': { word: 'did not say', meaning: 'The article says that this source did not say or confirm it.' },
  reported: { word: 'stated by the article', meaning: 'The article says so itself, and names no source.' },
});
