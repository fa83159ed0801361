// Explains to an author why a file cannot be read as YAML. Only the first fault of a file is reported, because those that a parser finds after it
// are often wrong.
import { type Document, isAlias, isCollection, isSeq, type Node, visit, type YAMLParseError } from 'yaml';

export interface YamlFault {
  /** Counted from 1. */
  readonly line: number;
  readonly message: string;
}

/** The first fault of a file; null where it can be read. Texts that YAML takes for anchors, aliases or tags are faults too. */
export function faultOfYaml(text: string, document: Document.Parsed): YamlFault | null {
  const [error] = document.errors;
  const lineAt = (offset: number) => text.slice(0, offset).split('\n').length;
  const mark = firstMark(document);
  if (mark && mark.start <= (error?.pos[0] ?? Number.POSITIVE_INFINITY)) {
    const { start, character } = mark;
    return { line: lineAt(start), message: beginsWith(character) };
  }
  return error ? faultOf(error, text, lineAt, document) : null;
}

const beginsWith = (character: string) =>
  `a text that begins with ${character} means something else in YAML; put quotation marks around it`;

/** Anchors, aliases and tags: no record needs them, they hide what it says, and a few lines of them can fill the memory. */
function firstMark(document: Document.Parsed): { readonly start: number; readonly character: string } | null {
  let first: { start: number; character: string } | null = null;
  const found = (start: number | undefined, character: string) => {
    if (start !== undefined && (first === null || start < first.start)) first = { start, character };
  };
  visit(document, {
    Node: (_, node) => {
      const start = (node as Node).range?.[0];
      if (isAlias(node)) found(start, '*');
      else if (node.anchor !== undefined) found(start, '&');
    },
  });
  for (const { code, pos } of document.warnings) if (code === 'TAG_RESOLVE_FAILED') found(pos[0], '!');
  return first;
}

function faultOf(
  error: YAMLParseError,
  text: string,
  lineAt: (offset: number) => number,
  document: Document.Parsed,
): YamlFault {
  const { code, pos } = error;
  const lines = text.split('\n');
  const at = lineAt(pos[0]);
  const lineOf = (number: number) => lines[number - 1] ?? '';

  const conflict = lines.findIndex((line) => /^<{7} /.test(line));
  if (conflict >= 0)
    return {
      line: conflict + 1,
      message: 'Git left a merge conflict here; keep one side, and remove the three lines of marks',
    };

  // The wrong line is among those of the part that the parser did not accept.
  for (let line = at; line <= lineAt(pos[1]); line++) {
    const blank = /^[ ]*(?:- *)?([\t\u00A0])/.exec(lineOf(line))?.[1];
    if (blank === '\t')
      return { line, message: 'begins with a tab; YAML is indented with spaces: put spaces in its place' };
    if (blank)
      return {
        line,
        message: 'begins with a no-break space; YAML is indented with plain spaces: put those in its place',
      };
  }

  const open = openQuote(error, text, document, lineAt);
  if (open) {
    const { line, character, words } = open;
    const message = `the quotation mark ${character} before “${words}” is not closed; put another ${character} where the text ends`;
    return { line, message };
  }

  switch (code) {
    case 'BAD_INDENT':
      return openBracket(pos[0], document, lineAt) ?? indentation(at, lines);
    case 'DUPLICATE_KEY':
      return {
        line: at,
        message: `the field “${/^[\w-]+/.exec(lineOf(at).trim())?.[0] ?? ''}” is given twice in one record`,
      };
    case 'BAD_SCALAR_START':
      return { line: at, message: beginsWith(lineOf(at)[column(error)] ?? '') };
    case 'BAD_DQ_ESCAPE':
      return {
        line: at,
        message: 'a \\ between double quotation marks means something else in YAML; write single ones around the text',
      };
    case 'MULTIPLE_DOCS':
      return { line: at, message: 'a line of three hyphens begins another document; remove it' };
    case 'BLOCK_IN_FLOW':
      return inBraces(at, lineOf(at));
    case 'UNEXPECTED_TOKEN':
      return unexpected(error, at, lines);
    case 'MISSING_CHAR':
      return indentation(at, lines);
    default:
      return notOneLine(at, lines);
  }
}

const column = ({ linePos }: YAMLParseError) => (linePos?.[0].col ?? 1) - 1;

/** A quotation mark that is not closed: the text goes on to the next such mark somewhere, or to the end of the file. */
function openQuote(error: YAMLParseError, text: string, document: Document.Parsed, lineAt: (offset: number) => number) {
  let open: { line: number; character: string; words: string } | null = null;
  visit(document, {
    Scalar: (_, { type, range }) => {
      if (!range || (type !== 'QUOTE_SINGLE' && type !== 'QUOTE_DOUBLE')) return undefined;
      const line = lineAt(range[0]);
      const isLong = line < lineAt(range[1]) && lineAt(range[1]) >= lineAt(error.pos[0]);
      const isOpen = error.code === 'MISSING_CHAR' && range[1] === error.pos[0];
      if (range[0] > error.pos[0] || !(isLong || isOpen)) return undefined;
      open = { line, character: type === 'QUOTE_SINGLE' ? "'" : '"', words: shortened(text.slice(range[0] + 1)) };
      return visit.BREAK;
    },
  });
  return open as { line: number; character: string; words: string } | null;
}

const shortened = (words: string) => {
  const [first = ''] = words.split('\n');
  return first.length > 30 ? `${first.slice(0, 30)}…` : first;
};

/** The innermost list or record between brackets that goes on where the parser stopped. */
function openBracket(offset: number, document: Document.Parsed, lineAt: (offset: number) => number): YamlFault | null {
  let open: YamlFault | null = null;
  visit(document, {
    Collection: (_, node) => {
      if (!isCollection(node) || !node.flow || !node.range) return;
      const [start, end] = node.range;
      if (start > offset || end < offset - 1) return;
      const [bracket, other] = isSeq(node) ? ['[', ']'] : ['{', '}'];
      open = {
        line: lineAt(start),
        message: `the ${bracket} is not closed; put a ${other} where it ends`,
      };
    },
  });
  return open;
}

/** Between braces, a second colon means that a comma is missing, or that a text has a colon. */
function inBraces(line: number, words: string): YamlFault {
  const [, before = '', field = ''] = /([^\s,]+) ([a-z][A-Za-z]*): /.exec(words.replace(/^.*?\{/, '')) ?? [];
  const comma = field === '' ? '' : `a comma is missing between “${before}” and “${field}:”, or `;
  return {
    line,
    message: `${comma}a text between { and } has a colon followed by a space; put a comma between fields, and quotation marks around such a text`,
  };
}

function unexpected(error: YAMLParseError, at: number, lines: readonly string[]): YamlFault {
  const words = lines[at - 1] ?? '';
  const before = words.slice(0, column(error)).trimEnd();
  if (/^\s*$/.test(before)) return notUnderItsField(at, lines);
  const last = before.at(-1) ?? '';
  if (last === "'" || last === '"') {
    const twice = last === "'" ? "; an apostrophe in it is written ''" : '';
    return {
      line: at,
      message: `a text that begins with ${last} ends at the next ${last}, and here more follows; put quotation marks around the whole of it${twice}`,
    };
  }
  if (/[\]}]/.test(words[column(error)] ?? '')) {
    return { line: at, message: `has a ${words[column(error)]} too many, or what it closes is not opened` };
  }
  const begin = /(?:: |- )([[{*&>|])[^[{]*$/.exec(before)?.[1];
  if (begin) return { line: at, message: beginsWith(begin) };
  return { line: at, message: cannotBeRead };
}

/** A text where a field is expected, or a field that has got into a text. */
function notOneLine(at: number, lines: readonly string[]): YamlFault {
  const words = lines[at - 1] ?? '';
  const dash = /^\s*-([^\s-]\S*)/.exec(words)?.[1];
  if (dash) return { line: at, message: `put a space between the hyphen and “${dash}”` };
  const colon = /^\s*(?:- )?[a-z][A-Za-z]*: +(?=[^'"[{\s])(.*\S):(?: |$)/.exec(words)?.[1];
  if (colon) {
    return {
      line: at,
      message: `the text has a colon followed by a space, after “${shortened(colon)}”; put quotation marks around the whole text`,
    };
  }
  const joined = /^\s*(?:- )?([a-z][A-Za-z]*):(\S+)/.exec(words);
  if (joined) return { line: at, message: `put a space after the colon of “${joined[1]}:”` };
  if (/^\s*(?:- )?[a-z][A-Za-z]*\s*$/.test(words)) return { line: at, message: `“${words.trim()}” has no colon` };
  const next = lines.findIndex((line, index) => index >= at && line.trim() !== '' && !/^\s*#/.test(line)) + 1;
  if (isField(words) && next > at && isField(lines[next - 1] ?? '')) return indentation(next, lines);
  return isField(words) ? indentation(at, lines) : notUnderItsField(at, lines);
}

const isField = (words: string) => /^\s*(?:- )?[a-z][A-Za-z]*:(?: |$)/.test(words) || /^\s*- /.test(words);
const depthOf = (words: string) => /^ */.exec(words)?.[0].length ?? 0;
/** Where the field of a line begins, past the hyphen of a record. */
const fieldDepthOf = (words: string) => /^ *(?:- +)?/.exec(words)?.[0].length ?? 0;

function notUnderItsField(line: number, lines: readonly string[]): YamlFault {
  if (isField(lines[line - 1] ?? '')) return indentation(line, lines);
  return {
    line,
    message:
      'this line does not belong to the text before it: a text that goes on in the next line is indented further there than its field is',
  };
}

function indentation(line: number, lines: readonly string[]): YamlFault {
  const above = lines.slice(0, line - 1).findLast((words) => words.trim() !== '' && !/^\s*#/.test(words)) ?? '';
  const depth = depthOf(lines[line - 1] ?? '');
  if (depth === fieldDepthOf(above)) return { line, message: cannotBeRead };
  return {
    line,
    message: `begins after ${count(depth)}, and the field above it after ${count(fieldDepthOf(above))}; fields of one record begin at the same place, and a record with “- ”`,
  };
}

const count = (spaces: number) => (spaces === 1 ? '1 space' : `${spaces} spaces`);

const cannotBeRead =
  'cannot be read; look at its spaces, colons, commas, brackets and quotation marks, and at those of the line above';
