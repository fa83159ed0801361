// How a mark's geometry is known, in a word; its glyph and its line form are in src/look/line-forms.ts.
import type { Status } from './claim';
import type { Basis } from './mark';

export const bases: Readonly<Record<Basis, { readonly word: string; readonly meaning: string }>> = {
  stated: { word: 'stated', meaning: 'The words of an article say it.' },
  derived: { word: 'derived', meaning: 'Computed from stated words.' },
  placed: { word: 'placed by us', meaning: 'Our choice; the reason is given.' },
  reference: { word: 'outside source', meaning: 'Taken from a source that is cited, not from an article.' },
};

export const statuses: Readonly<Record<Status, { readonly word: string; readonly meaning: string }>> = {
  claimed: { word: 'claimed', meaning: 'The voice says so.' },
  confirmed: { word: 'confirmed', meaning: 'The article says that the voice confirmed or verified it.' },
  denied: { word: 'denied', meaning: 'The voice says that it is not so.' },
  'not-said': { word: 'did not say', meaning: 'The article says that the voice did not say or confirm it.' },
  reported: { word: 'reported', meaning: 'The article tells it in its own words.' },
};
