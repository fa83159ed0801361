import { inQuotationMarks, type Quotation } from '../../model/quotation';
import { usePage } from './page-context';

/** Exact words of an article. The quotation marks are text, so that they are copied with the words. */
export function Words({ of: quotation }: { of: Quotation }) {
  const { root } = usePage();
  return <q cite={`${root}sources/${quotation.source}.txt`}>{inQuotationMarks(quotation)}</q>;
}
