import { Fragment } from 'preact';
import { isSwitch } from '../../model/mark';
import { linkToView } from '../../state/address';
import { pathOfArticle } from '../../state/paths';
import { Articles } from '../article/articles';
import { CopyButton } from '../parts/copy-button';
import { usePage, useSelected } from '../parts/page-context';
import { onPlainClick } from '../parts/plain-click';

/** At the foot of every page: help, how to report an error, and the articles, which the front page has in a section of its own. */
export function Colophon({ hasArticles }: { hasArticles: boolean }) {
  const page = usePage();
  const { dataset, actions, text } = page;
  const { foot, help, errorReport } = text.frame;
  const hasRanges = dataset.marks.some(isSwitch);
  const hasTour = dataset.tour.length > 0;
  return (
    <section class="colophon" aria-label={foot.label}>
      {hasArticles && (
        <Articles
          link={({ id }) => ({
            href: page.root + pathOfArticle(id),
            onClick: onPlainClick(() => actions.openSource(id)),
          })}
        />
      )}
      <PrintedLink />
      <details>
        <summary>{help.title}</summary>
        <p>
          {help.list} {hasRanges && help.ranges} {help.share}
        </p>
        <dl>
          {[...help.keys, ...(hasTour ? [help.tourKeys] : []), help.phoneKeys].map(({ key, does }) => (
            <Fragment key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{does}</dd>
            </Fragment>
          ))}
        </dl>
      </details>
      <details>
        <summary>{errorReport.title}</summary>
        <p>{errorReport.how}</p>
        <CopyButton
          label={errorReport.copy}
          done={errorReport.copied}
          text={() =>
            errorReport.report({
              title: dataset.story.title,
              version: dataset.version,
              link: linkToView(page, window),
            })
          }
        />
      </details>
    </section>
  );
}

/** Only on paper: the link to this view. */
function PrintedLink() {
  const page = usePage();
  // At build there is no address yet.
  const link = useSelected(() => (typeof window === 'undefined' ? '' : linkToView(page, window)));
  return <p class="printed">{link}</p>;
}
