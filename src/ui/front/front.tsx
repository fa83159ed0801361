import { useCallback, useEffect, useLayoutEffect } from 'preact/hooks';
import { comparedDistances } from '../../state/compared';
import { pathOfArticle } from '../../state/paths';
import type { State } from '../../state/state';
import { Articles } from '../article/articles';
import { Accounts, Ledger } from '../evidence/accounts';
import { CheckedNumbers } from '../evidence/checks';
import { useBeforeClosing } from '../parts/before-closing';
import { usePage } from '../parts/page-context';
import { onPlainClick } from '../parts/plain-click';
import { useRemembered, useRememberedValues } from '../parts/remembered';
import { Tabs } from '../parts/tabs';
import { Compared } from './compared';
import { Coverage } from './coverage';
import { MarkList } from './mark-list';
import { NotStated } from './not-stated';
import { ReaderRingSection } from './reader-ring-section';
import { StoryHead } from './story-head';
import { Timeline } from './timeline';

/** The front page: what the panel shows while nothing is open. `returnTo`: the mark that was open last. */
export function Front({ returnTo }: { returnTo: string | null }) {
  const remembered = useRememberedValues();
  // Back from a mark, the front page is scrolled to where it was left, and the focus is on the mark's row of the list, or on the tab
  // that was open.
  useLayoutEffect(() => {
    const panel = document.querySelector('.panel');
    const top = remembered.get('scroll of the front');
    if (typeof top === 'number') panel?.scrollTo({ top });
  }, [remembered]);
  const rememberScroll = useCallback(
    () => remembered.set('scroll of the front', document.querySelector('.panel')?.scrollTop),
    [remembered],
  );
  useBeforeClosing(opensAnything, rememberScroll);
  useEffect(() => {
    if (returnTo !== null && (document.activeElement === null || document.activeElement === document.body)) {
      const row = document.querySelector<HTMLElement>(`.marks [data-mark="${returnTo}"]`);
      // The mark may have been opened from another section, which is open again.
      const isListed = row?.closest('[hidden]') === null;
      (isListed ? row : document.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]'))?.focus({
        preventScroll: true,
      });
    }
  }, [returnTo]);
  return (
    <>
      <StoryHead />
      <Timeline />
      <Sections />
    </>
  );
}

const opensAnything = (state: State, previous: State) =>
  state.mark !== previous.mark || state.time !== previous.time || state.step !== previous.step;

/** What there is to read below the head, a tab for each part that the story has. */
function Sections() {
  const { actions, dataset, root, text } = usePage();
  const { sources, questions, marks, checks } = dataset;
  const [chosen, choose] = useRemembered('tab of the front', 'map');
  const hasDistances = comparedDistances(dataset, text).length > 0;
  const tabs = [
    (marks.length > 0 || hasDistances) && {
      id: 'map',
      name: text.front.onTheMap,
      count: marks.filter((mark) => !('shown' in mark) || mark.shown).length,
      content: (
        <>
          <MarkList />
          <Compared />
          <ReaderRingSection />
        </>
      ),
    },
    (questions.length > 0 || checks.length > 0) && {
      id: 'accounts',
      name: text.accounts.title,
      count: questions.length,
      content: (
        <>
          <h2 class="tab-title">{text.accounts.title}</h2>
          <Ledger />
          <Accounts questions={questions} answers={null} />
          <CheckedNumbers />
        </>
      ),
    },
    {
      id: 'articles',
      name: text.article.articles,
      count: sources.length,
      content: (
        <section class="articles" aria-labelledby="articles-title">
          <h2 id="articles-title" class="tab-title">
            {text.article.articles}
          </h2>
          <Articles
            link={({ id }) => ({ href: root + pathOfArticle(id), onClick: onPlainClick(() => actions.openSource(id)) })}
          />
        </section>
      ),
    },
    {
      id: 'left-out',
      name: text.front.notOnTheMap,
      count: null,
      content: (
        <>
          <NotStated />
          <Coverage />
        </>
      ),
    },
  ];
  return (
    <Tabs label={text.front.sections} tabs={tabs.filter((tab) => tab !== false)} chosen={chosen} onChoose={choose} />
  );
}
