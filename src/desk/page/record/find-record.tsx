import type { RecordList } from '../../protocol';
import { Combobox } from '../parts/combobox';
import { useDesk, usePage } from '../parts/desk-context';
import { beginRecord, editRecord } from '../state/records';
import { text } from '../text/en';
import { emptyValue } from './empty-value';

const lists: readonly RecordList[] = [
  'claims.yaml',
  'voices.yaml',
  'questions.yaml',
  'events.yaml',
  'marks.yaml',
  'checks.yaml',
  'tour.yaml',
  'views.yaml',
];

/** Any record of the story by a few letters of its name, and a new one of any kind. */
export function FindRecord() {
  const desk = useDesk();
  const { story } = usePage();
  if (!story) return null;
  const words = text.record;
  const options = story.records.map(({ key, list, id, fields }) => ({
    id: key,
    label: `${words.kinds[list]} ${id ?? ''} ${String(fields.says ?? fields.name ?? fields.text ?? fields.reason ?? '')}`,
  }));
  const begin = (list: RecordList) => {
    const fields = story.choices.fields[list] ?? [];
    const needed = fields.filter(({ required }) => required).map(({ name }) => [name, emptyValue(name)]);
    beginRecord(desk, list, Object.fromEntries(needed));
  };
  return (
    <section class="card find-record" aria-label={words.find}>
      <div>
        <span class="label">{words.find}</span>
        <Combobox
          label={words.find}
          options={options}
          value=""
          onChoose={(key) => editRecord(desk, key)}
          adds
          placeholder={words.findHint}
        />
      </div>
      <div class="new-records">
        <span>{words.add}</span>
        {lists.map((list) => (
          <button key={list} type="button" onClick={() => begin(list)}>
            {words.kinds[list]}
          </button>
        ))}
        <button type="button" onClick={() => desk.set({ placing: { name: '' } })}>
          {words.kinds['places.yaml/places']}
        </button>
      </div>
    </section>
  );
}
