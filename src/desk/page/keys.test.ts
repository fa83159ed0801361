import { expect, test } from 'vitest';
import { bindings, commandFor } from './keys';
import { text } from './text/en';

const pressed = (key: string, more = {}) => ({ key, ctrlKey: false, metaKey: false, altKey: false, ...more });

test('letters are commands where nothing is typed', () => {
  expect(commandFor(pressed('j'), 'page')).toBe('next');
  expect(commandFor(pressed('j'), 'button')).toBe('next');
  expect(commandFor(pressed('j'), 'field')).toBeNull();
  expect(commandFor(pressed('j'), 'dialog')).toBeNull();
});

test('Enter presses a button that has the focus, and accepts elsewhere', () => {
  expect(commandFor(pressed('Enter'), 'page')).toBe('accept');
  expect(commandFor(pressed('Enter'), 'button')).toBeNull();
});

test('the browser keeps its own keys', () => {
  expect(commandFor(pressed('c', { ctrlKey: true }), 'page')).toBeNull();
  expect(commandFor(pressed('a', { metaKey: true }), 'page')).toBeNull();
  expect(commandFor(pressed('x', { altKey: true }), 'page')).toBeNull();
});

test('a record is written and closed while one types', () => {
  expect(commandFor(pressed('Enter', { ctrlKey: true }), 'field')).toBe('write');
  expect(commandFor(pressed('Enter', { metaKey: true }), 'field')).toBe('write');
  expect(commandFor(pressed('Escape'), 'field')).toBe('close');
});

test('undo and redo', () => {
  expect(commandFor(pressed('u'), 'page')).toBe('undo');
  expect(commandFor(pressed('U'), 'page')).toBe('redo');
  expect(commandFor(pressed('y', { ctrlKey: true }), 'page')).toBe('redo');
});

test('every command has a key and words for it', () => {
  expect(new Set(bindings.map(({ command }) => command))).toEqual(new Set(Object.keys(text.keys.does)));
});
