import { basisLook } from '../../look/line-forms';
import { isOpenEnded } from '../../model/claim';
import { type Basis, type BufferMark, isSwitch, type RangeMark } from '../../model/mark';
import { isMarkOutOfView } from '../../state/select';
import { formatDistance, formatRange } from '../../text/format';
import { UnitsSwitch } from '../map-controls/units-switch';
import { Filled } from '../parts/filled';
import { highlightHandlers } from '../parts/mark-link';
import { narrowMap, oneColumn, useMedia } from '../parts/media-queries';
import { useInUnits, usePage, useSelected, useUnits } from '../parts/page-context';
import { useRemembered } from '../parts/remembered';
import { Line } from '../parts/symbol';
import { goToReaderRing } from './reader-ring-section';

const barWidth = 302;

/** The key of the map: a switch and a bar for each range, and what the line forms mean. */
export function Key() {
  const page = usePage();
  const { dataset, text } = page;
  const units = useUnits();
  const switches = dataset.marks.filter(isSwitch);
  const hasRanges = switches.length > 0;
  const longestKm = Math.max(0, ...switches.map(({ radiusKm }) => radiusKm));
  const on = useSelected((state) => state.rings.length);
  // Null until the reader folds or unfolds it: it is then folded where it would cover a narrow map. On a sheet it is in the text.
  const isArticleOpen = useSelected((state) => state.source !== null);
  const isNarrow = useMedia(narrowMap);
  const isSheet = useMedia(oneColumn);
  const [folded, setFolded] = useRemembered<boolean | null>('key folded', null);
  const isFolded = folded ?? (isNarrow || (isArticleOpen && !isSheet));
  return (
    <section class={`key ${isFolded ? 'folded' : ''}`} aria-labelledby="key-title" data-covers-map="right">
      <h2 id="key-title">
        <button type="button" aria-expanded={!isFolded} onClick={() => setFolded(!isFolded)}>
          {hasRanges ? text.key.title : text.key.howWeKnow}
        </button>
        {hasRanges && (
          <span>
            {isFolded ? text.key.countOn(on, switches.length) : text.key.scale(formatDistance(longestKm, units, text))}
          </span>
        )}
      </h2>
      <div class="key-body">
        {hasRanges && (
          <>
            <ul>
              {switches.map((mark) => (
                <Switch key={mark.id} mark={mark} longestKm={longestKm} />
              ))}
            </ul>
            <h3>{text.key.howWeKnow}</h3>
          </>
        )}
        <ul class="bases">
          {(Object.keys(basisLook) as Basis[]).map((basis) => (
            <li key={basis} title={text.basis[basis].meaning}>
              <svg viewBox="0 0 34 10" aria-hidden="true">
                <Line y={5} basis={basis} to={34} />
              </svg>
              <i aria-hidden="true">{basisLook[basis].glyph}</i>
              {text.basis[basis].word}
            </li>
          ))}
        </ul>
        <div class="key-foot">
          <UnitsSwitch />
          {hasRanges && (
            <button type="button" class="act" onClick={() => goToReaderRing(page)}>
              {text.key.tryOnYourCity}
            </button>
          )}
        </div>
      </div>
    </section>
  );
}

/** On a phone: how many ranges are on, as a button that leads to the key in the text. */
export function RingsChip() {
  const { actions, dataset, text } = usePage();
  const switches = dataset.marks.filter(isSwitch);
  const on = useSelected((state) => state.rings.length);
  const isLowered = useSelected((state) => state.sheet === 'peek');
  if (switches.length === 0) return null;
  const goToKey = () => {
    if (isLowered) actions.setSheet('half');
    // After the sheet has been raised: below that the text cannot be scrolled.
    requestAnimationFrame(() => {
      const title = document.querySelector<HTMLElement>('#key-title button');
      title?.focus({ preventScroll: true });
      title?.closest('.key')?.scrollIntoView({ block: 'start' });
    });
  };
  return (
    <button type="button" class="rings-chip" onClick={goToKey}>
      {text.key.chip(on, switches.length)}
    </button>
  );
}

function Switch({ mark, longestKm }: { mark: RangeMark | BufferMark; longestKm: number }) {
  const { actions, text } = usePage();
  const units = useUnits();
  const isOn = useSelected((state) => state.rings.includes(mark.id));
  const isHighlighted = useSelected((state) => state.highlighted.includes(mark.id));
  const isOutOfView = useSelected((state) => state.visible !== null && isMarkOutOfView(mark, state.visible));
  const inUnits = useInUnits();
  const assumptionId = `assumption-${mark.id}`;
  return (
    <li
      class={`range accent-${mark.accent} ${isHighlighted ? 'highlighted' : ''}`}
      {...highlightHandlers(actions, [mark.id])}
    >
      <label>
        <input
          type="checkbox"
          name={mark.id}
          checked={isOn}
          aria-describedby={assumptionId}
          onChange={() => actions.toggleRing(mark.id)}
        />
        <span class="switch" aria-hidden="true" />
        <b>{mark.name}</b> <span class="range-value">{formatRange({ innerRadiusKm: 0, ...mark }, units, text)}</span>
        <i title={text.basis[mark.basis].meaning}>
          <span aria-hidden="true">{basisLook[mark.basis].glyph}</span>
          <span class="visually-hidden">, {text.basis[mark.basis].word}</span>
        </i>
      </label>
      <div class="bar">
        <Bar mark={{ innerRadiusKm: 0, ...mark }} longestKm={longestKm} />
        {isOn && isOutOfView && (
          <span class="away">
            <Filled
              sentence={text.key.notInView}
              zoomToIt={
                <button
                  type="button"
                  class="act"
                  onClick={(event) => {
                    actions.zoomTo(mark.id);
                    // The button disappears when the range is in view.
                    event.currentTarget.closest('li')?.querySelector('input')?.focus();
                  }}
                >
                  {text.key.zoomToIt}
                  <span class="visually-hidden">: {mark.name}</span>
                </button>
              }
            />
          </span>
        )}
      </div>
      <p class={isOn ? 'assumption' : 'visually-hidden'} id={assumptionId}>
        {inUnits(mark.assumption)}
      </p>
    </li>
  );
}

/** A range as a bar to scale: it ends with a stop for "up to", with an arrow for "more than", and tinted for "from … to". */
function Bar({
  mark: { basis, radiusKm, innerRadiusKm, limit },
  longestKm,
}: {
  mark: Pick<RangeMark, 'basis' | 'radiusKm' | 'innerRadiusKm' | 'limit'>;
  longestKm: number;
}) {
  const end = (radiusKm / longestKm) * (barWidth - 1);
  const isBand = innerRadiusKm > 0;
  const inner = (innerRadiusKm / longestKm) * (barWidth - 1);
  return (
    <svg viewBox={`0 0 ${barWidth} 14`} preserveAspectRatio="xMinYMid meet" aria-hidden="true">
      {isBand && <rect x={inner} y="2" width={end - inner} height="10" class="tint" />}
      <Line y={7} basis={basis} to={isBand ? inner : end} />
      {isOpenEnded(limit) ? (
        <path class="stop" d={`M${end - 1} 2.5L${end + 6} 7L${end - 1} 11.5`} />
      ) : (
        <path class="stop" d={`${isBand ? `M${inner} 2V12` : ''}M${end} 2V12`} />
      )}
    </svg>
  );
}
