// Going through suggestions: to accept, to refuse, or to change them first.
import type { Draft, OpenChoice, Plain, RecordChange } from '../../protocol';
import { withValue } from '../record/changes';
import { text } from '../text/en';
import type { Desk } from './desk';
import type { Choosing, Editing } from './desk-page';
import { articleOf, currentDraft, draftsLeft } from './select';

/** The record that a suggestion is of: the last of its changes. What it needs first comes before it. */
export function recordOf({ changes }: Pick<Draft, 'changes'>): Extract<RecordChange, { kind: 'add' }> | null {
  const last = changes.at(-1);
  return last?.kind === 'add' ? last : null;
}

/** How a record is named to the editor: “Claim six-sent”. */
export function nameOfDraft(draft: Pick<Draft, 'changes'>): string {
  const record = recordOf(draft);
  const { kinds, named } = text.record;
  if (!record) return kinds['claims.yaml'];
  const { id } = record.fields;
  return typeof id === 'string' ? named(kinds[record.list], id) : kinds[record.list];
}

export function showDraft({ get, set, say }: Desk, draft: Draft) {
  const { story } = get();
  const article = story?.articles.find(({ id }) => id === draft.source);
  const [first] = draft.spans;
  set({
    draft: draft.id,
    choosing: null,
    selection: null,
    ...(article ? { article: article.file } : {}),
    ...(first ? { goTo: { ...first } } : {}),
  });
  const drafts = draftsLeft(get());
  const words = first && article ? article.text.slice(first.start, first.end) : nameOfDraft(draft);
  say(text.draft.position(drafts.indexOf(draft) + 1, drafts.length, words));
}

/** `by`: 1 for the next one, -1 for the one before. */
export function stepDraft(desk: Desk, by: 1 | -1) {
  const page = desk.get();
  const drafts = draftsLeft(page);
  const current = currentDraft(page);
  if (drafts.length === 0) return desk.say(text.draft.none);
  if (!current) return showDraft(desk, firstFromHere(desk) ?? (drafts[0] as Draft));
  const next = drafts[drafts.indexOf(current) + by];
  if (next) showDraft(desk, next);
  else desk.say(by === 1 ? text.said.lastDraft : text.said.firstDraft);
}

/** Of the article that is shown, before those of others. */
const firstFromHere = ({ get }: Desk): Draft | undefined => {
  const article = articleOf(get());
  return draftsLeft(get()).find(({ source }) => source === article?.id);
};

/**
 * Writes the current suggestion and goes on to the next one at once. Where its words leave something open, the first call begins the choosing,
 * and the last choice accepts.
 */
export async function acceptDraft(desk: Desk): Promise<void> {
  const { get, set, say } = desk;
  const draft = currentDraft(get());
  if (!draft) return say(draftsLeft(get()).length === 0 ? text.said.noDraft : text.draft.begin);
  const { choosing } = get();
  const chosen = choosing?.draft === draft.id ? choosing.chosen : [];
  if (chosen.length < draft.open.length) {
    set({ choosing: { draft: draft.id, chosen } });
    return say(draft.open[chosen.length]?.question ?? '');
  }
  const name = nameOfDraft(draft);
  const request = () => ({ label: text.label.accept(name), changes: changesOfDraft(asNow(desk, draft), chosen) });
  const { id } = recordOf(draft)?.fields ?? {};
  // Others of the same words have the same id: one of them was wanted.
  const isAnother = (other: Draft) => other.source !== draft.source || recordOf(other)?.fields.id !== id;
  const isWritten = await leave(desk, draft, isAnother, () => desk.send(request));
  if (isWritten) say(text.said.written(name, draftsLeft(get()).length));
}

/** Another suggestion may have been accepted since it was shown, which changed a record that this one needs too. */
const asNow = ({ get }: Desk, draft: Draft): Draft => {
  const now = get().story?.drafts.find(({ id }) => id === draft.id);
  return now && now.open.length === draft.open.length ? now : draft;
};

/** With what the choices bring: a new record that they name, or a name that a voice has besides. */
function changesOfDraft(draft: Draft, chosen: Choosing['chosen']): readonly RecordChange[] {
  const brought = chosen.flatMap(({ value, first }, at) => {
    const candidate = draft.open[at]?.candidates.find((one) => one.value === value);
    return candidate?.also ?? first ?? [];
  });
  return [...brought, ...withChoices(draft, chosen)];
}

/** `first`: a new record that the choice names. */
export async function choose(desk: Desk, value: Plain, first: RecordChange | null): Promise<void> {
  const draft = currentDraft(desk.get());
  const { choosing } = desk.get();
  if (!draft || choosing?.draft !== draft.id) return;
  desk.set({ choosing: { draft: draft.id, chosen: [...choosing.chosen, { value, first }] } });
  await acceptDraft(desk);
}

export function withChoices(
  { changes, open }: Pick<Draft, 'changes' | 'open'>,
  chosen: readonly { value: Plain }[],
): RecordChange[] {
  return changes.map((change, index) => {
    if (change.kind !== 'add') return change;
    const fields = open.reduce((made, choice: OpenChoice, at) => {
      const answer = chosen[at];
      return choice.change === index && answer ? withValue(made, choice.path, answer.value) : made;
    }, change.fields);
    return { ...change, fields };
  });
}

export async function refuseDraft(desk: Desk): Promise<void> {
  const draft = currentDraft(desk.get());
  if (!draft) return desk.say(text.said.noDraft);
  const request = { label: text.label.refuse(nameOfDraft(draft)), changes: draft.refusal };
  const isWritten = await leave(
    desk,
    draft,
    () => true,
    () => desk.send(request),
  );
  if (isWritten) desk.say(text.said.refused(draftsLeft(desk.get()).length));
}

/** Goes to the next suggestion while a request about this one is made, and comes back where it fails. */
async function leave(
  desk: Desk,
  draft: Draft,
  isNext: (draft: Draft) => boolean,
  request: () => Promise<boolean>,
): Promise<boolean> {
  const before = draftsLeft(desk.get());
  const index = before.indexOf(draft);
  const next = before.slice(index + 1).find(isNext) ?? before.slice(0, index).findLast(isNext);
  desk.set({ handled: [...desk.get().handled, draft.id], choosing: null });
  if (next) showDraft(desk, next);
  else desk.set({ draft: null });
  const isDone = await request();
  if (!isDone) desk.set({ handled: desk.get().handled.filter((id) => id !== draft.id), draft: draft.id });
  return isDone;
}

/** Opens the suggestion in the form; it counts as decided once it is written there. */
export function editDraft(desk: Desk) {
  const draft = currentDraft(desk.get());
  const record = draft && recordOf(draft);
  if (!record) return desk.say(text.said.noDraft);
  const editing: Editing = {
    list: record.list,
    seen: null,
    original: {},
    fields: record.fields,
    first: draft.changes.slice(0, -1),
    draft: draft.id,
  };
  desk.set({ editing, selection: null });
}
