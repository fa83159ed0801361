import { inQuotationMarks, type Quotation } from '../../model/quotation';

/** Exact words of an article. The quotation marks are text, so that they are copied with the words. */
export function Words({ of: quotation }: { of: Quotation }) {
  return <q cite={`sources/${quotation.source}.txt`}>{inQuotationMarks(quotation)}</q>;
}
