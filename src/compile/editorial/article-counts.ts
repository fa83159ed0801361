// How many articles do something, counted from the records: for the placeholders of our own sentences.

import { nameTokens } from '../english/name-matching';
import type { Records } from '../records/records';
import type { Authored } from '../schema/schema';
import { valuesAnswering } from './values-answering';

export interface Counting {
  /** Null where it names what is not there. */
  readonly number: number | null;
  /** What is counted, for a problem: “articles that name plane”. */
  readonly what: string;
  /** The records that it names. */
  readonly named?: Named;
}

export interface Named {
  readonly kind: 'mark' | 'question' | 'claim' | 'constrained';
  readonly ids: readonly string[];
}

type ClaimRecord = Authored['claims.yaml'][number];

/**
 * What the head of a placeholder counts, such as `articles`, `articles naming plane`, `articles dated 2024-11-20`; what is wrong
 * with a date in it; null where it is no head that is known.
 */
export function countedBy(head: string, { authored }: Records): Counting | { readonly fault: string } | null {
  const [, kind = '', which = ''] = /^(\w+(?: (?:naming|answering|dated|of))?)\b\s*(.*)$/.exec(head) ?? [];
  const sources = authored['sources.yaml'];
  const { places } = authored['places.yaml'];
  const articlesWith = (what: string, named: Named, known: Listed, does: (claim: ClaimRecord) => boolean): Counting => {
    const articles = new Set(authored['claims.yaml'].filter(does).map(({ source }) => source));
    const areKnown = named.ids.every((id) => known.some((record) => record.id === id));
    return { number: areKnown ? articles.size : null, what: `articles that ${what}`, named };
  };
  switch (kind) {
    case 'articles':
      return which === '' ? { number: sources.length, what: 'articles' } : null;
    case 'articles naming': {
      const place = places.find(({ id }) => id === which);
      const does = (claim: ClaimRecord) =>
        claim.marks.includes(which) || (place !== undefined && names(claim, place, authored));
      return articlesWith(
        `name ${which}`,
        { kind: 'mark', ids: [which] },
        [...authored['marks.yaml'], ...places],
        does,
      );
    }
    case 'articles answering': {
      const named: Named = { kind: 'question', ids: [which] };
      return articlesWith(`answer ${which}`, named, authored['questions.yaml'], ({ question }) => question === which);
    }
    case 'articles of': {
      const ids = which.split(',').map((id) => id.trim());
      return articlesWith('have these claims', { kind: 'claim', ids }, authored['claims.yaml'], ({ id }) =>
        ids.includes(id),
      );
    }
    case 'articles dated': {
      if (which !== '' && !/^\d{4}-\d\d-\d\d$/.test(which))
        return { fault: `“${which}” is no date; write it YYYY-MM-DD` };
      const dated = sources.filter(({ published }) => published && (which === '' || published.date === which));
      return { number: dated.length, what: `articles dated ${which}`.trim() };
    }
    case 'numbers answering': {
      const questions = authored['questions.yaml'].map(({ id }) => id);
      // A claim that answers a question that is not known may answer this one.
      const isKnown =
        questions.includes(which) &&
        authored['claims.yaml'].every(({ question }) => question === undefined || questions.includes(question));
      const named: Named = { kind: 'question', ids: [which] };
      return { number: isKnown ? valuesAnswering(which, authored) : null, what: `numbers that answer ${which}`, named };
    }
    case 'statements of': {
      const area = authored['marks.yaml'].find((mark) => mark.kind === 'area' && mark.id === which);
      const constraints = area?.kind === 'area' ? area.constraints : undefined;
      const named: Named = { kind: 'constrained', ids: [which] };
      return { number: constraints?.length ?? null, what: `statements of ${which}`, named };
    }
    default:
      return null;
  }
}

type Listed = readonly { readonly id: string }[];

/** Whether a place is named in a passage of a claim, and not only inside the longer name of another. */
function names(
  { passages }: ClaimRecord,
  { aliases }: { readonly aliases: readonly string[] },
  authored: Authored,
): boolean {
  const all = authored['places.yaml'].places.flatMap((place) => place.aliases);
  return passages.some((passage) =>
    nameTokens(typeof passage === 'string' ? passage : passage.exact, all).some(({ name }) => aliases.includes(name)),
  );
}
