import type { Reference } from '../../model/mark';
import { inQuotationMarks } from '../../model/quotation';

/** Where something is taken from outside the articles, in a line: the words that are cited, the title, who published it, and when. */
export function OutsideSource({ reference }: { reference: Reference }) {
  return (
    <>
      {reference.exact !== null && <q cite={reference.url}>{inQuotationMarks(reference.exact)}</q>}{' '}
      <OutsideTitle reference={reference} />
    </>
  );
}

/** The same without the words that are cited. */
export function OutsideTitle({ reference: { title, publisher, date, url } }: { reference: Reference }) {
  return (
    <>
      <a href={url} rel="noopener noreferrer">
        {title ?? publisher}
      </a>
      {title !== null && `, ${publisher}`}
      {date !== null && `, ${date}`}
    </>
  );
}
