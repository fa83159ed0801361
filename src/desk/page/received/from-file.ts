// What was pasted or dropped, as the server is sent it: a file's bytes stay what they are.
import type { ReceivedText } from '../state/desk-page';

export async function fromFile(file: File): Promise<ReceivedText> {
  return { name: file.name, base64: inBase64(new Uint8Array(await file.arrayBuffer())), isHtml: false };
}

/** In pieces, since a call takes a limited number of arguments. */
function inBase64(bytes: Uint8Array): string {
  const piece = 0x8000;
  let text = '';
  for (let at = 0; at < bytes.length; at += piece) text += String.fromCharCode(...bytes.subarray(at, at + piece));
  return btoa(text);
}

/** Null where nothing was pasted or dropped that could be an article. Text comes before HTML, whose layout is not the article's. */
export async function fromTransfer(data: DataTransfer): Promise<ReceivedText | null> {
  const [file] = data.files;
  if (file) return fromFile(file);
  const plain = data.getData('text/plain');
  const html = data.getData('text/html');
  if (plain.trim() !== '') return { name: '', text: plain, isHtml: false };
  return html.trim() === '' ? null : { name: '', text: html, isHtml: true };
}
