import type { Reference } from '../../model/mark';
import { inQuotationMarks } from '../../model/quotation';

/** A source other than the articles, in a line: the words cited from it, its title, publisher and date. */
export function OutsideSource({ reference }: { reference: Reference }) {
  return (
    <>
      {reference.exact !== null && <q cite={reference.url}>{inQuotationMarks(reference.exact)}</q>}{' '}
      <OutsideTitle reference={reference} />
    </>
  );
}

/** The same without the cited words. */
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
