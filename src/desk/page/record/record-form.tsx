import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { FieldOfRecord } from '../../protocol';
import { useDesk, usePage } from '../parts/desk-context';
import { KeyButton } from '../parts/key-button';
import type { Editing } from '../state/desk-page';
import { changeField, closeRecord, isChanged, nameOfEditing, removeRecord, writeRecord } from '../state/records';
import { problemsOfRecord } from '../state/select';
import { text } from '../text/en';
import { emptyValue } from './empty-value';
import { FieldEditor } from './field-editor';
import { Preview } from './preview';
import { RingButton } from './ring-button';

/** The record being edited, field by field, with what the compiler says of each. */
export function RecordForm({ editing }: { editing: Editing }) {
  const desk = useDesk();
  const { story } = usePage();
  const form = useRef<HTMLFormElement>(null);
  const id = useId();
  const words = text.record;
  const fields = fieldsOf(editing, story?.choices.fields[editing.list] ?? []);
  const absent = fields.filter(({ name, required }) => !required && !(name in editing.fields));
  const problems = editing.seen ? problemsOfRecord(story, editing.seen.key) : [];
  const isElsewhere = problems.filter(({ path }) => path === null || !(String(path[0]) in editing.fields));
  const isNew = editing.seen === null;
  // Where one begins to write: the first field that is still empty, of a record that is new.
  useLayoutEffect(() => {
    const inputs = [...(form.current?.querySelectorAll<HTMLInputElement>('input, textarea, select') ?? [])];
    const empty = inputs.find(({ value, disabled }) => value === '' && !disabled);
    ((isNew ? empty : null) ?? form.current)?.focus();
  }, [isNew]);
  return (
    <form
      ref={form}
      class="card record-form"
      tabIndex={-1}
      aria-labelledby={id}
      onSubmit={(event) => {
        event.preventDefault();
        void writeRecord(desk);
      }}
    >
      <header>
        <h2 id={id}>{editing.seen ? nameOfEditing(editing) : words.newOne(words.kinds[editing.list])}</h2>
        {isChanged(editing) && <span>{words.unsaved}</span>}
      </header>
      {isElsewhere.length > 0 && (
        <div class="problems">
          <p>{words.problems}</p>
          <ul>
            {isElsewhere.map(({ message }) => (
              <li key={message}>{message}</li>
            ))}
          </ul>
        </div>
      )}
      {fields
        .filter(({ name, required }) => required || name in editing.fields)
        .map((field) => (
          <FieldEditor
            key={field.name}
            field={field}
            editing={editing}
            problems={problems.filter(({ path }) => path?.[0] === field.name)}
            onRemove={field.required ? null : () => changeField(desk, [field.name], undefined)}
          />
        ))}
      {absent.length > 0 && (
        <div class="absent">
          <span>{words.addField}</span>
          {absent.map(({ name, description }) => (
            <button
              key={name}
              type="button"
              title={description}
              onClick={() => changeField(desk, [name], emptyValue(name))}
            >
              {name}
            </button>
          ))}
        </div>
      )}
      {editing.first.length > 0 && (
        <div class="written-first">
          <p>{words.newFirst}</p>
          <ul>
            {editing.first.map((change) => (
              <li key={JSON.stringify(change)}>{change.kind === 'add' ? nameOfEditing(change) : change.record.key}</li>
            ))}
          </ul>
        </div>
      )}
      <div class="actions">
        <KeyButton label={words.save} keys="Ctrl Enter" onPress={() => void writeRecord(desk)} isMain />
        <KeyButton label={words.cancel} keys="Esc" onPress={() => closeRecord(desk)} />
        <RingButton editing={editing} />
        {editing.seen && (
          <button type="button" class="remove" onClick={() => void removeRecord(desk)}>
            {words.remove}
          </button>
        )}
      </div>
      <Preview editing={editing} />
    </form>
  );
}

/** Those that the list has, and after them any that the record has besides. */
function fieldsOf({ fields }: Editing, known: readonly FieldOfRecord[]): readonly FieldOfRecord[] {
  const others = Object.keys(fields).filter((name) => !known.some((field) => field.name === name));
  return [...known, ...others.map((name) => ({ name, required: false, description: '' }))];
}
