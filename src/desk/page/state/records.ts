// Editing records: begun from chosen words, from a record of a file or anew; written, removed, or closed.
import type { Span } from '../../../model/quotation';
import {
  type DraftOfWords,
  type Fields,
  type Path,
  type Plain,
  paths,
  type RecordChange,
  type RecordList,
} from '../../protocol';
import { passageAt, passageSpans, widened } from '../article/passage';
import { changesBetween, withValue } from '../record/changes';
import { idFrom } from '../record/ids';
import { text } from '../text/en';
import type { Desk } from './desk';
import type { Editing } from './desk-page';
import { recordOf, withChoices } from './drafts';
import { articleOf, draftsLeft, idsOf, passagesOf, recordByKey } from './select';

export function nameOfEditing({ list, fields }: Pick<Editing, 'list' | 'fields'>): string {
  const kind = text.record.kinds[list];
  return typeof fields.id === 'string' ? text.record.named(kind, fields.id) : kind;
}

export const isChanged = ({ original, fields, first }: Editing): boolean =>
  first.length > 0 || JSON.stringify(original) !== JSON.stringify(fields);

export function editRecord({ get, set }: Desk, key: string) {
  const { story } = get();
  const record = recordByKey(story, key);
  if (!record) return;
  const { list, version, fields } = record;
  set({ editing: { list, seen: { key, version }, original: fields, fields, first: [], draft: null } });
  const passage = passagesOf(fields.passages ?? (typeof fields.exact === 'string' ? (fields as Plain) : undefined))[0];
  const article = story?.articles.find(({ id }) => id !== null && id === fields.source);
  if (article && passage !== undefined) set({ article: article.file });
}

export const beginRecord = ({ set }: Desk, list: RecordList, fields: Fields): void =>
  set({ editing: { list, seen: null, original: {}, fields, first: [], draft: null } });

export function changeFields({ get, set }: Desk, fields: Fields, first?: readonly RecordChange[]) {
  const now = get().editing;
  if (now) set({ editing: { ...now, fields, first: first ?? now.first } });
}

export function changeField(desk: Desk, path: Path, value: Plain | undefined) {
  const now = desk.get().editing;
  const [name] = path;
  if (!now || typeof name !== 'string') return;
  if (value !== undefined) return changeFields(desk, withValue(now.fields, path, value));
  changeFields(desk, Object.fromEntries(Object.entries(now.fields).filter(([other]) => other !== name)));
}

/** A claim of the chosen words, with all that these words say by themselves. */
export async function claimOfSelection(desk: Desk): Promise<void> {
  const { get, set, server } = desk;
  const article = articleOf(get());
  const { selection, story } = get();
  if (!article || !selection) return desk.say(text.selection.first);
  if (article.id === null) return desk.sayFault(text.selection.noSource);
  const spans = passageSpans(article.text, selection);
  const words = spans.map(({ start, end }) => article.text.slice(start, end)).join(' ');
  const plain: Fields = {
    id: idFrom(words, idsOf(story, 'claims.yaml')),
    source: article.id,
    says: '',
    voice: '',
    passages: spans.map((span) => passageAt(article.text, span)),
  };
  const answer = await server.post<DraftOfWords>(paths.draftAt, { source: article.id, spans });
  const draft = 'given' in answer ? answer.given : null;
  const record = draft && recordOf(draft);
  const fields = record?.fields ?? plain;
  const first = draft && record ? withChoices(draft, []).slice(0, -1) : [];
  set({
    editing: { list: 'claims.yaml', seen: null, original: {}, fields, first, draft: null },
    selection: null,
    choosing: null,
  });
}

export function addPassage(desk: Desk) {
  const { get, set, say } = desk;
  const article = articleOf(get());
  const { selection } = get();
  const now = get().editing;
  if (!selection || !article) return say(text.selection.first);
  if (!now || !('passages' in now.fields || now.list === 'claims.yaml')) return say(text.selection.noRecord);
  const added = passageSpans(article.text, selection).map((span) => passageAt(article.text, span));
  changeField(desk, ['passages'], [...passagesOf(now.fields.passages), ...added]);
  set({ selection: null });
  say(text.selection.added(article.text.slice(selection.start, selection.end)));
}

export function leaveOut(desk: Desk) {
  const article = articleOf(desk.get());
  const { selection } = desk.get();
  if (!selection || !article) return desk.say(text.selection.first);
  if (article.id === null) return desk.sayFault(text.selection.noSource);
  const [span] = passageSpans(article.text, selection);
  if (!span) return;
  const passage = passageAt(article.text, span);
  const quote: Fields = typeof passage === 'string' ? { exact: passage } : (passage as Fields);
  beginRecord(desk, 'coverage.yaml/leftOut', { source: article.id, ...quote, reason: '' });
  desk.set({ selection: null });
}

export function widenSelection({ get, set, say }: Desk) {
  const article = articleOf(get());
  const { selection } = get();
  if (!article || !selection) return say(text.selection.first);
  const wider: Span = widened(article.text, selection);
  set({ selection: wider });
  say(text.said.chosen(article.text.slice(wider.start, wider.end)));
}

export function changesOf({ list, seen, original, fields, first }: Editing): readonly RecordChange[] {
  if (!seen) return [...first, { kind: 'add', list, fields }];
  return [...first, { kind: 'change', record: seen, ...changesBetween(original, fields) }];
}

/** Writes the record being edited, and goes back to the one that waits for it. */
export async function writeRecord(desk: Desk): Promise<void> {
  const { get, set, say } = desk;
  const editing = get().editing;
  if (!editing) return;
  if (!isChanged(editing)) return say(text.said.nothingChanged);
  const name = nameOfEditing(editing);
  const label = editing.seen ? text.label.change(name) : text.label.add(name);
  if (!(await desk.send({ label, changes: changesOf(editing) }, editing))) return;
  // Another one may have been opened while it was written.
  const now = get().editing;
  if (now && isSameRecord(now, editing)) set({ editing: null });
  if (editing.draft) set({ handled: [...get().handled, editing.draft] });
  say(text.said.written(name, draftsLeft(get()).length));
}

const isSameRecord = (one: Editing, other: Editing) => one.list === other.list && one.seen?.key === other.seen?.key;

/**
 * A new place or site: written together with the claim that is being edited, which then lists the site; at once where none is being edited.
 */
export async function addPlace(desk: Desk, list: 'places.yaml/places' | 'marks.yaml', fields: Fields): Promise<void> {
  const { get, set, say } = desk;
  const now = get().editing;
  const change: RecordChange = { kind: 'add', list, fields };
  const name = nameOfEditing({ list, fields });
  if (now?.list === 'claims.yaml') {
    const marks = Array.isArray(now.fields.marks) ? now.fields.marks : [];
    const listed = list === 'marks.yaml' && typeof fields.id === 'string' ? { marks: [...marks, fields.id] } : {};
    changeFields(desk, { ...now.fields, ...listed }, [...now.first, change]);
    set({ placing: null });
    return say(name);
  }
  if (!(await desk.send({ label: text.label.add(name), changes: [change] }))) return;
  set({ placing: null });
  say(text.said.written(name, draftsLeft(get()).length));
}

export async function removeRecord(desk: Desk): Promise<void> {
  const editing = desk.get().editing;
  if (!editing?.seen) return;
  const name = nameOfEditing(editing);
  const request = { label: text.label.remove(name), changes: [{ kind: 'remove', record: editing.seen } as const] };
  if (!(await desk.send(request, editing))) return;
  desk.set({ editing: null });
  desk.say(text.said.removed(name));
}

/** A name that the gazetteer has a place for, and that means none here, or none that the map needs. */
export function beginNotPlace(desk: Desk, name: string) {
  desk.set({ placing: null, selection: null });
  beginRecord(desk, 'coverage.yaml/notPlaces', { name, reason: '' });
}

export const closeRecord = ({ set }: Desk): void => set({ editing: null });
