import { useState } from 'preact/hooks';
import { linkToView } from '../state/address';
import { usePage } from './page-context';

export function Masthead() {
  const page = usePage();
  const [outcome, setOutcome] = useState<{ readonly copied: boolean; readonly link: string } | null>(null);
  const copy = async () => {
    const link = linkToView(page, window);
    try {
      await navigator.clipboard.writeText(link);
      setOutcome({ copied: true, link });
      setTimeout(() => setOutcome(null), 3000);
    } catch {
      setOutcome({ copied: false, link });
    }
  };
  return (
    <header class="masthead">
      <button type="button" class="brand" onClick={() => page.actions.openLink('')}>
        Dateline
      </button>
      <div class="tools">
        <span role="status">{outcome?.copied && 'Link copied'}</span>
        {outcome && !outcome.copied && (
          <input
            aria-label="Link to this view"
            readOnly
            value={outcome.link}
            onFocus={(event) => event.currentTarget.select()}
          />
        )}
        <button type="button" class="copy" onClick={copy}>
          Copy link
        </button>
      </div>
    </header>
  );
}
