import type { Mark } from '../../model/mark';
import type { Carried } from '../../model/parts';
import type { Quotation } from '../../model/quotation';
import { type Segment, segmentsOf } from '../../model/segments';
import { pathOfMark } from '../../state/paths';
import { highlightHandlers } from '../parts/mark-link';
import { usePage, useSelected } from '../parts/page-context';
import { onPlainClick } from '../parts/plain-click';

interface PassageTextProps {
  readonly text: string;
  /** Where it begins in the article. */
  readonly start: number;
  /** The passages to mark, all of the article. */
  readonly passages: readonly Quotation[];
  readonly carried: Carried;
}

/** Part of an article with its passages marked. Inserted as text, so that HTML in an article is shown and never interpreted. */
export function PassageText({ text, start, passages, carried }: PassageTextProps) {
  return (
    <>
      {runsOf(segmentsOf(text, start, passages)).map((run, index) => {
        const key = `${start}-${index}`;
        return run[0]?.passages.length ? (
          <mark key={key}>
            {run.map((segment, position) => (
              <MarkedWords key={`${key}-${position}`} segment={segment} carried={carried} />
            ))}
          </mark>
        ) : (
          // In an element, so that Preact can replace text that a page translator has changed (changed-text.ts).
          <span key={key}>{run.map((segment) => segment.text).join('')}</span>
        );
      })}
    </>
  );
}

function MarkedWords({ segment: { text, passages }, carried }: { segment: Segment; carried: Carried }) {
  const { actions, marks, root, store } = usePage();
  const quotedMarks = passages.flatMap(({ id }) => carried[id] ?? []).flatMap((id) => marks.get(id) ?? []);
  const ids = marksToOffer(quotedMarks);
  const isHighlighted = useSelected((state) => quotedMarks.some(({ id }) => state.highlighted.includes(id)));
  const isOfSelected = useSelected((state) => quotedMarks.some(({ id }) => id === state.mark));
  const className = isOfSelected ? 'of-selected-mark' : isHighlighted ? 'highlighted' : undefined;
  // The space between two passages is no link.
  const [first] = ids;
  if (first === undefined || text.trim() === '') return <span class={className}>{text}</span>;
  return (
    <a
      class={className}
      href={root + pathOfMark(first)}
      onClick={onPlainClick((event: MouseEvent & { readonly currentTarget: HTMLElement }) => {
        const box = event.currentTarget.getBoundingClientRect();
        // A quote of the selected mark leads to that mark; otherwise the reader chooses one of several.
        const { mark } = store.getState();
        const candidates = quotedMarks.some(({ id }) => id === mark) && mark !== null ? [mark] : ids;
        actions.choose(candidates, { x: event.clientX || box.left, y: event.clientY || box.bottom }, { show: true });
      })}
      {...highlightHandlers(actions, ids)}
    >
      {text}
    </a>
  );
}

/** Joins neighbouring segments, so that overlapping passages are one `<mark>`. */
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

/** Places only where there is no other mark: nearly every passage names a place. */
function marksToOffer(quotedMarks: readonly Mark[]): string[] {
  const others = quotedMarks.filter(({ kind }) => kind !== 'place');
  return [...new Set((others.length > 0 ? others : quotedMarks).map(({ id }) => id))];
}
