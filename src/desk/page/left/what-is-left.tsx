import { useDesk, usePage } from '../parts/desk-context';
import { goToLeft } from '../state/going';
import { draftsLeft, leftKinds } from '../state/select';
import { text } from '../text/en';

/** Counts down to nothing, by kind; each opens the next one of its kind. Then it says what to do with the story. */
export function WhatIsLeft() {
  const desk = useDesk();
  const page = usePage();
  const { story } = page;
  if (!story) return null;
  const counts = { ...story.left, drafts: draftsLeft(page).length };
  const words = text.left;
  const left = leftKinds.filter((kind) => counts[kind] > 0);
  if (left.length === 0) {
    return (
      <p class="left is-done">
        {story.isCompiling ? (
          words.compiling
        ) : (
          <>
            <b>{words.none}</b> {words.publish(words.command(story.story.folder))}
          </>
        )}
      </p>
    );
  }
  return (
    <ul class="left" aria-label={words.heading}>
      {left.map((kind) => (
        <li key={kind}>
          <button type="button" title={words.open[kind]} onClick={() => goToLeft(desk, kind)}>
            {words.kind(kind, counts[kind])}
          </button>
        </li>
      ))}
    </ul>
  );
}
