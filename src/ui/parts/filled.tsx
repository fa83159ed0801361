import type { ComponentChild } from 'preact';
import { Fragment } from 'preact';

/**
 * A sentence of the catalogue with elements for its placeholders: `Read {article} first` with `article={<a …/>}`. A placeholder without an
 * element is shown as it is written.
 */
export function Filled({ sentence, ...elements }: { sentence: string } & Readonly<Record<string, ComponentChild>>) {
  return (
    <>
      {sentence.split(/(\{\w+\})/).map((part, index) => {
        const name = /^\{(\w+)\}$/.exec(part)?.[1];
        return <Fragment key={index}>{name !== undefined && name in elements ? elements[name] : part}</Fragment>;
      })}
    </>
  );
}
