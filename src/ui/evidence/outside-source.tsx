import type { Reference } from '../../model/mark';
import { inQuotationMarks } from '../../model/quotation';

/** Where something is taken from outside the articles, in a line: the words that are cited, the title, who published it, and when. */
export function OutsideSource({ reference: { title, publisher, date, url, exact } }: { reference: Reference }) {
  return (
    <>
      {exact !== null && <q cite={url}>{inQuotationMarks(exact)}</q>}{' '}
      <a href={url} rel="noopener noreferrer">
        {title ?? publisher}
      </a>
      {title !== null && `, ${publisher}`}
      {date !== null && `, ${date}`}
    </>
  );
}
