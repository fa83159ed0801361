import type { SourceCoverage } from '../../model/source';
import { pathOfArticle } from '../../state/paths';
import type { Text } from '../../text/text';
import { Filled } from '../parts/filled';
import { usePage } from '../parts/page-context';
import { onPlainClick } from '../parts/plain-click';
import { Words } from '../parts/words';

/** How much of each article the page uses, and what it leaves out, with the reason. */
export function Coverage() {
  const { dataset, root, sources, actions, text } = usePage();
  return (
    <section aria-labelledby="coverage-title">
      <div class="section-head">
        <h2 id="coverage-title">{text.coverage.title}</h2>
      </div>
      <ul class="coverage">
        {dataset.coverage.map((coverage) => (
          <li key={coverage.source}>
            <Filled
              sentence={text.coverage.used(shares(coverage, text))}
              article={
                <a
                  href={root + pathOfArticle(coverage.source)}
                  onClick={onPlainClick(() => actions.openSource(coverage.source))}
                >
                  {sources.get(coverage.source)?.label}
                </a>
              }
            />
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

function shares(coverage: SourceCoverage, text: Text): string[] {
  return (['sentences', 'numbers', 'names', 'quotations', 'attributions'] as const).flatMap((kind) => {
    const { carried, all } = coverage[kind];
    return all > 0 ? [text.coverage[kind](carried, all)] : [];
  });
}
