import { marksOf } from '../../model/evidence';
import type { Mark } from '../../model/mark';
import type { Quotation } from '../../model/quotation';
import { type Segment, segmentsOf } from '../../model/segments';
import { highlightHandlers } from '../parts/mark-link';
import { usePage, useSelected } from '../parts/page-context';
import { onPlainClick } from '../parts/plain-click';

interface PassageTextProps {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The passages to mark, all of one article. */
  readonly passages: readonly Quotation[];
}

/** Part of an article with its passages marked. It is put in as text, so that markup in an article is shown and never run. */
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
          // In an element, so that Preact can replace it where a page translator has changed the text.
          <span key={key}>{run.map((segment) => segment.text).join('')}</span>
        );
      })}
    </>
  );
}

function MarkedWords({ segment: { text, passages } }: { segment: Segment }) {
  const { actions, marks, store } = usePage();
  const carried = passages.flatMap((passage) => marksOf(passage, marks.values()));
  const ids = marksToOffer(carried);
  const isHighlighted = useSelected((state) => carried.some(({ id }) => state.highlighted.includes(id)));
  const isOfSelected = useSelected((state) => carried.some(({ id }) => id === state.mark));
  const className = isOfSelected ? 'of-selected-mark' : isHighlighted ? 'highlighted' : undefined;
  // A space between two passages belongs to both, and is no link.
  if (ids.length === 0 || text.trim() === '') return <span class={className}>{text}</span>;
  return (
    <a
      class={className}
      href={`#mark=${ids[0]}`}
      onClick={onPlainClick((event: MouseEvent & { readonly currentTarget: HTMLElement }) => {
        const box = event.currentTarget.getBoundingClientRect();
        // In the panel of a mark its quotes lead to that mark; elsewhere the reader is asked which mark is meant.
        const { mark } = store.getState();
        const meant = carried.some(({ id }) => id === mark) && mark !== null ? [mark] : ids;
        actions.choose(meant, { x: event.clientX || box.left, y: event.clientY || box.bottom }, { show: true });
      })}
      {...highlightHandlers(actions, ids)}
    >
      {text}
    </a>
  );
}

/** Joins neighbouring segments: overlapping passages are cut into several, which are drawn as one marked stretch. */
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

/** A place is offered only where the words carry no other mark: nearly every passage names some place. */
function marksToOffer(carried: readonly Mark[]): string[] {
  const others = carried.filter(({ kind }) => kind !== 'place');
  return [...new Set((others.length > 0 ? others : carried).map(({ id }) => id))];
}
