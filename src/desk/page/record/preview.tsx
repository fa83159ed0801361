import { useEffect, useState } from 'preact/hooks';
import type { Plain, Preview as PreviewOfServer } from '../../protocol';
import { useDesk, usePage } from '../parts/desk-context';
import type { Editing } from '../state/desk-page';
import { changesOf, isChanged } from '../state/records';
import { recordByKey } from '../state/select';
import { text } from '../text/en';

/** While one types, the server is asked this often at most. */
const pauseMilliseconds = 250;

/** The lines of the record as they will be written, or as they are where nothing was changed. */
export function Preview({ editing }: { editing: Editing }) {
  const desk = useDesk();
  const { story } = usePage();
  const [given, setGiven] = useState<PreviewOfServer | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const isNew = isChanged(editing) || !editing.seen;
  useEffect(() => {
    if (!isNew) return;
    let isCurrent = true;
    const timer = setTimeout(async () => {
      const answer = await desk.server.preview({ label: '', changes: changesOf(editing) });
      if (!isCurrent) return;
      const given = 'given' in answer ? answer.given : null;
      setGiven(given && 'yaml' in given ? given : null);
      setRefused('refused' in answer ? answer.refused : given && 'conflict' in given ? given.conflict.message : null);
    }, pauseMilliseconds);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [desk, editing, isNew]);
  const shown = isNew ? given : recordByKey(story, editing.seen?.key ?? null);
  // An empty list would read as a statement: that a sentence is on no mark, say, which a place may quote all the same.
  const derived = Object.entries(shown?.derived ?? {}).filter(([, value]) => !Array.isArray(value) || value.length > 0);
  return (
    <div class="preview">
      <h3>{text.record.preview}</h3>
      {refused !== null && isNew ? <p class="fault">{refused}</p> : <pre class="yaml">{shown?.yaml}</pre>}
      {derived.length > 0 && (
        <>
          <h3>{text.record.derived}</h3>
          <pre class="derived">{derived.map(([name, value]) => `${name}: ${wordsOf(value)}`).join('\n')}</pre>
        </>
      )}
    </div>
  );
}

const wordsOf = (value: Plain) => (Array.isArray(value) ? value.join(', ') : String(value));
