// How much of each article the page uses, and what it leaves out.
import type { Writer } from '../intl/writer';

export const coverage = ({ number, plural, list }: Writer) => {
  const share = (one: string, other: string) => (used: number, all: number) =>
    plural(all, { one: `${number(used)} of # ${one}`, other: `${number(used)} of # ${other}` });
  return {
    title: 'What we left out',
    sentences: share('sentence', 'sentences'),
    numbers: share('number', 'numbers'),
    names: share('name', 'names'),
    quotations: share('quotation', 'quotations'),
    attributions: share('attribution', 'attributions'),
    used: (shares: readonly string[]) => `{article}: ${list(shares)} used.`,
  };
};
