import type { Basis } from '../../model/mark';
import { usePage } from './page-context';

/** How a thing is known, in words underlined in their line form. */
export function BasisBadge({ basis }: { basis: Basis }) {
  const { text } = usePage();
  return (
    <span class={`badge badge-${basis}`}>
      <span>{text.basis[basis].word}</span>
    </span>
  );
}
