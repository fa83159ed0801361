import type { Passage } from '../model/dataset';
import { segmentsOf } from '../model/segments';
import { marksOf } from '../state/select';
import { lighting } from './mark-link';
import { usePage, useSelected } from './page-context';

interface PassageTextProps {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The passages to mark; all of one source. */
  readonly passages: readonly Passage[];
}

/** A stretch of an article with its passages marked. The text goes in as text, so markup left in an article is shown and never run. */
export function PassageText({ text, start, end, passages }: PassageTextProps) {
  return (
    <>
      {segmentsOf(text, start, end, passages).map((segment) => {
        const [first] = segment.passages;
        return first ? (
          <MarkedWords key={`${first.start}-${segment.text}`} words={segment.text} passages={segment.passages} />
        ) : (
          segment.text
        );
      })}
    </>
  );
}

function MarkedWords({ words, passages }: { words: string; passages: readonly Passage[] }) {
  const { actions, marks } = usePage();
  const ids = [...new Set(passages.flatMap((passage) => marksOf(passage, marks.values())).map(({ id }) => id))];
  const isLit = useSelected((state) => ids.some((id) => state.lit.includes(id)));
  const isOfSelected = useSelected((state) => state.mark !== null && ids.includes(state.mark));
  const starts = passages.map(({ source, start }) => `${source}:${start}`).join(' ');
  const className = isOfSelected ? 'own' : isLit ? 'lit' : undefined;
  if (ids.length === 0)
    return (
      <mark class={className} data-passage={starts}>
        {words}
      </mark>
    );
  return (
    <mark class={className} data-passage={starts} data-marks={ids.join(' ')}>
      <a
        href={`#mark=${ids[0]}`}
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey || event.shiftKey) return;
          event.preventDefault();
          const box = event.currentTarget.getBoundingClientRect();
          actions.choose(ids, { x: event.clientX || box.left, y: event.clientY || box.bottom }, { show: true });
        }}
        {...lighting(actions, ids)}
      >
        {words}
      </a>
    </mark>
  );
}
