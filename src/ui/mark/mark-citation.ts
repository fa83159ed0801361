import type { Mark } from '../../model/mark';
import type { MarkEvidence } from '../../model/parts';
import { linkToMark } from '../../state/address';
import { citeMark } from '../../text/citation';
import { usePage } from '../parts/page-context';

/** Cites a mark, with the words of its evidence, which are loaded first where they are not there. Null where they cannot be had. */
export function useMarkCitation(mark: Mark): () => string | null | Promise<string | null> {
  const page = usePage();
  const { dataset, parts, text } = page;
  const name = { kind: 'mark', id: mark.id } as const;
  return () => {
    const cited = ({ evidence }: MarkEvidence) =>
      citeMark(mark, evidence, dataset, linkToMark(page, mark.id, window), text);
    const state = parts.stateOf(name);
    // At once where it can be: some browsers copy only while the press lasts.
    return state?.status === 'loaded' ? cited(state.part) : parts.load(name).then((part) => part && cited(part));
  };
}
