import type { Fields, Plain } from '../../protocol';
import { useDesk, usePage } from '../parts/desk-context';
import { Modal } from '../parts/modal';
import { resolveConflict } from '../state/going';
import { text } from '../text/en';

/** Both versions of a record that somebody else has changed too, field by field. Nothing is chosen by itself. */
export function ConflictDialog() {
  const desk = useDesk();
  const { conflict: found } = usePage();
  if (!found) return null;
  const { conflict, editing } = found;
  const theirs: Fields = conflict.theirs?.fields ?? {};
  const yours: Fields = conflict.yours ?? editing.fields;
  const words = text.conflict;
  const names = [...new Set([...Object.keys(theirs), ...Object.keys(yours)])];
  return (
    <Modal heading={words.heading} onClose={() => desk.set({ conflict: null })}>
      <p>{conflict.message}</p>
      {conflict.theirs === null && <p>{words.gone}</p>}
      <table class="versions">
        <thead>
          <tr>
            <th scope="col">{words.field}</th>
            <th scope="col">{words.theirs}</th>
            <th scope="col">{words.yours}</th>
          </tr>
        </thead>
        <tbody>
          {names.map((name) => (
            <tr key={name} class={written(theirs[name]) === written(yours[name]) ? 'is-same' : 'differs'}>
              <th scope="row">{name}</th>
              <td>{written(theirs[name])}</td>
              <td>{written(yours[name])}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div class="actions">
        <button type="button" class="main" onClick={() => void resolveConflict(desk, 'theirs')}>
          {words.keepTheirs}
        </button>
        <button type="button" onClick={() => void resolveConflict(desk, 'yours')}>
          {words.keepYours}
        </button>
      </div>
    </Modal>
  );
}

function written(value: Plain | undefined): string {
  if (value === undefined || value === null) return text.conflict.missing;
  return typeof value === 'string' ? value : JSON.stringify(value, null, 1);
}
