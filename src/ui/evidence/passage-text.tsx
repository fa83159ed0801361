import { marksOf } from '../../model/evidence';
import type { Mark } from '../../model/mark';
import type { Quotation } from '../../model/quotation';
import { type Segment, segmentsOf } from '../../model/segments';
import { inPlace } from '../parts/in-place';
import { lighting } from '../parts/mark-link';
import { usePage, useSelected } from '../parts/page-context';

interface PassageTextProps {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The passages to mark; all of one source. */
  readonly passages: readonly Quotation[];
}

/** A stretch of an article with its passages marked. The text goes in as text, so markup left in an article is shown and never run. */
export function PassageText({ text, start, end, passages }: PassageTextProps) {
  return (
    <>
      {runsOf(segmentsOf(text, start, end, passages)).map((run, index) => {
        const key = `${start}-${index}`;
        return run[0]?.passages.length ? (
          <mark key={key}>
            {run.map((segment, position) => (
              <MarkedWords key={`${key}-${position}`} segment={segment} />
            ))}
          </mark>
        ) : (
          // In an element of its own, which is replaced where a translator has replaced its text.
          <span key={key}>{run.map((segment) => segment.text).join('')}</span>
        );
      })}
    </>
  );
}

function MarkedWords({ segment: { text, passages } }: { segment: Segment }) {
  const { actions, marks, store } = usePage();
  const carried = passages.flatMap((passage) => marksOf(passage, marks.values()));
  const ids = marksMeant(carried);
  const isLit = useSelected((state) => carried.some(({ id }) => state.lit.includes(id)));
  const isOfSelected = useSelected((state) => carried.some(({ id }) => id === state.mark));
  const className = isOfSelected ? 'of-selected-mark' : isLit ? 'lit' : undefined;
  // A space between two passages belongs to both and leads nowhere.
  if (ids.length === 0 || text.trim() === '') return <span class={className}>{text}</span>;
  return (
    <a
      class={className}
      href={`#mark=${ids[0]}`}
      onClick={inPlace((event: MouseEvent & { readonly currentTarget: HTMLElement }) => {
        const box = event.currentTarget.getBoundingClientRect();
        // Words read as evidence of a mark lead to that mark; elsewhere the reader is asked, where there is a choice.
        const { mark } = store.getState();
        const meant = carried.some(({ id }) => id === mark) && mark !== null ? [mark] : ids;
        actions.choose(meant, { x: event.clientX || box.left, y: event.clientY || box.bottom }, { show: true });
      })}
      {...lighting(actions, ids)}
    >
      {text}
    </a>
  );
}

/** Overlapping passages cut each other into segments; what is marked without a gap is one mark again. */
function runsOf(segments: readonly Segment[]): Segment[][] {
  const runs: Segment[][] = [];
  for (const segment of segments) {
    const last = runs.at(-1);
    const isMarked = segment.passages.length > 0;
    if (last && (last[0]?.passages.length ?? 0) > 0 === isMarked) last.push(segment);
    else runs.push([segment]);
  }
  return runs;
}

/** Nearly every passage names some place; that is what it is about only where it carries no other mark. */
function marksMeant(carried: readonly Mark[]): string[] {
  const others = carried.filter(({ kind }) => kind !== 'place');
  return [...new Set((others.length > 0 ? others : carried).map(({ id }) => id))];
}
