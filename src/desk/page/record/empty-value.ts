// What a field begins with when an editor adds it, and which control it has. Fields are known by their names, which are those of `data/`.
import type { Plain } from '../../protocol';
import { isChosen } from './choices';

export type Control =
  | 'choice'
  | 'choices'
  | 'day'
  | 'passages'
  | 'value'
  | 'yesNo'
  | 'position'
  | 'words'
  | 'sentence'
  | 'number'
  | 'line'
  | 'yaml';

const lists = new Set(['marks', 'accordingTo']);
const sentences = new Set([
  'says',
  'text',
  'reason',
  'note',
  'basisNote',
  'assumption',
  'farAway',
  'standfirst',
  'exact',
]);
const yesOrNo = new Set(['named', 'anonymous', 'shown', 'softEdge']);
const numbers = new Set(['reachKm', 'gazetteerId', 'labelBearing', 'bearing']);

export function controlOf(name: string, value: Plain | undefined): Control {
  if (name === 'day') return 'day';
  if (name === 'passages' || name === 'passage') return 'passages';
  if (name === 'value') return typeof value === 'object' && value !== null && 'number' in value ? 'value' : 'yaml';
  if (name === 'position') return 'position';
  if (lists.has(name)) return 'choices';
  if (name === 'aliases') return 'words';
  if (yesOrNo.has(name)) return 'yesNo';
  if (typeof value === 'object' && value !== null) return 'yaml';
  if (isChosen(name)) return 'choice';
  if (sentences.has(name)) return 'sentence';
  return numbers.has(name) || typeof value === 'number' ? 'number' : 'line';
}

export function emptyValue(name: string): Plain {
  if (name === 'value') return { number: 0, unit: '' };
  if (name === 'speaker') return { named: '', reason: '' };
  if (name === 'references' || name === 'constraints' || name === 'callouts') return [];
  const control = controlOf(name, undefined);
  if (control === 'choices' || control === 'words' || control === 'passages') return [];
  if (control === 'position') return [0, 0];
  if (control === 'yesNo') return true;
  return control === 'number' ? 0 : '';
}
