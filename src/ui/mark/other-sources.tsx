import type { Reference } from '../../model/mark';
import { inQuotationMarks } from '../../model/quotation';
import { OutsideTitle } from '../evidence/outside-source';
import { BasisBadge } from '../parts/basis-badge';
import { usePage } from '../parts/page-context';

/** Sources other than the articles, with the words cited from them. */
export function OtherSources({ references }: { references: readonly Reference[] }) {
  const { text } = usePage();
  if (references.length === 0) return null;
  return (
    <section class="quotes">
      <div class="section-head">
        <h3>{text.mark.fromOtherSources}</h3>
      </div>
      {references.map((reference) => (
        <figure key={reference.url}>
          <figcaption class="from">
            <span>
              <OutsideTitle reference={reference} />
            </span>
            <BasisBadge basis="reference" />
          </figcaption>
          {reference.exact !== null && (
            <blockquote class="quoted" cite={reference.url}>
              {inQuotationMarks(reference.exact)}
            </blockquote>
          )}
        </figure>
      ))}
    </section>
  );
}
