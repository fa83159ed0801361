// What an editor chooses from, in the order in which the files have it.

import { claimStatuses } from '../../compile/schema/claims';
import { limits } from '../../compile/schema/parts';
import type { Authored } from '../../compile/schema/schema';
import { articleVoice } from '../../compile/schema/voices';
import { lengthUnits } from '../../model/length';
import type { Choices } from '../protocol';
import { fieldsOfRecord, recordLists } from '../records/record-lists';

export function choicesOf(authored: Authored): Choices {
  const sources = authored['sources.yaml'].map(({ id, label }) => ({ id, label }));
  return {
    sources,
    voices: [
      ...sources.map(({ id, label }) => ({ id: articleVoice(id), label })),
      ...authored['voices.yaml'].map(({ id, name }) => ({ id, label: name })),
    ],
    questions: authored['questions.yaml'].map(({ id, text }) => ({ id, label: text })),
    marks: authored['marks.yaml'].map(({ id, name, kind }) => ({ id, label: name, kind })),
    places: authored['places.yaml'].places.map(({ id, name }) => ({ id, label: name })),
    events: authored['events.yaml'].flatMap(({ id, name, label }) => (id ? [{ id, label: name ?? label }] : [])),
    views: authored['views.yaml'].map(({ id, name }) => ({ id, label: name })),
    days: authored['sources.yaml'].flatMap(({ id, days }) =>
      days.map(({ words, date }) => ({ source: id, words, date })),
    ),
    statuses: claimStatuses,
    limits,
    units: lengthUnits,
    fields: Object.fromEntries(recordLists.map((list) => [list, fieldsOfRecord(list, {})])),
    markFields: Object.fromEntries(
      ['site', 'ring', 'band', 'area', 'reach', 'line'].map((kind) => [kind, fieldsOfRecord('marks.yaml', { kind })]),
    ),
  };
}
