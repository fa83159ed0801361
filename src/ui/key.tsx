import { useState } from 'preact/hooks';
import { bases } from '../model/basis';
import { type Basis, isRange, type RangeMark } from '../model/dataset';
import { formatDistance, formatRange } from '../model/format';
import { isOutOfView } from '../state/select';
import { lighting } from './mark-link';
import { usePage, useSelected } from './page-context';
import { Line } from './symbol';

const barWidth = 302;

/** Beside the panel, but with too little map left for an open key. */
const narrowMap = '(min-width: 900px) and (max-width: 1199px)';

/** The legend, the switches and the bars to scale, in one. */
export function Key() {
  const { dataset } = usePage();
  const ranges = dataset.marks.filter(isRange);
  const longestKm = Math.max(...ranges.map(({ radiusKm }) => radiusKm));
  const on = useSelected((state) => state.rings.length);
  // Beside an open article there is little map left: the key folds until it is asked for.
  const isArticleOpen = useSelected((state) => state.source !== null);
  const [folded, setFolded] = useState<boolean | null>(() => (window.matchMedia(narrowMap).matches ? true : null));
  const isFolded = folded ?? isArticleOpen;
  return (
    <section class={`key ${isFolded ? 'folded' : ''}`} aria-labelledby="key-title" data-covers-map="right">
      <h2 id="key-title">
        <button type="button" aria-expanded={!isFolded} onClick={() => setFolded(!isFolded)}>
          Ranges, to scale
        </button>
        <span>
          {isFolded ? `${on} of ${ranges.length} on` : `0 to ${formatDistance(longestKm, dataset.story.units)}`}
        </span>
      </h2>
      <div class="key-body">
        <ul>
          {ranges.map((mark) => (
            <Switch key={mark.id} mark={mark} longestKm={longestKm} />
          ))}
        </ul>
        <h3>How a mark is known</h3>
        <ul class="bases">
          {(Object.keys(bases) as Basis[]).map((basis) => (
            <li key={basis} title={bases[basis].meaning}>
              <svg viewBox="0 0 34 10" aria-hidden="true">
                <Line y={5} basis={basis} to={34} />
              </svg>
              <i aria-hidden="true">{bases[basis].glyph}</i>
              {bases[basis].word}
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

function Switch({ mark, longestKm }: { mark: RangeMark; longestKm: number }) {
  const { actions, dataset } = usePage();
  const isOn = useSelected((state) => state.rings.includes(mark.id));
  const isLit = useSelected((state) => state.lit.includes(mark.id));
  const isAway = useSelected((state) => state.visible !== null && isOutOfView(mark, state.visible));
  const assumptionId = `assumption-${mark.id}`;
  return (
    <li class={`range accent-${mark.accent} ${isLit ? 'lit' : ''}`} {...lighting(actions, [mark.id])}>
      <label>
        <input
          type="checkbox"
          name={mark.id}
          checked={isOn}
          aria-describedby={assumptionId}
          onChange={() => actions.toggleRing(mark.id)}
        />
        <span class="switch" aria-hidden="true" />
        <b>{mark.name}</b>
        <span class="range-value">{formatRange(mark, dataset.story.units)}</span>
        <i title={bases[mark.basis].meaning}>
          <span aria-hidden="true">{bases[mark.basis].glyph}</span>
          <span class="unseen">{bases[mark.basis].word}</span>
        </i>
      </label>
      <div class="bar">
        <Bar mark={mark} longestKm={longestKm} />
        {isOn && isAway && (
          <span class="away">
            outside this view:{' '}
            <button
              type="button"
              onClick={(event) => {
                actions.show(mark.id);
                // The button goes away with what it mends.
                event.currentTarget.closest('li')?.querySelector('input')?.focus();
              }}
            >
              zoom to it<span class="unseen">: {mark.name}</span>
            </button>
          </span>
        )}
      </div>
      <p class="assumption" id={assumptionId}>
        {mark.assumption}
      </p>
    </li>
  );
}

/** A range as a bar to scale: an end-stop says "up to", an arrow "more than", a tinted end "from … to". */
function Bar({
  mark: { basis, kind, radiusKm, innerRadiusKm, limit },
  longestKm,
}: {
  mark: RangeMark;
  longestKm: number;
}) {
  const end = (radiusKm / longestKm) * (barWidth - 1);
  const inner = (innerRadiusKm / longestKm) * (barWidth - 1);
  return (
    <svg viewBox={`0 0 ${barWidth} 14`} preserveAspectRatio="xMinYMid meet" aria-hidden="true">
      {kind === 'band' && <rect x={inner} y="2" width={end - inner} height="10" class="tint" />}
      <Line y={7} basis={basis} to={kind === 'band' ? inner : end} />
      {limit === 'more than' ? (
        <path class="stop" d={`M${end - 1} 2.5L${end + 6} 7L${end - 1} 11.5`} />
      ) : (
        <path class="stop" d={`${kind === 'band' ? `M${inner} 2V12` : ''}M${end} 2V12`} />
      )}
    </svg>
  );
}
