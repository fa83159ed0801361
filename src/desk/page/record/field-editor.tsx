import { useId } from 'preact/hooks';
import type { DeskProblem, FieldOfRecord, Plain } from '../../protocol';
import { Combobox } from '../parts/combobox';
import { useDesk, usePage } from '../parts/desk-context';
import type { Editing } from '../state/desk-page';
import { changeField, changeFields } from '../state/records';
import { text } from '../text/en';
import { isList, withValue } from './changes';
import { daysOf, newRecordFor, optionsFor } from './choices';
import { ChosenList } from './chosen-list';
import { controlOf } from './empty-value';
import { NumberField } from './number-field';
import { PassagesField } from './passages-field';
import { PositionField } from './position-field';
import { ValueField } from './value-field';
import { YamlField } from './yaml-field';

interface FieldEditorProps {
  readonly field: FieldOfRecord;
  readonly editing: Editing;
  readonly problems: readonly DeskProblem[];
  readonly onRemove: (() => void) | null;
}

/** One field: its name as in the file, a control for what belongs there, and what the compiler says of it. */
export function FieldEditor({ field, editing, problems, onRemove }: FieldEditorProps) {
  const id = useId();
  const { name, description } = field;
  const described = problems.length > 0 ? `${id}-problems` : undefined;
  return (
    <div class={`field ${problems.length > 0 ? 'has-problem' : ''}`}>
      <span class="name" title={description}>
        {name}
      </span>
      <div class="control">
        <Control name={name} editing={editing} describedBy={described} />
        {problems.length > 0 && (
          <ul id={described} class="problems">
            {problems.map(({ message }) => (
              <li key={message}>{message}</li>
            ))}
          </ul>
        )}
      </div>
      {onRemove && (
        <button type="button" class="remove-field" aria-label={text.record.removeField(name)} onClick={onRemove}>
          ×
        </button>
      )}
    </div>
  );
}

interface ControlProps {
  readonly name: string;
  readonly editing: Editing;
  readonly describedBy: string | undefined;
}

function Control({ name, editing, describedBy }: ControlProps) {
  const desk = useDesk();
  const { story } = usePage();
  const value: Plain | undefined = editing.fields[name];
  const set = (to: Plain) => changeField(desk, [name], to);
  const described = describedBy === undefined ? {} : { 'aria-describedby': describedBy };
  if (!story) return null;
  switch (controlOf(name, value)) {
    case 'passages':
      return <PassagesField name={name} editing={editing} />;
    case 'value':
      return <ValueField value={value} onChange={set} />;
    case 'position':
      return <PositionField value={value} onChange={set} />;
    case 'choices':
      return (
        <ChosenList
          name={name}
          values={isList(value) ? value.map(String) : []}
          options={optionsFor(story, name === 'accordingTo' ? 'voice' : name)}
          onChange={set}
          {...(name === 'marks'
            ? { kindOfNew: text.record.kinds['marks.yaml'], onNew: (name: string) => desk.set({ placing: { name } }) }
            : {})}
        />
      );
    case 'choice':
    case 'day': {
      const isDay = name === 'day';
      const made = newRecordFor(name, '', story);
      return (
        <Combobox
          label={name}
          options={isDay ? daysOf(story, String(editing.fields.source)) : withNew(optionsFor(story, name), editing)}
          value={String(value ?? '')}
          describedBy={describedBy}
          onChoose={set}
          {...(made
            ? {
                kindOfNew: text.record.kinds[made.list],
                onNew: (typed: string) => {
                  const record = newRecordFor(name, typed, story);
                  if (record) {
                    changeFields(desk, withValue(editing.fields, [name], record.id), [...editing.first, record.change]);
                  }
                },
              }
            : {})}
        />
      );
    }
    case 'yesNo':
      return (
        <input
          type="checkbox"
          aria-label={name}
          {...described}
          checked={value === true}
          onChange={({ currentTarget }) => set(currentTarget.checked)}
        />
      );
    case 'words':
      return (
        <textarea
          aria-label={`${name}. ${text.record.onePerLine}`}
          {...described}
          rows={2}
          value={isList(value) ? value.join('\n') : ''}
          onChange={({ currentTarget }) => set(currentTarget.value.split('\n').filter((words) => words.trim() !== ''))}
        />
      );
    case 'number':
      return <NumberField label={name} value={value} onChange={set} />;
    case 'yaml':
      return <YamlField name={name} value={value} onChange={set} />;
    case 'sentence':
      return (
        <textarea
          aria-label={name}
          {...described}
          rows={2}
          value={String(value ?? '')}
          onInput={({ currentTarget }) => set(currentTarget.value)}
        />
      );
    default:
      return (
        <input
          type="text"
          aria-label={name}
          {...described}
          spellcheck={false}
          value={String(value ?? '')}
          onInput={({ currentTarget }) => set(currentTarget.value)}
        />
      );
  }
}

/** New records that are written together with this one can be chosen by their names at once. */
function withNew(options: ReturnType<typeof optionsFor>, { first }: Editing): ReturnType<typeof optionsFor> {
  const made = first.flatMap((change) => {
    if (change.kind !== 'add') return [];
    const { id, name, text: question } = change.fields;
    return [{ id: String(id), label: String(name ?? question ?? id) }];
  });
  return [...options, ...made];
}
