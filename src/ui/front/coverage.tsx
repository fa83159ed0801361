import { formatCount, theArticles } from '../../model/format';
import type { CoverageCount, SourceCoverage } from '../../model/source';
import { inPlace } from '../parts/in-place';
import { usePage } from '../parts/page-context';
import { Words } from '../parts/words';

/** What of each article the claims carry, and what was left out, with the reason. */
export function Coverage() {
  const { dataset, sources, actions } = usePage();
  return (
    <section aria-labelledby="coverage-title">
      <div class="section-head">
        <h2 id="coverage-title">In {theArticles(dataset)}, not on the map</h2>
        <span>and how much is carried by claims</span>
      </div>
      <ul class="coverage">
        {dataset.coverage.map((coverage) => (
          <li key={coverage.source}>
            <a href={`#source=${coverage.source}`} onClick={inPlace(() => actions.openSource(coverage.source))}>
              {sources.get(coverage.source)?.label}
            </a>
            : {shares(coverage)}.
            {coverage.leftOut.length > 0 && (
              <ul>
                {coverage.leftOut.map((words) => (
                  <li key={words.start}>
                    <Words of={words} /> {words.reason}
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What is carried whole first, under one "all": "all 41 sentences and 97 names; 6 of 7 numbers". */
function shares({ sentences, numbers, names, quotations, attributions }: SourceCoverage): string {
  const kinds = Object.entries({
    sentence: sentences,
    number: numbers,
    name: names,
    quotation: quotations,
    attribution: attributions,
  }).filter(([, { all }]) => all > 0);
  const isWhole = ({ carried, all }: CoverageCount) => carried === all;
  const several = kinds.filter(([, share]) => isWhole(share) && share.all > 1);
  const whole = [
    ...several.map(([what, { all }], index) => `${index === 0 ? 'all ' : ''}${formatCount(all, what)}`),
    ...kinds.filter(([, share]) => isWhole(share) && share.all === 1).map(([what]) => `its one ${what}`),
  ];
  const parts = kinds
    .filter(([, share]) => !isWhole(share))
    .map(([what, { carried, all }]) => `${carried === 0 ? 'none' : carried} of ${formatCount(all, what)}`);
  const list = (words: readonly string[]) => words.join(', ').replace(/, ([^,]*)$/, ' and $1');
  return [list(whole), list(parts)].filter((words) => words !== '').join('; ');
}
