// The text of a file in `seeds/`, or what it is instead of plain text in UTF-8, by its bytes and not by its name.
import { createHash } from 'node:crypto';

/** The text with its byte order mark; or what is wrong, to be put after the file's name, and on which line. */
export function articleText(
  bytes: Uint8Array,
): { readonly text: string } | { readonly fault: string; readonly line: number | null } {
  const other = fileKinds.find(({ is }) => is(bytes, latin1(bytes)));
  if (other) return { fault: `is ${other.what}: ${other.todo ?? copyIt}`, line: null };
  const text = decoded(bytes);
  if (text === null) return notUtf8(bytes);
  return faultOfMarkup(text) ?? { text };
}

/** The text of a file, where it is there, is text, and has the SHA-256 that its record gives; else null, which readSources reports. */
export function textOfSeed(bytes: Uint8Array | undefined, sha256: string | undefined): string | null {
  if (!bytes) return null;
  const read = articleText(bytes);
  if ('fault' in read) return null;
  return sha256 === undefined || createHash('sha256').update(bytes).digest('hex') === sha256 ? read.text : null;
}

const copyIt = 'copy its text into a plain text file saved as UTF-8';
const saveIt = 'open it in a text editor and save it as UTF-8';

interface FileKind {
  readonly what: string;
  readonly todo?: string;
  /** `head` is the first bytes as characters, one a byte. */
  readonly is: (bytes: Uint8Array, head: string) => boolean;
}

const beginsWith =
  (...signatures: readonly string[]): FileKind['is'] =>
  (_, head) =>
    signatures.some((signature) => head.startsWith(signature));
const zipWith =
  (name: string): FileKind['is'] =>
  (_, head) =>
    head.startsWith('PK\x03\x04') && head.includes(name);

/** The first that fits is reported. */
const fileKinds: readonly FileKind[] = [
  { what: 'empty', todo: 'put the article’s text in it', is: (bytes) => bytes.length === 0 },
  { what: 'in UTF-32', todo: saveIt, is: beginsWith('\xff\xfe\x00\x00', '\x00\x00\xfe\xff') },
  { what: 'in UTF-16', todo: saveIt, is: beginsWith('\xff\xfe', '\xfe\xff') },
  { what: 'in UTF-16', todo: saveIt, is: (bytes) => isUtf16WithoutMark(bytes) },
  { what: 'a Word document', is: zipWith('word/') },
  { what: 'an OpenDocument text', is: zipWith('mimetypeapplication/vnd.oasis.opendocument') },
  { what: 'an Excel workbook', is: zipWith('xl/') },
  { what: 'a ZIP archive', is: beginsWith('PK\x03\x04', 'PK\x05\x06') },
  { what: 'a compressed file', is: beginsWith('\x1f\x8b', 'BZh', '7z\xbc\xaf', 'Rar!', '\xfd7zXZ') },
  { what: 'an old Word document', is: beginsWith('\xd0\xcf\x11\xe0') },
  { what: 'a PDF', is: beginsWith('%PDF') },
  { what: 'a document in Rich Text Format', is: beginsWith('{\\rtf') },
  { what: 'a picture', is: beginsWith('\x89PNG', '\xff\xd8\xff', 'GIF8', 'RIFF') },
  { what: 'a web archive', is: beginsWith('bplist00') },
  { what: 'not text', is: (bytes) => bytes.includes(0) },
];

/** Enough for the names in the first entries of an archive. */
const headLength = 8192;
const latin1 = (bytes: Uint8Array) =>
  Array.from(bytes.subarray(0, headLength), (byte) => String.fromCharCode(byte)).join('');

/** In the UTF-16 of most languages every second byte is often 0, and the others never are. */
function isUtf16WithoutMark(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, headLength);
  const zeros = [0, 1].map((parity) => head.filter((byte, index) => index % 2 === parity && byte === 0).length);
  return Math.min(...zeros) === 0 && Math.max(...zeros) > head.length / 8;
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Where the first bytes are that UTF-8 cannot have, and how they read in Windows-1252, the most frequent other encoding. */
function notUtf8(bytes: Uint8Array): { readonly fault: string; readonly line: number } {
  const good = lengthInUtf8(bytes);
  const line = bytes.subarray(0, good).filter((byte) => byte === 10).length + 1;
  const around = inWindows1252(bytes.subarray(Math.max(0, good - 16), good + 16));
  const before = around.slice(0, Math.min(16, good)).split('\n').at(-1);
  const after = around.slice(Math.min(16, good)).split('\n')[0];
  return {
    fault: `is not in UTF-8; in Windows-1252 line ${line} reads “${before}${after}”: if that is right, open the file in a text editor, save it as UTF-8, and check its quotation marks and dashes`,
    line,
  };
}

/** Node.js decodes Windows-1252 as Latin-1, without the quotation marks and dashes that articles have. */
export const inWindows1252 = (bytes: Uint8Array) =>
  Array.from(bytes, (byte) => windows1252[byte - 0x80] ?? String.fromCharCode(byte)).join('');
const windows1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** How many bytes from the beginning are complete characters in UTF-8. */
export function lengthInUtf8(bytes: Uint8Array): number {
  let [good, bad] = [0, bytes.length];
  // A decoder that waits for more input accepts an incomplete character at the end.
  while (good < bad) {
    const middle = Math.ceil((good + bad) / 2);
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, middle), { stream: true });
      good = middle;
    } catch {
      bad = middle - 1;
    }
  }
  return good;
}

const tag = /<(?:!doctype|!--|\?xml|\/?[a-z][a-z0-9-]*)(?:\s[^<>]*)?[/?]?>/gi;
/** Many articles have a few tags. With as many as this, in such a part of all characters, it is a web page. */
const manyTags = 8;
const muchMarkup = 0.05;

/** For the source of a web page instead of its text. */
function faultOfMarkup(text: string): { readonly fault: string; readonly line: number } | null {
  const tags = [...text.matchAll(tag)];
  const [first] = tags;
  if (!first) return null;
  const markup = tags.reduce((sum, [found]) => sum + found.length, 0);
  const beginsAsPage = /^\uFEFF?\s*<(?:!doctype|!--|html|head|body|meta|script|\?xml)/i.test(text);
  const isMarkup = (tags.length >= manyTags && markup > muchMarkup * text.length) || /<script[\s>]/i.test(text);
  if (!beginsAsPage && !isMarkup) return null;
  const line = text.slice(0, first.index).split('\n').length;
  const all = tags.length === 1 ? '' : `, the first of ${tags.length}`;
  return {
    fault: `is a web page’s markup and not its text: its line ${line} has the tag ${shown(first[0])}${all}; copy the words as a browser shows them`,
    line,
  };
}

const shown = (words: string) => (words.length > 40 ? `${words.slice(0, 40)}…` : words);
