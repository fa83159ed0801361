// What goes over the wire between the desk's page and its server: plain data, JSON in both directions. The server is the same machine's alone
// (src/desk/server/guard.ts says how). Files stay the source of truth: the server keeps no record that is not in a file.
import type { Span } from '../model/quotation';

/** Raised where an older page could misread an answer. Every answer carries it. */
export const protocolVersion = 1;

/**
 * Every request but those of `paths.page` and `paths.changed` has the token in this header, which no other page can send. The printed address
 * has the token in its fragment, which no server and no Referer sees; the page keeps it in sessionStorage and takes it out of the address.
 */
export const tokenHeader = 'dateline-desk-token';

export const paths = {
  /** The desk's page. */
  page: '/desk/',
  /** POST, without a body: sets the cookie that the frame, the modules and the stream of changes need. 204. */
  open: '/desk/api/open',
  /** GET: DeskState. */
  state: '/desk/api/state',
  /** POST ChangeRequest: ChangeAnswer. */
  change: '/desk/api/change',
  /** POST ChangeRequest: Preview. Nothing is written. */
  preview: '/desk/api/preview',
  /** POST, `{}`: ChangeAnswer. */
  undo: '/desk/api/undo',
  redo: '/desk/api/redo',
  /** POST ReceivedArticle: ReadArticle. Nothing is written. */
  readArticle: '/desk/api/article/read',
  /** POST NewArticle: ChangeAnswer. Writes the file in `seeds/` and its record. */
  addArticle: '/desk/api/article/add',
  /** POST ChosenWords: DraftOfWords. Nothing is written. */
  draftAt: '/desk/api/draft-at',
  /** POST PlaceSearch: PlacesFound. */
  places: '/desk/api/places',
  /** POST RingRequest: ChangeAnswer. */
  ring: '/desk/api/ring',
  /** GET: a stream of server-sent events, each an event `changed` whose data is Changed. The first is sent at once. */
  changed: '/desk/api/changed',
  /** The real page of the story, for the frame. It reloads by itself when the story compiles again. */
  story: '/',
} as const;

/** Why a request was refused, in a sentence for the editor; with status 400 to 422. A conflict is no refusal: it is a ChangeAnswer. */
export interface Refused {
  readonly protocol: number;
  readonly refused: string;
}

export interface Changed {
  /** Of the files as they are now; the page asks for the state again where it has another. */
  readonly version: string;
  /** Whether the compiler is at work on this version: problems and the page in the frame are still those of an older one. */
  readonly isCompiling: boolean;
}

// ---- The state ------------------------------------------------------------------------------------------------------------------

export interface DeskState {
  readonly protocol: number;
  /** A hash of the bytes of every file of the story. */
  readonly version: string;
  /** True until the compiler has read this version; `problems` are then those of the version before. */
  readonly isCompiling: boolean;
  readonly story: {
    readonly title: string;
    readonly folder: string;
    readonly language: string;
    readonly units: string;
  };
  /** What the frame shows: the story as it is, as it last compiled, or nothing since it never did. */
  readonly shown: 'current' | 'earlier' | 'none';
  /** In the order of sources.yaml; then files of `seeds/` that no source describes. */
  readonly articles: readonly Article[];
  /** In the order of the articles. Refused ones are left out. */
  readonly drafts: readonly Draft[];
  readonly problems: readonly DeskProblem[];
  readonly left: Left;
  /** Every record of every file, in the order of the files and in each of its lines. */
  readonly records: readonly StateRecord[];
  readonly choices: Choices;
  /** What undo would take back and redo would do again, in words; null where there is nothing. */
  readonly undo: string | null;
  readonly redo: string | null;
}

export interface Article {
  /** The id of its source; null for a file that no source describes. */
  readonly id: string | null;
  /** Its name in `seeds/`. */
  readonly file: string;
  readonly label: string;
  /** As received; every span is in UTF-16 code units of it. Empty where the file is not text; a problem then says what it is. */
  readonly text: string;
  readonly encoding: string;
  readonly hasByteOrderMark: boolean;
  readonly lineEnds: LineEnds;
  /** In the order of the text. They may overlap: two claims may quote the same words. */
  readonly spans: readonly ArticleSpan[];
  /** How much of its numbers, names, quotations and attributions is not yet carried, page furniture not counted. */
  readonly open: number;
}

export type LineEnds = 'LF' | 'CRLF' | 'CR' | 'mixed' | 'none';

/**
 * What words of an article are to the story. carried: a passage of a claim. stated: what the source states about itself. furniture: a line of the
 * website. left-out: listed in coverage.yaml. open: a particular that none of these has yet.
 */
export type ArticleSpan = Span &
  (
    | { readonly is: 'carried'; readonly claim: string }
    | { readonly is: 'stated'; readonly field: 'title' | 'publisher' | 'byline' | 'published' }
    | { readonly is: 'furniture'; readonly what: string }
    | { readonly is: 'left-out'; readonly reason: string; readonly record: string }
    | { readonly is: 'open'; readonly what: 'number' | 'name' | 'place' | 'day' | 'quotation' | 'attribution' }
  );

/** A record that the desk proposes. It is nothing of the story until an editor accepts it. */
export interface Draft {
  /** The same for the same words and what is said of them, so that a refusal is remembered. */
  readonly id: string;
  readonly source: string;
  /** Its passages in the article. */
  readonly spans: readonly Span[];
  /** To accept it: what to send as `changes`, other records that it needs first, and its own record last. */
  readonly changes: readonly RecordChange[];
  /** What to send as `changes` to refuse it. */
  readonly refusal: readonly RecordChange[];
  /** As YAML, as it would be written. */
  readonly yaml: string;
  /** What the words do not decide: an editor has to, before it compiles. */
  readonly open: readonly OpenChoice[];
}

/** Words that an editor has chosen in an article, to make a claim of them. */
export interface ChosenWords {
  readonly source: string;
  readonly spans: readonly Span[];
}

/** What can be said of chosen words, to begin a record with; its passages are exactly those words. */
export type DraftOfWords = Pick<Draft, 'changes' | 'open'> & { readonly protocol: number };

export interface OpenChoice {
  /** Index into `changes`, and the field there; an empty path for all of its fields, each candidate being such fields. */
  readonly change: number;
  readonly path: Path;
  /** In a sentence. */
  readonly question: string;
  readonly candidates: readonly Candidate[];
}

export interface Candidate {
  readonly value: Plain;
  readonly label: string;
  /** What to send before `changes` where this one is chosen: the name that an article has for a voice, as one of its aliases. */
  readonly also?: RecordChange;
}

export interface DeskProblem {
  /** Relative to the story's folder. */
  readonly file: string;
  readonly line: number | null;
  /** The key of the DeskRecord it is in; null outside of records. */
  readonly record: string | null;
  /** The field in it; null where the record or the file as a whole is meant. */
  readonly path: Path | null;
  /** What is wrong and what to do. */
  readonly message: string;
  readonly also: readonly { readonly file: string; readonly line: number | null; readonly record: string | null }[];
  /** The words of an article that it speaks of; null where it speaks of none. */
  readonly words: { readonly article: string; readonly spans: readonly Span[] } | null;
}

/** What is left to do before the story compiles with nothing open; all are 0 then. */
export interface Left {
  readonly problems: number;
  /** Particulars that no claim carries, by kind. */
  readonly numbers: number;
  readonly names: number;
  readonly quotations: number;
  readonly attributions: number;
  readonly drafts: number;
}

/** Values of YAML as JSON has them. */
export type Plain = string | number | boolean | null | readonly Plain[] | { readonly [field: string]: Plain };
export type Fields = { readonly [field: string]: Plain };
/** Where a value is in a record: names of fields, and indices of lists. */
export type Path = readonly (string | number)[];

/** One record of a file, as it is written there. */
export interface DeskRecord {
  /** Names it among all records: `claims.yaml/sent-six`, `coverage.yaml/leftOut/2`. Those without an id are counted. */
  readonly key: string;
  readonly list: RecordList;
  readonly id: string | null;
  readonly fields: Fields;
  /** A hash of its lines: an edit in another record does not change it. */
  readonly version: string;
  readonly line: number;
  readonly lastLine: number;
  readonly yaml: string;
}

export interface StateRecord extends DeskRecord {
  /** Fields of a claim that are not written, since they follow from its words. */
  readonly derived: Fields;
}

/** A list of records, or a file or a field that is one record: `story.yaml`, and the gazetteer of `places.yaml`. */
export type RecordList =
  | 'story.yaml'
  | 'sources.yaml'
  | 'voices.yaml'
  | 'questions.yaml'
  | 'claims.yaml'
  | 'marks.yaml'
  | 'views.yaml'
  | 'events.yaml'
  | 'tour.yaml'
  | 'checks.yaml'
  | 'places.yaml/gazetteer'
  | 'places.yaml/places'
  | 'coverage.yaml/leftOut'
  | 'coverage.yaml/notPlaces'
  /** Drafts that were refused: `desk/refused.yaml`, beside `seeds/` and `data/`, and no part of the published story. */
  | 'refused.yaml';

/** What an editor chooses from. */
export interface Choices {
  readonly sources: readonly Choice[];
  /** With `article-<id>` for what an article says in its own words. */
  readonly voices: readonly Choice[];
  readonly questions: readonly Choice[];
  /** Marks of marks.yaml. */
  readonly marks: readonly (Choice & { readonly kind: string })[];
  readonly places: readonly Choice[];
  readonly events: readonly Choice[];
  readonly views: readonly Choice[];
  /** By source: the words that are days in it, and which date they mean. */
  readonly days: readonly { readonly source: string; readonly words: string; readonly date: string }[];
  readonly statuses: readonly string[];
  readonly limits: readonly string[];
  /** Of lengths; a count has the article's own noun. */
  readonly units: readonly string[];
  /** The fields of the records of each list, in the order in which they are written. */
  readonly fields: { readonly [list in RecordList]?: readonly FieldOfRecord[] };
  /** Those of marks.yaml by kind; checks.yaml too has several kinds, and none here. */
  readonly markFields: { readonly [kind: string]: readonly FieldOfRecord[] };
}

export interface Choice {
  readonly id: string;
  /** As readers see it. */
  readonly label: string;
}

export interface FieldOfRecord {
  readonly name: string;
  readonly required: boolean;
  /** What belongs there, in the words of the reference; empty where the name says it. */
  readonly description: string;
}

// ---- Changes --------------------------------------------------------------------------------------------------------------------

export interface ChangeRequest {
  /** What the editor did, in a few words, for undo: “Add the claim sent-six”. */
  readonly label: string;
  /** Made together or not at all, and taken back together. */
  readonly changes: readonly RecordChange[];
}

export type RecordChange =
  | {
      readonly kind: 'add';
      readonly list: RecordList;
      readonly fields: Fields;
      /**
       * After which record, by key. Null: before all others. Left out: a claim is put where its sentence stands in the article, any other
       * record last.
       */
      readonly after?: string | null;
    }
  | {
      readonly kind: 'change';
      readonly record: RecordSeen;
      /** Values to set, each at a field or deeper. */
      readonly set?: readonly { readonly path: Path; readonly value: Plain }[];
      /** Fields or items to remove. */
      readonly remove?: readonly Path[];
    }
  | { readonly kind: 'move'; readonly record: RecordSeen; readonly after: string | null }
  | { readonly kind: 'remove'; readonly record: RecordSeen };

/** A record as the editor saw it: where it has changed since, nothing is written and both versions are shown. */
export type RecordSeen = Pick<DeskRecord, 'key' | 'version'>;

/** The YAML of the last of the changes, as it would be written. */
export interface Preview {
  readonly protocol: number;
  readonly yaml: string;
  /** Fields of a claim that are not written, since they follow from its words. */
  readonly derived: Fields;
}

export type ChangeAnswer =
  | {
      readonly protocol: number;
      /** The state's version afterwards. */
      readonly version: string;
      /** Keys of the records written, in the order of the changes. */
      readonly written: readonly string[];
    }
  | { readonly protocol: number; readonly conflict: Conflict };

/** Somebody changed the same record meanwhile, in an editor or at another desk. Nothing was written. Status 409. */
export interface Conflict {
  readonly message: string;
  /** Index into `changes`. */
  readonly change: number;
  /** The record as it is in the file; null where it is not there any more. To write over it, send the change again with its version. */
  readonly theirs: DeskRecord | null;
  /** The fields as the change would have left the record that the editor saw; null for one to be removed, or where the server never saw it. */
  readonly yours: Fields | null;
}

// ---- Articles -------------------------------------------------------------------------------------------------------------------

export interface ReceivedArticle {
  /** The name of the dropped file, or the address of a page; empty for what was pasted. */
  readonly name: string;
  /** Exactly one of the two: what was pasted as text or as HTML, or the bytes of a file in base64. */
  readonly text?: string;
  readonly base64?: string;
  /** How its bytes or its markup are read. Left out, as `ReadArticle.formats` and `encodings` put first. */
  readonly format?: ArticleFormat;
  readonly encoding?: Encoding;
  /** Left out, as they are. */
  readonly lineEnds?: 'LF' | 'CRLF';
}

export type ArticleFormat = 'text' | 'html' | 'docx' | 'mhtml';
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'windows-1251';

/** What an article would be kept as. */
export interface ReadArticle {
  readonly protocol: number;
  readonly text: string;
  /** The most likely first. */
  readonly formats: readonly ArticleFormat[];
  readonly encodings: readonly { readonly encoding: Encoding; readonly reads: string }[];
  readonly lineEnds: LineEnds;
  /** What was done to it, a sentence each: markup removed, characters that could not be read. */
  readonly notes: readonly string[];
  /** The source that already has this text; null for a new one. */
  readonly sameAs: string | null;
  /** A record for sources.yaml, with its id and file; what the text does not state is null. */
  readonly source: Fields;
}

export interface NewArticle extends ReceivedArticle {
  /** As in ReadArticle, corrected by the editor. Its `file` and `sha256` are the server's: what is sent for them is ignored. */
  readonly source: Fields;
}

// ---- Places and rings -----------------------------------------------------------------------------------------------------------

export interface PlaceSearch {
  readonly query: string;
}

export interface PlacesFound {
  readonly protocol: number;
  readonly places: readonly FoundPlace[];
}

export interface FoundPlace {
  readonly kind: 'city' | 'region' | 'country';
  readonly name: string;
  readonly countryName: string;
  readonly population: number;
  /** A record for places.yaml/places. */
  readonly fields: Fields;
}

export interface RingRequest {
  /** A claim with a length as its value. */
  readonly claim: RecordSeen;
  /** The mark or place that is its centre. */
  readonly center: string;
}
