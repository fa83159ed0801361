import { useEffect, useState } from 'preact/hooks';
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
  const [yaml, setYaml] = useState<string | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const isNew = isChanged(editing) || !editing.seen;
  useEffect(() => {
    if (!isNew) return;
    let isCurrent = true;
    const timer = setTimeout(async () => {
      const answer = await desk.server.preview({ label: '', changes: changesOf(editing) });
      if (!isCurrent) return;
      const given = 'given' in answer ? answer.given : null;
      setYaml(given && 'yaml' in given ? given.yaml : null);
      setRefused('refused' in answer ? answer.refused : given && 'conflict' in given ? given.conflict.message : null);
    }, pauseMilliseconds);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [desk, editing, isNew]);
  const shown = isNew ? yaml : (recordByKey(story, editing.seen?.key ?? null)?.yaml ?? null);
  return (
    <div class="preview">
      <h3>{text.record.preview}</h3>
      {refused !== null && isNew ? <p class="fault">{refused}</p> : <pre class="yaml">{shown}</pre>}
    </div>
  );
}
