import { useEffect, useState } from 'preact/hooks';
import { announcements, type Subject } from '../../state/announcement';
import { usePage } from '../parts/page-context';

/** What changes within this time is announced together, once the reader pauses. */
const pauseMilliseconds = 500;

/** The page's one live region: announces what has just changed, once the reader pauses. */
export function Announcer() {
  const { dataset, store, text } = usePage();
  const [words, setWords] = useState('');
  useEffect(() => {
    const waiting = new Map<Subject, string>();
    let timer: number | undefined;
    const wait = () => {
      // Emptied first: a screen reader announces the same words again only when the text has changed.
      setWords('');
      window.clearTimeout(timer);
      timer = window.setTimeout(() => {
        setWords([...waiting.values()].join(' '));
        waiting.clear();
      }, pauseMilliseconds);
    };
    // Notices about the link, and a map that could not be drawn, may be there before this subscribes.
    const { notices, fault } = store.getState();
    const before = fault ? [...notices, fault.words] : notices;
    if (before.length > 0) {
      waiting.set('notices', before.join(' '));
      wait();
    }
    return store.subscribe((state, previous) => {
      const changes = announcements(state, previous, dataset, text);
      if (changes.size === 0) return;
      for (const [subject, sentence] of changes) {
        const unsaid = subject === 'notices' ? waiting.get(subject) : undefined;
        waiting.set(subject, unsaid ? `${unsaid} ${sentence}` : sentence);
      }
      wait();
    });
  }, [dataset, store, text]);
  return (
    <p role="status" class="visually-hidden">
      {/* In a span, since an element is replaced when its own text changes, and a new live region announces nothing. */}
      <span>{words}</span>
    </p>
  );
}
