import { linkToView } from '../state/address';
import { CopyButton } from './copy-button';
import { usePage } from './page-context';

export function Masthead() {
  const page = usePage();
  return (
    <header class="masthead">
      <button type="button" class="brand" onClick={() => page.actions.openLink('')}>
        Dateline
      </button>
      <CopyButton label="Copy link" done="Link copied" text={() => linkToView(page, window)} />
    </header>
  );
}
