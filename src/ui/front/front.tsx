import { useEffect, useLayoutEffect } from 'preact/hooks';
import { Accounts, Ledger } from '../evidence/accounts';
import { CheckedNumbers } from '../evidence/checks';
import { useRememberedValues } from '../parts/remembered';
import { Compared } from './compared';
import { Coverage } from './coverage';
import { MarkList } from './mark-list';
import { NotStated } from './not-stated';
import { ReaderRingSection } from './reader-ring-section';
import { StoryHead } from './story-head';

/** The front page: what the panel shows while nothing is open. `returnTo`: the mark that was open last. */
export function Front({ returnTo }: { returnTo: string | null }) {
  const remembered = useRememberedValues();
  // Back from a mark, the front page is scrolled to where it was left, and the focus is on the mark's row of the list.
  useLayoutEffect(() => {
    const panel = document.querySelector('.panel');
    const top = remembered.get('scroll of the front');
    if (typeof top === 'number') panel?.scrollTo({ top });
    return () => {
      remembered.set('scroll of the front', panel?.scrollTop);
    };
  }, [remembered]);
  useEffect(() => {
    if (returnTo !== null && (document.activeElement === null || document.activeElement === document.body)) {
      document.querySelector<HTMLElement>(`.marks [data-mark="${returnTo}"]`)?.focus({ preventScroll: true });
    }
  }, [returnTo]);
  return (
    <>
      <StoryHead />
      <MarkList />
      <Compared />
      <ReaderRingSection />
      <Ledger />
      <Accounts about={null} />
      <CheckedNumbers />
      <NotStated />
      <Coverage />
    </>
  );
}
