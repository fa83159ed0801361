// What is on the pages of a PDF: its text without spaces, and its pictures with their size on the paper.
import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';

export interface Picture {
  readonly page: number;
  /** On the paper, in points. */
  readonly width: number;
  readonly height: number;
  /** How many different colours a few thousand of its pixels have. */
  readonly colours: number;
}

export interface Paper {
  readonly pages: number;
  /** The text of all pages, as `comparable` writes it. */
  readonly text: string;
  readonly pictures: readonly Picture[];
}

/**
 * Text as it can be compared with that of a PDF: without spaces, since it breaks lines elsewhere, and with one apostrophe for the two that are
 * drawn by one glyph.
 */
export const comparable = (text: string) => text.replaceAll(/\s+/g, '').replaceAll('\u02bc', '\u2019');

export async function readPaper(pdf: Uint8Array): Promise<Paper> {
  const { OPS } = await getResolvedPDFJS();
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const texts: string[] = [];
  const pictures: Picture[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    texts.push(...items.map((item) => ('str' in item ? item.str : '')));

    const { fnArray, argsArray } = await page.getOperatorList();
    const saved: { width: number; height: number }[] = [];
    let scale = { width: 1, height: 1 };
    for (const [index, operation] of fnArray.entries()) {
      const values = argsArray[index];
      if (operation === OPS.save) saved.push(scale);
      else if (operation === OPS.restore) scale = saved.pop() ?? scale;
      else if (operation === OPS.transform) {
        const [a, b, c, d] = values as [number, number, number, number];
        scale = { width: scale.width * Math.hypot(a, b), height: scale.height * Math.hypot(c, d) };
      } else if (operation === OPS.paintImageXObject) {
        const { data } = await pictureData(page, String(values[0]));
        pictures.push({ page: number, ...scale, colours: coloursOf(data) });
      }
    }
  }
  return { pages: document.numPages, text: comparable(texts.join('')), pictures };
}

type PdfPage = Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>['getPage']>>;

const pictureData = (page: PdfPage, name: string) =>
  new Promise<{ data: Uint8ClampedArray }>((resolve) => {
    (name.startsWith('g_') ? page.commonObjs : page.objs).get(name, resolve);
  });

function coloursOf(data: Uint8ClampedArray): number {
  const step = 3 * Math.max(1, Math.floor(data.length / 3 / 5000));
  const seen = new Set<string>();
  for (let at = 0; at + 2 < data.length; at += step) seen.add(data.slice(at, at + 3).join());
  return seen.size;
}
