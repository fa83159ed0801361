// What the desk's page knows: the story as its server last told it, and what the editor is doing.
import type { Span } from '../../../model/quotation';
import type { Conflict, DeskState, Fields, Plain, RecordChange, RecordList, RecordSeen } from '../../protocol';

/** A record while it is edited. It is kept over a reload of the page. */
export interface Editing {
  readonly list: RecordList;
  /** The record in the file; null for one that is new. */
  readonly seen: RecordSeen | null;
  /** The fields before the editor changed any. */
  readonly original: Fields;
  readonly fields: Fields;
  /** New records that it names, written together with it and before it. */
  readonly first: readonly RecordChange[];
  /** The suggestion that it was made from. */
  readonly draft: string | null;
}

/** Answers to what the words of a suggestion do not decide, while it is being accepted. */
export interface Choosing {
  readonly draft: string;
  readonly chosen: readonly { readonly value: Plain; readonly first: RecordChange | null }[];
}

export interface DeskPage {
  readonly story: DeskState | null;
  /** gone: it does not answer. refused: it was started again, and has another token. */
  readonly connection: 'opening' | 'open' | 'gone' | 'refused';
  /** The file of the article that is shown. */
  readonly article: string | null;
  /** The words chosen in it. */
  readonly selection: Span | null;
  /** What the article is scrolled to; a new object each time. */
  readonly goTo: Span | null;
  /** The problem that the editor was last sent to: its index in the list. */
  readonly problem: number | null;
  readonly draft: string | null;
  /** Suggestions that the editor has accepted or refused, and that the server still lists. */
  readonly handled: readonly string[];
  readonly choosing: Choosing | null;
  readonly editing: Editing | null;
  /** A place or a site that is being added, and what it may be called. */
  readonly placing: { readonly name: string } | null;
  readonly conflict: { readonly conflict: Conflict; readonly editing: Editing } | null;
  readonly dialog: 'article' | 'keys' | null;
  /** What was pasted or dropped for a new article. */
  readonly received: ReceivedText | null;
  /** What happened last, for the live region and the line at the foot. */
  readonly said: { readonly words: string; readonly isFault: boolean } | null;
  /** How many requests are under way. */
  readonly waiting: number;
}

export interface ReceivedText {
  readonly name: string;
  readonly text?: string;
  readonly base64?: string;
  readonly isHtml: boolean;
}

export const emptyPage: DeskPage = {
  story: null,
  connection: 'opening',
  article: null,
  selection: null,
  goTo: null,
  problem: null,
  draft: null,
  handled: [],
  choosing: null,
  editing: null,
  placing: null,
  conflict: null,
  dialog: null,
  received: null,
  said: null,
  waiting: 0,
};
