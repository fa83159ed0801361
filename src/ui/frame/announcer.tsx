import { useEffect, useState } from 'preact/hooks';
import { announcements, type Subject } from '../../state/announcement';
import { usePage } from '../parts/page-context';

/** Changes within this time are announced together. */
const pauseMilliseconds = 500;

/** The page's one live region: announces what has just changed, once the reader pauses. */
export function Announcer() {
  const { dataset, store, text } = usePage();
  const [words, setWords] = useState('');
  useEffect(() => {
    const waiting = new Map<Subject, string>();
    let timer: number | undefined;
    const wait = () => {
      // Emptied first, since a screen reader announces the same words again only after a change.
      setWords('');
      window.clearTimeout(timer);
      timer = window.setTimeout(() => {
        setWords([...waiting.values()].join(' '));
        waiting.clear();
      }, pauseMilliseconds);
    };
    // There may already be notices about the link or the map.
    const { notices, fault } = store.getState();
    const current = fault ? [...notices, fault.words] : notices;
    if (current.length > 0) {
      waiting.set('notices', current.join(' '));
      wait();
    }
    return store.subscribe((state, previous) => {
      const changes = announcements(state, previous, dataset, text);
      if (changes.size === 0) return;
      for (const [subject, sentence] of changes) {
        const pending = subject === 'notices' ? waiting.get(subject) : undefined;
        waiting.set(subject, pending ? `${pending} ${sentence}` : sentence);
      }
      wait();
    });
  }, [dataset, store, text]);
  return (
    <p role="status" class="visually-hidden">
      {/* In a span: an element is replaced when its text changes (changed-text.ts), and a new live region announces nothing. */}
      <span>{words}</span>
    </p>
  );
}
