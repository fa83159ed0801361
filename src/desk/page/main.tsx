// Wiring only: the token, the state, and the page.
import { render } from 'preact';
import { DeskView } from './desk-view';
import { DeskProvider } from './parts/desk-context';
import { deskServer } from './server';
import { createDesk } from './state/desk';
import { fromSession, keepInSession } from './state/kept';

const tokenKey = 'dateline-desk-token';

/** The printed address has it in its fragment. It is taken out of the address, which may be copied or shown to others. */
function takeToken(): string {
  const given = location.hash.slice(1);
  if (given !== '') {
    sessionStorage.setItem(tokenKey, given);
    history.replaceState(null, '', location.pathname);
  }
  return sessionStorage.getItem(tokenKey) ?? '';
}

const desk = createDesk(deskServer(takeToken()), fromSession());
desk.store.subscribe(keepInSession);
render(
  <DeskProvider value={desk}>
    <DeskView />
  </DeskProvider>,
  document.body,
);
desk.start();
