// Articles as desks get them, each of the same words.
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { ReceivedArticle } from '../../protocol';
import { RefusedRequest } from '../answers';
import { plainArticle } from './received';

const sentences = [
  'The ferry “Marama” left Suva at 4 p.m. on Thursday – with eleven aboard – and has not been heard of since, its owner said.',
  'Searchers’ drones reach 90\u00a0miles; “we shall find them,” said a coastguard officer in Suva, who asked not to be named.',
];
const file = (bytes: Uint8Array, name = ''): ReceivedArticle => ({
  name,
  base64: Buffer.from(bytes).toString('base64'),
});
const read = (received: ReceivedArticle) => plainArticle(received);

test('pasted text is kept to the letter', async () => {
  const text = `${sentences.join('\r\n')}\r\n  An indented line,\u2003with spaces.  \r\n`;
  expect(await read({ name: '', text })).toMatchObject({
    text,
    lineEnds: 'CRLF',
    formats: ['text'],
    encodings: [],
    notes: [],
  });
  const unix = await read({ name: '', text, lineEnds: 'LF' });
  expect([unix.text, unix.lineEnds]).toEqual([text.replaceAll('\r\n', '\n'), 'LF']);
});

describe('an encoding is found, and can be chosen', () => {
  const russian = 'Девять человек были на борту, сообщил владелец судна «Марама».';
  const windows1251 = Uint8Array.from(russian, (letter) => {
    const code = letter.charCodeAt(0);
    if (code >= 0x410 && code <= 0x44f) return code - 0x350;
    return letter === '«' || letter === '»' ? code : code & 0xff;
  });
  const windows1252 = Uint8Array.from(
    '“Nine aboard” – the café’s owner',
    (letter) => ({ '“': 0x93, '”': 0x94, '–': 0x96, '’': 0x92 })[letter] ?? letter.charCodeAt(0),
  );
  test.each([
    ['utf-8', new TextEncoder().encode(russian), russian],
    ['utf-8', new TextEncoder().encode(`\uFEFF${russian}`), russian],
    ['utf-16le', Buffer.from(`\uFEFF${russian}`, 'utf16le'), russian],
    ['utf-16le', Buffer.from('Nine were aboard.', 'utf16le'), 'Nine were aboard.'],
    ['utf-16be', Buffer.from(`\uFEFF${russian}`, 'utf16le').swap16(), russian],
    ['windows-1251', windows1251, russian],
    ['windows-1252', windows1252, '“Nine aboard” – the café’s owner'],
  ])('%s', async (encoding, bytes, text) => {
    const article = await read(file(bytes));
    expect([article.encodings[0]?.encoding, article.text]).toEqual([encoding, text]);
  });

  test('each with how it reads', async () => {
    const { encodings } = await read(file(windows1252));
    expect(encodings.map(({ encoding }) => encoding)).toEqual(['windows-1252', 'windows-1251']);
    expect(encodings[0]?.reads).toContain('“Nine aboard”');
    const other = await read({ ...file(windows1252), encoding: 'windows-1251' });
    expect(other.text).toContain('й');
  });

  test('what cannot be read in the chosen one is said', async () => {
    const { notes } = await read({ ...file(windows1252), encoding: 'utf-8' });
    expect(notes).toEqual([expect.stringMatching(/^4 characters cannot be read in this encoding/)]);
  });
});

const page = `<!doctype html><html><head><meta charset="utf-8"><title>Ferry missing - Islander</title>
<meta property="og:site_name" content="The Islander"><link rel="canonical" href="https://islander.example/ferry">
<script>alert(1)</script></head><body><nav><ul><li><a href="/">Home</a></li><li><a href="/a">Weather</a></li></ul></nav>
<article><h1>Ferry with eleven aboard is missing</h1><p class="byline">By Jane Smith</p><time>3 March 2023</time>
${sentences
  .map(
    (sentence) =>
      `<p>${sentence
        .replace('eleven', '<b>eleven</b>')
        .replaceAll('\u00a0', '&nbsp;')
        .replace(' at ', '\n   at ')}</p>`,
  )
  .join('\n')}
<p>${'The harbour is closed until Monday, the office said, and ships wait outside the reef. '.repeat(6)}</p></article>
<aside><p>Subscribe to our newsletter</p></aside><footer>Imprint</footer></body></html>`;

test('of a web page the article is kept, in the words and paragraphs that a reader sees', async () => {
  const { text, formats, notes, address } = await read(file(new TextEncoder().encode(page), 'ferry.html'));
  expect(formats).toEqual(['html', 'text']);
  for (const sentence of sentences) expect(text.split('\n\n')).toContain(sentence);
  expect(text).toContain('Ferry with eleven aboard is missing');
  expect(text).toContain('3 March 2023');
  expect(text).not.toMatch(/alert|Weather|newsletter|Imprint|<|&/);
  expect(notes).toEqual([expect.stringMatching(/^Of about \d+ words of the page \d+ are in the article/)]);
  expect(address).toEqual({ url: 'https://islander.example/ferry', publisher: 'The Islander' });
});

test('of a piece of a page that is pasted everything is kept', async () => {
  const { text, formats } = await read({
    name: '',
    text: '<div><p>One <a href="#">line</a>.</p><ul><li>An item</li><li>Another<br>in two lines</li></ul><p hidden>Unseen</p></div>',
  });
  expect([formats[0], text]).toEqual(['html', 'One line.\n\nAn item\n\nAnother\nin two lines']);
});

test('a page saved by Chrome is read as its page is', async () => {
  const quotedPrintable = Buffer.from(page)
    .toString('latin1')
    .replaceAll(/[=\x80-\xff]/g, (byte) => `=${byte.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
  const saved = `From: <Saved by Blink>\r\nSnapshot-Content-Location: https://islander.example/ferry\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="--b"\r\n\r\n\r\n----b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${quotedPrintable.replaceAll('\n', '\r\n')}\r\n----b\r\nContent-Type: text/css\r\n\r\np { }\r\n----b--\r\n`;
  const { text, formats } = await read(file(strToU8(saved), 'Ferry.mhtml'));
  expect(formats).toEqual(['mhtml', 'text']);
  for (const sentence of sentences) expect(text.split('\n\n')).toContain(sentence);
});

test('of a Word document the paragraphs are kept, without what was deleted in it', async () => {
  const paragraph = (inner: string) => `<w:p><w:pPr><w:pStyle w:val="Normal"/></w:pPr>${inner}</w:p>`;
  const run = (text: string) => `<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
  const xml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraph(
    run('Smith &amp; Sons') +
      run(': “we ') +
      `<w:del><w:r><w:delText>never </w:delText></w:r></w:del><w:ins>${run('shall')}</w:ins>` +
      run(' find them”'),
  )}${paragraph('')}${paragraph(`${run('Two')}<w:r><w:br/></w:r>${run('lines')}`)}</w:body></w:document>`;
  const document = zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'word/document.xml': strToU8(xml),
    'word/footnotes.xml': strToU8('<w:footnotes/>'),
  });
  const { text, notes, formats } = await read(file(document, 'ferry.docx'));
  expect([formats, text]).toEqual([['docx'], 'Smith & Sons: “we shall find them”\n\nTwo\nlines']);
  expect(notes).toEqual(['Its footnotes are not in the text.']);
});

test.each([
  ['a PDF', strToU8('%PDF-1.7 …')],
  ['an old Word document', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1)],
  ['a ZIP archive that is no document', zipSync({ 'a.txt': strToU8('words') })],
  ['nothing', strToU8(' \n')],
  ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47)],
])('%s is refused with what to do', async (_, bytes) => {
  await expect(read(file(bytes))).rejects.toThrow(RefusedRequest);
});
