import { useEffect, useState } from 'preact/hooks';
import { announcements, type Subject } from '../../state/announcement';
import { usePage } from '../parts/page-context';

/** The reader is still doing something: what is said meanwhile is said together. */
const restMilliseconds = 500;

/** The page's one live region: says once, after a rest, what has just changed, for those who do not see it. */
export function Announcer() {
  const { dataset, store } = usePage();
  const [words, setWords] = useState('');
  useEffect(() => {
    const waiting = new Map<Subject, string>();
    let timer: number | undefined;
    const wait = () => {
      // Emptied first, so that the same words twice are two changes.
      setWords('');
      window.clearTimeout(timer);
      timer = window.setTimeout(() => {
        setWords([...waiting.values()].join(' '));
        waiting.clear();
      }, restMilliseconds);
    };
    // What a link could not open, and a map that could not be drawn, are there before anyone listens.
    const { notices, fault } = store.getState();
    const before = fault ? [...notices, fault.words] : notices;
    if (before.length > 0) {
      waiting.set('notices', before.join(' '));
      wait();
    }
    return store.subscribe((state, previous) => {
      const said = announcements(state, previous, dataset);
      if (said.size === 0) return;
      for (const [subject, sentence] of said) {
        const unsaid = subject === 'notices' ? waiting.get(subject) : undefined;
        waiting.set(subject, unsaid ? `${unsaid} ${sentence}` : sentence);
      }
      wait();
    });
  }, [dataset, store]);
  return (
    <p role="status" class="visually-hidden">
      {/* The region itself must stay, or what comes into it would not be announced. */}
      <span>{words}</span>
    </p>
  );
}
