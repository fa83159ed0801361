import { basisLook } from '../../look/line-forms';
import { type Basis, type BufferMark, isSwitch, type Mark, type RangeMark } from '../../model/mark';
import { firstAccountsOfPlace } from '../../text/according-to';
import { formatRange } from '../../text/format';
import { BasisBadge } from '../parts/basis-badge';
import { MarkLink } from '../parts/mark-link';
import { usePage, useSelected, useUnits } from '../parts/page-context';
import { MarkSymbol } from '../parts/symbol';

/** Everything on the map as a list, which replaces the map for readers who do not see it. */
export function MarkList() {
  const { dataset, text } = usePage();
  const units = useUnits();
  const rings = useSelected((state) => state.rings);
  const places = dataset.marks.filter(({ kind }) => kind === 'place');
  const groups = [
    {
      title: text.front.onTheMap,
      marks: dataset.marks.filter(({ kind }) => kind !== 'place'),
    },
    { title: text.front.placesMentioned, marks: places.filter(isShown) },
    { title: text.front.alsoMentioned, marks: places.filter((place) => !isShown(place)) },
  ].filter(({ marks }) => marks.length > 0);
  if (groups.length === 0) return null;
  const rangeOf = (mark: RangeMark | BufferMark) => {
    const range = formatRange({ innerRadiusKm: 0, ...mark }, units, text);
    return rings.includes(mark.id) ? range : text.front.hidden(range);
  };
  const quotesOf = (mark: Mark) => {
    const { areaWithQuotes, lineWithQuotes, quotes, accordingTo } = text.front;
    const sentence = mark.kind === 'area' ? areaWithQuotes : mark.kind === 'line' ? lineWithQuotes : quotes;
    const summary = sentence(dataset.ofMarks[mark.id]?.quotes ?? 0);
    const isRival = 'accordingTo' in mark && mark.accordingTo.length > 0;
    return isRival ? accordingTo(summary, firstAccountsOfPlace(mark, dataset, text)) : summary;
  };
  return (
    <>
      {groups.map(({ title, marks }, index) => (
        <section key={title} aria-labelledby={`marks-${index}`}>
          <div class={`section-head ${title === text.front.onTheMap ? 'tab-title' : ''}`}>
            <h2 id={`marks-${index}`}>{title}</h2>
          </div>
          <ul class="marks">
            {marks.map((mark) => (
              <li key={mark.id}>
                <MarkLink mark={mark.id} class="mark-row">
                  <MarkSymbol mark={mark} />
                  <span>
                    <b>{mark.name}</b> <small>{isSwitch(mark) ? rangeOf(mark) : quotesOf(mark)}</small>
                  </span>{' '}
                  <BasisBadge basis={mark.basis} />
                </MarkLink>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <dl class="meanings">
        {(Object.keys(basisLook) as Basis[]).map((basis) => (
          <div key={basis}>
            <dt>{text.basis[basis].word}:</dt> <dd>{text.basis[basis].meaning}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

const isShown = (mark: Mark) => 'shown' in mark && mark.shown;
