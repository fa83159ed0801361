import type { Passage } from '../model/dataset';

/** Exact words in quotation marks, unless they bring their own. */
export function Words({ passage: { source, exact } }: { passage: Pick<Passage, 'source' | 'exact'> }) {
  return (
    <q cite={`sources/${source}.txt`} class={/^[“"]/.test(exact) ? 'bare' : undefined}>
      {exact}
    </q>
  );
}
