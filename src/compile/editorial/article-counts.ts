// How many articles do something, counted from the records: for the placeholders of editorial texts.

import { matchNames } from '../english/name-matching';
import type { Records } from '../records/records';
import type { Reference } from '../records/references';
import type { Authored, ClaimRecord } from '../schema/schema';
import { valuesAnswering } from './values-answering';

export interface Counting {
  /** Null where it has an unknown id. */
  readonly number: number | null;
  /** What is counted, for a problem: “articles that name plane”. */
  readonly what: string;
  /** The records that it names. */
  readonly references?: readonly Pick<Reference, 'referent' | 'id'>[];
}

/**
 * What the head of a placeholder counts, such as `articles`, `articles naming plane`, `articles dated 2024-11-20`; what is wrong
 * with a date in it; null for an unknown head.
 */
export function countedBy(head: string, { authored }: Records): Counting | { readonly fault: string } | null {
  const [, kind = '', which = ''] = /^(\w+(?: (?:naming|answering|dated|of))?)\b\s*(.*)$/.exec(head) ?? [];
  const sources = authored['sources.yaml'];
  const claims = authored['claims.yaml'];
  const questions = new Set(authored['questions.yaml'].map(({ id }) => id));
  const { places } = authored['places.yaml'];
  const articlesWith = (
    what: string,
    references: NonNullable<Counting['references']>,
    isRecord: (id: string) => boolean,
    does: (claim: ClaimRecord) => boolean,
  ): Counting => {
    const articles = new Set(claims.filter(does).map(({ source }) => source));
    return {
      number: references.every(({ id }) => isRecord(id)) ? articles.size : null,
      what: `articles that ${what}`,
      references,
    };
  };
  switch (kind) {
    case 'articles':
      return which === '' ? { number: sources.length, what: 'articles' } : null;
    case 'articles naming': {
      const place = places.find(({ id }) => id === which);
      return articlesWith(
        `name ${which}`,
        [{ referent: 'mark', id: which }],
        (id) => [...authored['marks.yaml'], ...places].some((mark) => mark.id === id),
        (claim) => claim.marks.includes(which) || (place !== undefined && names(claim, place, authored)),
      );
    }
    case 'articles answering':
      return articlesWith(
        `answer ${which}`,
        [{ referent: 'question', id: which }],
        (id) => questions.has(id),
        ({ question }) => question === which,
      );
    case 'articles of': {
      const ids = which.split(',').map((id) => id.trim());
      return articlesWith(
        'have these claims',
        ids.map((id) => ({ referent: 'claim', id })),
        (id) => claims.some((claim) => claim.id === id),
        ({ id }) => ids.includes(id),
      );
    }
    case 'articles dated': {
      if (which !== '' && !/^\d{4}-\d\d-\d\d$/.test(which))
        return { fault: `“${which}” is no date; write it YYYY-MM-DD` };
      const dated = sources.filter(({ published }) => published && (which === '' || published.date === which));
      return { number: dated.length, what: `articles dated ${which}`.trim() };
    }
    case 'numbers answering': {
      // A claim that answers an unknown question may be meant to answer this one.
      const isCertain =
        questions.has(which) && claims.every(({ question }) => question === undefined || questions.has(question));
      return {
        number: isCertain ? valuesAnswering(which, authored) : null,
        what: `numbers that answer ${which}`,
        references: [{ referent: 'question', id: which }],
      };
    }
    case 'statements of': {
      const area = authored['marks.yaml'].find((mark) => mark.kind === 'area' && mark.id === which);
      return {
        number: (area?.kind === 'area' && area.constraints?.length) || null,
        what: `statements of ${which}`,
        references: [{ referent: 'constrained', id: which }],
      };
    }
    default:
      return null;
  }
}

/** Whether a place is named in a passage of a claim, and not only inside the longer name of another. */
function names(
  { passages }: ClaimRecord,
  { aliases }: { readonly aliases: readonly string[] },
  authored: Authored,
): boolean {
  const all = authored['places.yaml'].places.flatMap((place) => place.aliases);
  return passages.some(({ exact }) => matchNames(exact, all).some(({ name }) => aliases.includes(name)));
}
