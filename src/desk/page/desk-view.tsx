import { useEffect } from 'preact/hooks';
import { ArticlePane } from './article/article-pane';
import { DraftCard } from './drafts/draft-card';
import { KeysDialog } from './keys-dialog';
import { OtherProblems } from './left/other-problems';
import { WhatIsLeft } from './left/what-is-left';
import { useDesk, usePage } from './parts/desk-context';
import { KeyButton } from './parts/key-button';
import { PlaceForm } from './places/place-form';
import { ReceivedDialog } from './received/received-dialog';
import { ConflictDialog } from './record/conflict-dialog';
import { FindRecord } from './record/find-record';
import { RecordForm } from './record/record-form';
import { redo, undo } from './state/going';
import { StoryFrame } from './story/story-frame';
import { text } from './text/en';
import { useCommands } from './use-commands';

/** The whole page: what is left at the top; the article, the records and the page of the story side by side. */
export function DeskView() {
  const page = usePage();
  useCommands();
  const { story, connection, dialog, editing, placing } = page;
  const title = story?.story.title;
  useEffect(() => {
    if (title !== undefined) document.title = text.page.title(title);
  }, [title]);
  return (
    <>
      <TopBar />
      {(connection === 'gone' || connection === 'refused') && (
        <p class="connection" role="alert">
          {text.connection[connection]}
        </p>
      )}
      {story ? (
        <main>
          <ArticlePane />
          <section class="pane record-pane" aria-label={text.page.recordPane}>
            {placing && <PlaceForm key={placing.name} name={placing.name} />}
            {/* A record that is opened anew is a new form, whose first empty field takes the focus. */}
            {editing && <RecordForm key={`${editing.list} ${editing.seen?.key} ${editing.draft}`} editing={editing} />}
            <DraftCard />
            <OtherProblems />
            <FindRecord />
          </section>
          <StoryFrame />
        </main>
      ) : (
        <main class="is-empty">
          <p class="nothing">{text.page.opening}</p>
        </main>
      )}
      <Foot />
      <ConflictDialog />
      {dialog === 'article' && <ReceivedDialog />}
      {dialog === 'keys' && <KeysDialog />}
    </>
  );
}

function TopBar() {
  const desk = useDesk();
  const { story } = usePage();
  return (
    <header class="top">
      <h1>
        <b>{text.page.brand}</b> <span>{story?.story.title}</span>
      </h1>
      <WhatIsLeft />
      <div class="actions">
        <button
          type="button"
          disabled={!story?.undo}
          title={text.page.undoWhat(story?.undo ?? null)}
          onClick={() => void undo(desk)}
        >
          {text.page.undo}
        </button>
        <button
          type="button"
          disabled={!story?.redo}
          title={text.page.redoWhat(story?.redo ?? null)}
          onClick={() => void redo(desk)}
        >
          {text.page.redo}
        </button>
        <button type="button" onClick={() => desk.set({ dialog: 'article', received: null })}>
          {text.page.addArticle}
        </button>
        <KeyButton label={text.page.keys} keys="?" onPress={() => desk.set({ dialog: 'keys' })} />
      </div>
    </header>
  );
}

/** The page's live region, which everybody sees: what happened last. */
function Foot() {
  const { said, waiting } = usePage();
  return (
    <footer class={said?.isFault ? 'is-fault' : undefined}>
      <p role="status">
        <span>{said?.words}</span>
      </p>
      {waiting > 0 && <span class="waiting" aria-hidden="true" />}
    </footer>
  );
}
