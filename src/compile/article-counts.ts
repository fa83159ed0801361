// How many articles do something, counted from the records: for the placeholders of our own sentences.
import { notKnown } from './did-you-mean';
import type { Records } from './records';
import type { Authored } from './schema';
import { nameTokens } from './tokens';

export interface Counting {
  readonly number: number;
  /** What is counted, for a problem: “articles that name storm-shadow”. */
  readonly what: string;
}

type ClaimRecord = Authored['claims.yaml'][number];

/**
 * What the head of a placeholder counts, such as `articles`, `articles naming storm-shadow`, `articles dated 2024-11-20`; what is wrong
 * with it where it names what is not there; null where it is no head that is known.
 */
export function countedBy(head: string, { authored }: Records): Counting | { readonly fault: string } | null {
  const [, kind = '', which = ''] = /^(\w+(?: (?:naming|answering|dated|of))?)\b\s*(.*)$/.exec(head) ?? [];
  const claims = authored['claims.yaml'];
  const sources = authored['sources.yaml'];
  const articlesWith = (what: string, does: (claim: ClaimRecord) => boolean): Counting => ({
    number: new Set(claims.filter(does).map(({ source }) => source)).size,
    what: `articles that ${what}`,
  });
  switch (kind) {
    case 'articles':
      return which === '' ? { number: sources.length, what: 'articles' } : null;
    case 'articles naming': {
      const place = authored['places.yaml'].places.find(({ id }) => id === which);
      const marks = [...authored['marks.yaml'], ...authored['places.yaml'].places].map(({ id }) => id);
      if (!marks.includes(which)) return { fault: notKnown(which, 'a mark or a place', marks) };
      return articlesWith(
        `name ${which}`,
        (claim) => claim.marks.includes(which) || (place !== undefined && names(claim, place, authored)),
      );
    }
    case 'articles answering': {
      const questions = authored['questions.yaml'].map(({ id }) => id);
      if (!questions.includes(which)) return { fault: notKnown(which, 'a question of data/questions.yaml', questions) };
      return articlesWith(`answer ${which}`, ({ question }) => question === which);
    }
    case 'articles of': {
      const ids = which.split(',').map((id) => id.trim());
      const known = claims.map(({ id }) => id);
      const unknown = ids.find((id) => !known.includes(id));
      if (unknown !== undefined) return { fault: notKnown(unknown, 'a claim', known) };
      return articlesWith('have these claims', ({ id }) => ids.includes(id));
    }
    case 'articles dated': {
      if (which !== '' && !/^\d{4}-\d\d-\d\d$/.test(which))
        return { fault: `“${which}” is no date; write it YYYY-MM-DD` };
      const dated = sources.filter(({ published }) => published && (which === '' || published.date === which));
      return { number: dated.length, what: `articles dated ${which}`.trim() };
    }
    case 'statements of': {
      const areas = authored['marks.yaml'].flatMap((mark) => (mark.kind === 'area' && mark.constraints ? [mark] : []));
      const area = areas.find(({ id }) => id === which);
      if (!area?.constraints)
        return {
          fault: notKnown(
            which,
            'an area with constraints',
            areas.map(({ id }) => id),
          ),
        };
      return { number: area.constraints.length, what: `statements of ${which}` };
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
  return passages.some((passage) =>
    nameTokens(typeof passage === 'string' ? passage : passage.exact, all).some(({ name }) => aliases.includes(name)),
  );
}
