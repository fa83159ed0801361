import type { RangeMark } from '../../model/mark';
import { figuresOf } from '../../state/compared';
import { formatRange } from '../../text/format';
import { BasisBadge } from '../parts/basis-badge';
import { MarkLink } from '../parts/mark-link';
import { usePage, useUnits } from '../parts/page-context';

/** The figures for a ring or a band, where more than one source gives one; each with its line on the map. */
export function Figures({ mark }: { mark: RangeMark }) {
  const { dataset, text } = usePage();
  const units = useUnits();
  const { isDisputed, distances } = figuresOf(mark, dataset, text);
  if (distances.length < 2) return null;
  return (
    <section aria-labelledby="figures">
      <div class="section-head">
        <h3 id="figures">{text.comparison.howFarAndWhoSaysSo}</h3>
        {isDisputed && <span>{text.counts.disagree}</span>}
      </div>
      <ul class="figures">
        {distances.map((distance) => (
          <li key={distance.id}>
            <span>
              <b>{formatRange(distance, units, text)}</b> {distance.from}
              {distance.mark !== mark.id && (
                <>
                  {' '}
                  <MarkLink mark={distance.mark} class="act">
                    {text.comparison.showOnMap}
                  </MarkLink>
                </>
              )}
            </span>
            <BasisBadge basis={distance.basis} />
          </li>
        ))}
      </ul>
    </section>
  );
}
