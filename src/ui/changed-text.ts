// Page translators, as browsers have them, replace the text nodes of a page by elements of their own. Preact would go on writing into the
// nodes that it made, which nobody sees any more: the words of the former mark would stay on the page as those of the present one.
import { type ComponentChildren, isValidElement, options } from 'preact';

/**
 * From now on an element whose own text changes is replaced by a new element, together with whatever a translator has put into it: the text
 * is part of its key. What must stay the same element while its words change (a button that has the focus, a live region) keeps them in
 * an element of their own, such as a `span`.
 */
export function replaceElementsWhoseTextChanges(): void {
  const before = options.vnode;
  options.vnode = (vnode) => {
    if (typeof vnode.type === 'string') {
      const text = ownText(vnode.props.children);
      if (text.some((part) => part !== null)) vnode.key = JSON.stringify([vnode.key, ...text]);
    }
    before?.(vnode);
  };
}

/** The texts among the children of an element, in order; null stands for an element among them. */
function ownText(children: ComponentChildren): (string | null)[] {
  if (Array.isArray(children)) return children.flatMap(ownText);
  if (isValidElement(children)) return [null];
  return typeof children === 'string' || typeof children === 'number' ? [String(children)] : [];
}
