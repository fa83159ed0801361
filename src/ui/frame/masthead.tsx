import { useState } from 'preact/hooks';
import { linkToView } from '../../state/address';
import { CopyButton } from '../parts/copy-button';
import { useMedia } from '../parts/media-queries';
import { usePage, useSelected } from '../parts/page-context';
import { frontPage, onPlainClick } from '../parts/plain-click';
import { Share } from '../share/share';
import { UnitsSwitch } from './units-switch';

export function Masthead() {
  const page = usePage();
  const { actions, text } = page;
  const [isSharing, setSharing] = useState(false);
  return (
    <>
      <header class="masthead">
        <a class="brand" href={frontPage(page)} onClick={onPlainClick(() => actions.openFront())}>
          Dateline
        </a>
        <nav aria-label={text.frame.masthead.navigation}>
          <UnitsSwitch />
          <CopyButton label={text.share.copyLink} done={text.share.linkCopied} text={() => linkToView(page, window)} />
          <button type="button" class="act" aria-haspopup="dialog" onClick={() => setSharing(true)}>
            {text.share.title}
          </button>
          <ThemeSwitch />
        </nav>
      </header>
      {isSharing && <Share onClose={() => setSharing(false)} />}
    </>
  );
}

function ThemeSwitch() {
  const { actions, text } = usePage();
  const chosen = useSelected((state) => state.theme);
  const prefersDark = useMedia('(prefers-color-scheme: dark)');
  const isDark = chosen === null ? prefersDark : chosen === 'dark';
  return (
    <button
      type="button"
      class="theme"
      aria-label={text.frame.masthead.darkMode}
      aria-pressed={isDark}
      onClick={() => actions.chooseTheme(isDark ? 'light' : 'dark')}
    >
      <svg viewBox="0 0 18 18" aria-hidden="true">
        <circle cx="9" cy="9" r="6.5" />
        <path d="M9 2.5a6.5 6.5 0 0 1 0 13z" />
      </svg>
    </button>
  );
}
