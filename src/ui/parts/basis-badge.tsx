import { basisLook } from '../../look/line-forms';
import type { Basis } from '../../model/mark';
import { usePage } from './page-context';

/** The glyph and the word of a basis, the word underlined in its line form. */
export function BasisBadge({ basis }: { basis: Basis }) {
  const { text } = usePage();
  return (
    <span class={`badge badge-${basis}`}>
      <i aria-hidden="true">{basisLook[basis].glyph}</i>
      <span>{text.basis[basis].word}</span>
    </span>
  );
}
