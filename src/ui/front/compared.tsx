import { isRange } from '../../model/mark';
import { comparedDistances } from '../../state/compared';
import { formatRange } from '../../text/format';
import { useInUnits, usePage, useUnits } from '../parts/page-context';
import { useRemembered } from '../parts/remembered';
import { Bars } from './bars';

/** The distances as bars to one scale, and as a table. */
export function Compared() {
  const { dataset, text } = usePage();
  const units = useUnits();
  const [isTableOpen, setTableOpen] = useRemembered('table of distances opened', false);
  const inUnits = useInUnits();
  const groups = comparedDistances(dataset, text);
  if (groups.length === 0) return null;
  return (
    <section class="compared" aria-labelledby="compared-title">
      <div class="section-head">
        <h2 id="compared-title">
          {dataset.marks.some(isRange) ? text.comparison.title : text.comparison.titleWithoutRanges}
        </h2>
      </div>
      <figure>
        <Bars groups={groups} />
        <details open={isTableOpen} onToggle={({ currentTarget }) => setTableOpen(currentTarget.open)}>
          <summary>{text.comparison.showAsTable}</summary>
          <table>
            <thead>
              <tr>
                <th scope="col">{text.comparison.what}</th>
                <th scope="col">{text.comparison.distance}</th>
                <th scope="col">{text.comparison.source}</th>
              </tr>
            </thead>
            <tbody>
              {groups.flatMap(({ name, isDisputed, distances }) =>
                distances.map((distance) => (
                  <tr key={distance.id}>
                    <th scope="row">
                      {inUnits(isDisputed ? text.comparison.disputed(distance.says ?? name) : (distance.says ?? name))}
                    </th>
                    <td>{formatRange(distance, units, text)}</td>
                    <td>{text.comparison.basisAndSource(text.basis[distance.basis].word, distance.from)}</td>
                  </tr>
                )),
              )}
            </tbody>
          </table>
        </details>
      </figure>
    </section>
  );
}
