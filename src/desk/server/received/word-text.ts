// The text of a Word document (.docx): its paragraphs, with what is deleted in it left out as Word shows it.
import { unzipSync } from 'fflate';
import { parseHTML } from 'linkedom';
import { RefusedRequest } from '../answers';

/** Unpacked; a file of a few kilobytes can be made to unpack to gigabytes. */
const longest = 32 * 1024 * 1024;

export function wordText(bytes: Uint8Array): { readonly text: string; readonly notes: readonly string[] } {
  const others: string[] = [];
  const unpacked = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (/^word\/(?:footnotes|endnotes|comments|header\d*|footer\d*)\.xml$/.test(name)) others.push(name);
      if (name !== 'word/document.xml') return false;
      if (originalSize > longest) throw new RefusedRequest(413, 'This document is too large to be an article.');
      return true;
    },
  });
  const xml = unpacked['word/document.xml'];
  if (!xml) throw new RefusedRequest(422, 'This is no Word document: it has no word/document.xml. Paste its text.');
  // As HTML, whose parser needs no namespaces and keeps the names of the elements in lower case.
  const { document } = parseHTML(
    `<html><body>${new TextDecoder()
      .decode(xml)
      .replace(/^<\?xml[^>]*\?>/, '')
      .replace(/<([\w:]+)([^<>]*)\/>/g, '<$1$2></$1>')}</body></html>`,
  );
  const paragraphs = [...document.querySelectorAll('w\\:p')].map((paragraph) => runsOf(paragraph).trim());
  const text = paragraphs.filter((paragraph) => paragraph !== '').join('\n\n');
  const left = ['footnotes', 'endnotes', 'comments'].filter((part) => others.includes(`word/${part}.xml`));
  const notes = left.length > 0 ? [`Its ${left.join(' and ')} are not in the text.`] : [];
  return { text, notes };
}

function runsOf(node: unknown): string {
  const { childNodes } = node as Node;
  return [...childNodes]
    .map((child) => {
      const name = child.nodeName.toLowerCase();
      if (name === 'w:t') return child.textContent ?? '';
      if (name === 'w:tab') return '\t';
      if (name === 'w:br' || name === 'w:cr') return '\n';
      if (name === 'w:nobreakhyphen') return '\u2011';
      // A text box is given twice, and a paragraph in one is a paragraph of its own.
      if (['w:del', 'w:movefrom', 'w:instrtext', 'mc:fallback', 'w:p'].includes(name)) return '';
      return runsOf(child);
    })
    .join('');
}
