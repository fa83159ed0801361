import { useEffect } from 'preact/hooks';
import { Accounts, Ledger } from './accounts';
import { CheckedNumbers } from './checks';
import { Compared } from './compared';
import { Coverage } from './coverage';
import { Key } from './key';
import { MarkList } from './mark-list';
import { NotStated } from './not-stated';
import { OwnRingSection } from './own-ring';
import { StoryHead } from './story-head';

/** The story in brief and the list of marks. */
export function Front({ returnTo }: { returnTo: string | null }) {
  // Coming back from a mark, the keyboard is where it was: on that mark's line.
  useEffect(() => {
    if (returnTo !== null && (document.activeElement === null || document.activeElement === document.body)) {
      document.querySelector<HTMLElement>(`.marks [data-mark="${returnTo}"]`)?.focus();
    }
  }, [returnTo]);
  return (
    <>
      <StoryHead />
      <Key />
      <MarkList />
      <Compared />
      <OwnRingSection />
      <Ledger />
      <Accounts about={null} />
      <CheckedNumbers />
      <NotStated />
      <Coverage />
    </>
  );
}
