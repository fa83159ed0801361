// What can be chosen in a field of a record, and the new record that a field can begin in place.
import type { Choice, Choices, DeskState, Fields, RecordChange, RecordList } from '../../protocol';
import type { Option } from '../parts/filter-options';
import { idsOf } from '../state/select';
import { idFrom } from './ids';

type ChoiceList = Exclude<keyof Choices, 'fields' | 'markFields' | 'days'>;

/** By the names of fields, which are those of `data/`. */
const listOfField: Readonly<Record<string, ChoiceList>> = {
  source: 'sources',
  voice: 'voices',
  via: 'voices',
  question: 'questions',
  rangeQuestion: 'questions',
  event: 'events',
  view: 'views',
  status: 'statuses',
  limit: 'limits',
  marks: 'marks',
  mark: 'marks',
  centerMark: 'marks',
  inside: 'marks',
  place: 'places',
};

export const isChosen = (field: string): boolean => field in listOfField;

export function optionsFor(story: DeskState, field: string): readonly Option[] {
  const name = listOfField[field];
  if (!name) return [];
  const choices: readonly (Choice | string)[] = story.choices[name];
  const options = choices.map((choice) =>
    typeof choice === 'string' ? { id: choice, label: choice } : { id: choice.id, label: choice.label },
  );
  // Any place may be a mark of a claim, or the centre of a ring.
  return name === 'marks' ? [...options, ...story.choices.places.map(({ id, label }) => ({ id, label }))] : options;
}

/** The words that are days in an article, with the date that each means. */
export const daysOf = ({ choices }: DeskState, source: string): readonly Option[] =>
  choices.days
    .filter((day) => day.source === source)
    .map(({ words, date }) => ({ id: words, label: `${words}: ${date}` }));

export interface NewRecord {
  readonly id: string;
  readonly list: RecordList;
  readonly change: Extract<RecordChange, { kind: 'add' }>;
}

/** A record that its name alone makes: a voice or a question. Null where more than a name is needed. */
export function newRecordFor(field: string, typed: string, story: DeskState | null): NewRecord | null {
  const list =
    listOfField[field] === 'voices' ? 'voices.yaml' : listOfField[field] === 'questions' ? 'questions.yaml' : null;
  if (!list) return null;
  const id = idFrom(typed, idsOf(story, list));
  const fields: Fields =
    list === 'voices.yaml' ? { id, name: typed, named: true } : { id, text: typed.endsWith('?') ? typed : `${typed}?` };
  return { id, list, change: { kind: 'add', list, fields } };
}
