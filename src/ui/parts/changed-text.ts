// Browsers' page translators replace text nodes by elements. Preact would go on changing its text nodes, which are no longer in the page, and the
// translated words of the previous mark would stay.
import { type ComponentChildren, isValidElement, options } from 'preact';
import { Filled } from './filled';

/**
 * Makes the text of every element a part of its key, so that Preact replaces the element, with whatever a translator has put into it, when the
 * text changes. An element that must stay while its words change (a button with the focus, a live region) has them in a `span`.
 */
export function replaceElementsWhoseTextChanges(): void {
  const before = options.vnode;
  options.vnode = (vnode) => {
    if (typeof vnode.type === 'string') {
      const { children } = vnode.props;
      if (hasText(children)) vnode.key = JSON.stringify([vnode.key, ...textsIn(children)]);
    }
    before?.(vnode);
  };
}

const isText = (child: ComponentChildren) => typeof child === 'string' || typeof child === 'number';

const hasText = (children: ComponentChildren): boolean =>
  Array.isArray(children) ? children.some(hasText) : isText(children) || partsOfSentence(children) !== null;

/** A sentence of the catalogue is text of the element around it, and so is what is written in its places; null for everything else. */
const partsOfSentence = (child: ComponentChildren): ComponentChildren[] | null =>
  isValidElement(child) && child.type === Filled ? Object.values(child.props) : null;

/**
 * The texts of an element's children and of the elements among them. Otherwise Preact would insert a replaced child before the following text
 * node, which may no longer be in the page. Null for a component, whose text is not known here.
 */
function textsIn(children: ComponentChildren): (string | null)[] {
  const parts = Array.isArray(children) ? children : partsOfSentence(children);
  if (parts) return parts.flatMap(textsIn);
  if (isValidElement(children)) return typeof children.type === 'string' ? textsIn(children.props.children) : [null];
  return isText(children) ? [String(children)] : [];
}
