import { captionsName } from '../model/parts';
import type { Page } from './page';

/** Loads what voices say of sites once the reader, or a link, chooses a voice; until then the map needs none of it. */
export function loadCaptions({ store, parts, actions, text }: Page): void {
  let isLoading = false;
  const load = async () => {
    const { voice, captions } = store.getState();
    if (voice === null || captions.length > 0 || isLoading) return;
    isLoading = true;
    const part = await parts.load(captionsName);
    isLoading = false;
    if (part) actions.captionsLoaded(part.captions);
    else actions.notify(text.parts.captionsFailed);
  };
  void load();
  store.subscribe((state, previous) => {
    if (state.voice !== previous.voice) void load();
  });
}
