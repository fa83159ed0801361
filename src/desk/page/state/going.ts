// Moving about: to an article, to what is left, to a problem, to what carries some words; and undo.
import type { Span } from '../../../model/quotation';
import type { DeskProblem } from '../../protocol';
import { text } from '../text/en';
import type { Desk } from './desk';
import { showDraft, stepDraft } from './drafts';
import { changesOf, editRecord } from './records';
import { articleNamed, articleOf, draftsHere, type LeftKind, openWords } from './select';

export function showArticle({ set }: Desk, file: string) {
  set({ article: file, selection: null, goTo: null });
}

export const selectWords = ({ set }: Desk, selection: Span | null): void => set({ selection });

/** The next call goes on from the words that the last one chose. */
export function goToLeft(desk: Desk, kind: LeftKind) {
  if (kind === 'drafts') return stepDraft(desk, 1);
  if (kind === 'problems') return goToProblem(desk);
  const { get, set, say } = desk;
  const here = articleOf(get());
  const words = openWords(get(), kind);
  if (words.length === 0) return say(text.left.noneOf);
  const at = get().selection?.start ?? -1;
  const next = words.find(({ article, span }) => article !== here || span.start > at) ?? words[0];
  if (!next) return;
  const { article, span } = next;
  set({ article: article.file, selection: span, goTo: { ...span } });
  say(text.said.chosen(article.text.slice(span.start, span.end)));
}

/** The next words of any kind. */
export function goToOpenWords(desk: Desk) {
  const { get } = desk;
  const left = (['numbers', 'names', 'quotations', 'attributions'] as const).filter(
    (kind) => openWords(get(), kind).length > 0,
  );
  const here = articleOf(get());
  const at = get().selection?.start ?? -1;
  const [nearest] = left
    .flatMap((kind) => openWords(get(), kind).map((words) => ({ kind, ...words })))
    .filter(({ article, span }) => article === here && span.start > at)
    .sort((a, b) => a.span.start - b.span.start);
  const kind = nearest?.kind ?? left[0];
  if (kind) goToLeft(desk, kind);
  else desk.say(text.left.noneOf);
}

function goToProblem(desk: Desk) {
  const problems = desk.get().story?.problems ?? [];
  if (problems.length === 0) return desk.say(text.left.noneOf);
  const last = desk.get().problem;
  const index = (last === null ? 0 : last + 1) % problems.length;
  desk.set({ problem: index });
  const problem = problems[index];
  if (problem) openProblem(desk, problem);
}

export function openProblem(desk: Desk, problem: DeskProblem) {
  const { get, set, say } = desk;
  if (problem.record !== null) editRecord(desk, problem.record);
  const { words } = problem;
  const article = words && articleNamed(get().story, words.article);
  const span = words?.spans[0];
  if (article && span)
    set({ article: article.file, goTo: { ...span }, ...(problem.record === null ? { selection: span } : {}) });
  say(problem.message);
}

/** What carries, or suggests, the words at an offset: pressed again, the next of several. */
export function openAt(desk: Desk, offset: number) {
  const { get, set, say } = desk;
  const article = articleOf(get());
  if (!article) return;
  const isHere = ({ start, end }: Span) => start <= offset && offset < end;
  const draft = draftsHere(get()).find(({ spans }) => spans.some(isHere));
  if (draft && draft.id !== get().draft) return showDraft(desk, draft);
  const records = article.spans
    .filter(isHere)
    .flatMap((span) =>
      span.is === 'carried' ? [keyOfClaim(desk, span.claim)] : span.is === 'left-out' ? [span.record] : [],
    );
  const now = get().editing?.seen?.key;
  const next = records[(records.indexOf(now ?? '') + 1) % Math.max(1, records.length)];
  if (next) return editRecord(desk, next);
  const open = article.spans.find((span) => span.is === 'open' && isHere(span));
  if (open) set({ selection: { start: open.start, end: open.end } });
  else say(text.said.nothingHere);
}

/** Claims are named by their id; records by their key. */
const keyOfClaim = ({ get }: Desk, claim: string): string =>
  get().story?.records.find((record) => record.list === 'claims.yaml' && record.id === claim)?.key ?? claim;

export async function undo(desk: Desk): Promise<void> {
  const what = desk.get().story?.undo ?? null;
  if (what === null) return desk.say(text.said.nothingToUndo);
  if (await desk.sendBare('undo')) desk.say(text.said.undone(what));
}

export async function redo(desk: Desk): Promise<void> {
  const what = desk.get().story?.redo ?? null;
  if (what === null) return desk.say(text.said.nothingToRedo);
  if (await desk.sendBare('redo')) desk.say(text.said.redone(what));
}

/** Of two versions of a record: the one in the file stays, or the editor's is written over it. */
export async function resolveConflict(desk: Desk, keep: 'theirs' | 'yours'): Promise<void> {
  const { get, set, say } = desk;
  const found = get().conflict;
  if (!found) return;
  const { conflict, editing } = found;
  set({ conflict: null });
  if (keep === 'theirs') {
    set({ editing: null });
    if (conflict.theirs) editRecord(desk, conflict.theirs.key);
    return say(text.said.keptTheirs);
  }
  const { theirs } = conflict;
  const label = text.label.change(typeof editing.fields.id === 'string' ? editing.fields.id : editing.list);
  const over = theirs
    ? { ...editing, seen: { key: theirs.key, version: theirs.version }, original: theirs.fields }
    : { ...editing, seen: null };
  const isWritten = await desk.send({ label, changes: changesOf(over) }, over);
  if (!isWritten) return;
  set({ editing: null });
  say(text.said.keptYours);
}
