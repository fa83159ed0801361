// Between the browser's selection and offsets in the article.
import type { Span } from '../../../model/quotation';

/** Every element of the text that holds words says where in the article they begin. */
const startAttribute = 'data-start';

/** What is selected inside an article's element, as offsets of the article; null where nothing is. */
export function chosenIn(element: Element, selection: Selection | null): Span | null {
  const range = rangeIn(element, selection);
  if (!range || range.collapsed) return null;
  const start = offsetOf(element, range.startContainer, range.startOffset);
  const end = offsetOf(element, range.endContainer, range.endOffset);
  return start < end ? { start, end } : null;
}

/** Where the cursor is; null where it is elsewhere. */
export function cursorIn(element: Element, selection: Selection | null): number | null {
  const range = rangeIn(element, selection);
  return range ? offsetOf(element, range.startContainer, range.startOffset) : null;
}

/** A range of the page for words of the article. */
export function rangeOf(root: Element, { start, end }: Span): Range | null {
  const leaves = [...root.querySelectorAll(`[${startAttribute}]`)];
  const from = leaves.findLast((leaf) => startOf(leaf) <= start);
  const to = leaves.findLast((leaf) => startOf(leaf) < end);
  if (!from?.firstChild || !to?.firstChild) return null;
  const range = document.createRange();
  range.setStart(from.firstChild, Math.min(start - startOf(from), from.textContent?.length ?? 0));
  range.setEnd(to.firstChild, Math.min(end - startOf(to), to.textContent?.length ?? 0));
  return range;
}

function rangeIn(element: Element, selection: Selection | null): Range | null {
  if (!selection || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  return element.contains(range.startContainer) && element.contains(range.endContainer) ? range : null;
}

function offsetOf(root: Element, node: Node, offset: number): number {
  const leaf = node.parentElement;
  if (node instanceof Text && leaf?.hasAttribute(startAttribute)) return startOf(leaf) + offset;
  // Between two elements: where the words of the next one begin, or the words of the last one end.
  const next = node.childNodes[offset];
  const leaves = [...root.querySelectorAll(`[${startAttribute}]`)];
  const following = leaves.find((one) =>
    next ? next === one || next.contains(one) || isAfter(next, one) : isAfter(node, one) && !node.contains(one),
  );
  if (following) return startOf(following);
  const last = leaves.at(-1);
  return last ? startOf(last) + (last.textContent ?? '').length : 0;
}

const startOf = (element: Element): number => Number(element.getAttribute(startAttribute));

const isAfter = (node: Node, other: Node): boolean =>
  (node.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
