// The translators of browsers replace the text nodes of a page by elements of their own. Preact would go on writing into its own nodes, which are
// on the page no longer, so that the translated words of the previous mark would stay as those of the present one.
import { type ComponentChildren, isValidElement, options } from 'preact';
import { Filled } from './filled';

/**
 * From now on an element whose own text changes is replaced by a new element, together with whatever a translator has put into it: the text
 * is part of its key. What must stay the same element while its words change (a button that has the focus, a live region) keeps them in
 * an element of their own, such as a `span`.
 */
export function replaceElementsWhoseTextChanges(): void {
  const before = options.vnode;
  options.vnode = (vnode) => {
    if (typeof vnode.type === 'string') {
      const { children } = vnode.props;
      if (hasOwnText(children)) vnode.key = JSON.stringify([vnode.key, ...textsIn(children)]);
    }
    before?.(vnode);
  };
}

const isText = (child: ComponentChildren) => typeof child === 'string' || typeof child === 'number';

const hasOwnText = (children: ComponentChildren): boolean =>
  Array.isArray(children) ? children.some(hasOwnText) : isText(children) || partsOfSentence(children) !== null;

/** A sentence of the catalogue is text of the element around it, and so is what is written in its places; null for everything else. */
const partsOfSentence = (child: ComponentChildren): ComponentChildren[] | null =>
  isValidElement(child) && child.type === Filled ? Object.values(child.props) : null;

/**
 * The texts among the children of an element, in order, and those of the elements among them: one that is replaced would be put before the
 * text that follows it, which may be on the page no longer. What a component will render is not known here; null stands for it.
 */
function textsIn(children: ComponentChildren): (string | null)[] {
  const parts = Array.isArray(children) ? children : partsOfSentence(children);
  if (parts) return parts.flatMap(textsIn);
  if (isValidElement(children)) return typeof children.type === 'string' ? textsIn(children.props.children) : [null];
  return isText(children) ? [String(children)] : [];
}
