import { basisLook } from '../../look/line-forms';
import { bases } from '../../model/basis';
import type { Basis } from '../../model/mark';

/** The printer's mark and the word of a basis, the word underlined in its line form. */
export function BasisBadge({ basis }: { basis: Basis }) {
  const { word } = bases[basis];
  const { glyph } = basisLook[basis];
  return (
    <span class={`badge badge-${basis}`}>
      <i aria-hidden="true">{glyph}</i>
      <span>{word}</span>
    </span>
  );
}
