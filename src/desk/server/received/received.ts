// An article as it comes in, turned into the plain text that is kept: once, so that every quote has one text to be looked up in.
import PostalMime from 'postal-mime';
import type { ArticleFormat, ReadArticle, ReceivedArticle } from '../../protocol';
import { RefusedRequest } from '../answers';
import { lineEndsOf } from '../articles';
import { type Decoded, decode } from './decode';
import { type PageText, pageText } from './page-text';
import { wordText } from './word-text';

export type PlainArticle = Pick<ReadArticle, 'text' | 'formats' | 'encodings' | 'lineEnds' | 'notes'> &
  Pick<PageText, 'address'>;

/** Throws RefusedRequest for what is no article. */
export async function plainArticle(received: ReceivedArticle): Promise<PlainArticle> {
  const { text: pasted, base64, lineEnds } = received;
  if ((pasted === undefined) === (base64 === undefined))
    throw new RefusedRequest(400, 'An article is either pasted or a file.');
  const bytes = base64 === undefined ? new TextEncoder().encode(pasted) : Buffer.from(base64, 'base64');
  const formats = formatsOf(bytes, received.name);
  const format = received.format ?? formats[0] ?? 'text';
  const read = await readAs(format, bytes, received, pasted);
  const text = withLineEnds(read.text, lineEnds);
  if (!/\p{L}/u.test(text)) throw new RefusedRequest(422, 'This has no words.');
  return {
    text,
    formats,
    encodings: read.encodings,
    lineEnds: lineEndsOf(text),
    notes: read.notes,
    address: read.address,
  };
}

type Read = Decoded & Pick<PageText, 'address'>;

async function readAs(
  format: ArticleFormat,
  bytes: Uint8Array,
  { encoding }: ReceivedArticle,
  pasted?: string,
): Promise<Read> {
  if (format === 'docx') return { ...wordText(bytes), encodings: [], address: null };
  if (format === 'mhtml') {
    const { html, text } = await PostalMime.parse(bytes);
    const page = pageText(html ?? text ?? '');
    return { ...page, encodings: [] };
  }
  // What is pasted is characters already.
  const decoded: Decoded =
    pasted === undefined ? decode(bytes, encoding, statedEncoding(bytes)) : { text: pasted, encodings: [], notes: [] };
  if (format === 'text') return { ...decoded, address: null };
  const page = pageText(decoded.text);
  return { ...decoded, text: page.text, notes: [...decoded.notes, ...page.notes], address: page.address };
}

const headLength = 4096;
const headOf = (bytes: Uint8Array) =>
  Array.from(bytes.subarray(0, headLength), (byte) => String.fromCharCode(byte)).join('');

const statedEncoding = (bytes: Uint8Array): string | null =>
  /<meta[^>]+charset=["']?([\w-]+)/i.exec(headOf(bytes))?.[1] ?? null;

/** By its bytes and not by its name, the most likely first. */
function formatsOf(bytes: Uint8Array, name: string): ArticleFormat[] {
  const head = headOf(bytes).replaceAll('\0', '');
  const known = notArticles.find(({ begins }) => head.startsWith(begins));
  if (known) throw new RefusedRequest(422, `This is ${known.what}, which the desk cannot read: paste its text.`);
  if (head.startsWith('PK\x03\x04')) return ['docx'];
  if (
    /^(?:From|MIME-Version|Content-Type|Snapshot-Content-Location):/im.test(head) &&
    /^Content-Type:\s*multipart\//im.test(head)
  )
    return ['mhtml', 'text'];
  const tags =
    head.match(/<\/?(?:p|div|br|span|a|html|body|head|h[1-6]|li|b|i|em|strong|article|meta|!doctype)\b[^>]*>/gi)
      ?.length ?? 0;
  if (/^\W*<(?:!doctype|html|head|body|meta)/i.test(head) || /\.x?html?$/i.test(name) || tags >= 6)
    return ['html', 'text'];
  return tags > 0 ? ['text', 'html'] : ['text'];
}

const notArticles = [
  { begins: '%PDF', what: 'a PDF' },
  { begins: '\xd0\xcf\x11\xe0', what: 'an old Word document (.doc); save it as .docx' },
  { begins: '{\\rtf', what: 'a document in Rich Text Format' },
  { begins: 'bplist', what: 'a web archive of Safari' },
  { begins: '\x89PNG', what: 'a picture' },
  { begins: '\xff\xd8\xff', what: 'a picture' },
];

function withLineEnds(text: string, lineEnds: 'LF' | 'CRLF' | undefined): string {
  if (!lineEnds) return text;
  return text.replaceAll(/\r\n?|\n/g, lineEnds === 'LF' ? '\n' : '\r\n');
}
