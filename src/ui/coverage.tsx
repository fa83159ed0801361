import type { SourceCoverage } from '../model/dataset';
import { formatCount, theArticles } from '../model/format';
import { inPlace } from './in-place';
import { usePage } from './page-context';
import { Words } from './words';

/** What of each article the claims carry, and what was left out, with the reason. */
export function Coverage() {
  const { dataset, sources, actions } = usePage();
  return (
    <section aria-labelledby="coverage-title">
      <div class="section-head">
        <h2 id="coverage-title">In {theArticles(dataset)}, not on the map</h2>
        <span>and how much is carried by claims, counted in the text</span>
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

function shares({ sentences, numbers, names, quotations, attributions }: SourceCoverage): string {
  const share = (what: string, { carried, all }: { carried: number; all: number }) =>
    all < 2 || carried === 0
      ? `${carried < all ? 'none of ' : ''}${formatCount(all, what)}`
      : `${carried === all ? 'all' : `${carried} of`} ${all} ${what}s`;
  return [
    share('sentence', sentences),
    share('number', numbers),
    share('name', names),
    share('quotation', quotations),
    share('attribution', attributions),
  ].join(', ');
}
