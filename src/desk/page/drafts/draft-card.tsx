import { useEffect, useRef } from 'preact/hooks';
import { useDesk, usePage } from '../parts/desk-context';
import { KeyButton } from '../parts/key-button';
import { acceptDraft, choose, editDraft, nameOfDraft, refuseDraft, showDraft, stepDraft } from '../state/drafts';
import { currentDraft, draftsLeft, nextChoice } from '../state/select';
import { text } from '../text/en';
import { ChoiceField } from './choice-field';

/** The suggestion that the keys accept, refuse and change. The element stays, so that the focus is never lost when it shows the next one. */
export function DraftCard() {
  const desk = useDesk();
  const page = usePage();
  const card = useRef<HTMLElement>(null);
  const drafts = draftsLeft(page);
  const draft = currentDraft(page);
  const choice = nextChoice(page);
  const isChoosing = draft !== null && page.choosing?.draft === draft.id && choice !== null;
  const words = text.draft;
  const isEditing = page.editing !== null;
  // What had the focus may be gone: the field in which something was chosen, or the form of a record that was written.
  useEffect(() => {
    if (isChoosing || isEditing || document.querySelector('dialog[open]')) return;
    if (document.activeElement === document.body) card.current?.focus({ preventScroll: true });
  });
  return (
    <section ref={card} class="card draft-card" tabIndex={-1} aria-label={words.heading} hidden={isEditing}>
      <header>
        <h2>{words.heading}</h2>
        {draft && (
          <div class="steps">
            <span>{words.of(drafts.indexOf(draft) + 1, drafts.length)}</span>
            <KeyButton label={words.previous} keys="k" onPress={() => stepDraft(desk, -1)} />
            <KeyButton label={words.next} keys="j" onPress={() => stepDraft(desk, 1)} />
          </div>
        )}
      </header>
      {draft ? (
        <>
          <p class="note">{words.notYet}</p>
          <pre class="yaml">{draft.yaml}</pre>
          {draft.open.length > 0 && !isChoosing && (
            <div class="to-choose">
              <p>{words.toChoose(draft.open.length)}</p>
              <ul>
                {draft.open.map(({ question }) => (
                  <li key={question}>{question}</li>
                ))}
              </ul>
            </div>
          )}
          {isChoosing && (
            <ChoiceField
              key={page.choosing?.chosen.length}
              choice={choice}
              onChoose={(value, first) => void choose(desk, value, first)}
            />
          )}
          <div class="actions">
            <KeyButton label={words.accept} keys="Enter" onPress={() => void acceptDraft(desk)} isMain />
            <KeyButton label={words.change} keys="e" onPress={() => editDraft(desk)} />
            <KeyButton label={words.refuse} keys="x" onPress={() => void refuseDraft(desk)} />
          </div>
        </>
      ) : (
        <p class="nothing">{drafts.length === 0 ? words.none : words.begin}</p>
      )}
      {drafts.length > 0 && (
        <details class="all-drafts">
          <summary>{words.all(drafts.length)}</summary>
          <ol>
            {drafts.map((one) => (
              <li key={one.id}>
                <button type="button" aria-current={one === draft} onClick={() => showDraft(desk, one)}>
                  {nameOfDraft(one)}
                </button>
              </li>
            ))}
          </ol>
        </details>
      )}
    </section>
  );
}
