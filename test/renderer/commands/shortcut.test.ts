import { describe, expect, it } from 'vitest';
import { ariaKeys, commandOf, isPressed, shownKeys, shownKeysOf } from '../../../renderer/commands/shortcut.ts';

const press = (
  key: string,
  modifiers: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', boolean>> = {},
) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...modifiers,
});

describe('shortcuts', () => {
  it('tells Ctrl+Z from Ctrl+Shift+Z', () => {
    expect(commandOf(press('z', { ctrlKey: true }), false)?.id).toBe('undo');
    expect(commandOf(press('Z', { ctrlKey: true, shiftKey: true }), false)?.id).toBe('redo');
  });

  it('takes the Command key on a Mac and Ctrl elsewhere', () => {
    expect(commandOf(press('k', { metaKey: true }), true)?.id).toBe('palette');
    expect(commandOf(press('k', { ctrlKey: true }), true)).toBeUndefined();
    expect(commandOf(press('k', { metaKey: true }), false)).toBeUndefined();
  });

  it('knows plain keys without modifiers only', () => {
    expect(commandOf(press('F5'), false)?.id).toBe('test');
    expect(commandOf(press('F5', { shiftKey: true }), false)?.id).toBe('cancelTest');
    expect(commandOf(press('F5', { ctrlKey: true }), false)?.id).toBe('testAll');
    expect(commandOf(press('F5', { altKey: true }), false)).toBeUndefined();
    expect(commandOf(press('Enter'), false)?.id).toBe('edit');
    expect(commandOf(press('Enter', { altKey: true }), false)).toBeUndefined();
    expect(commandOf(press('n'), false)).toBeUndefined();
  });

  it('takes a character however the keyboard makes it', () => {
    expect(isPressed(press('?', { shiftKey: true }), '?', false)).toBe(true);
    expect(isPressed(press('?'), '?', false)).toBe(true);
    expect(isPressed(press(',', { ctrlKey: true }), 'CmdOrCtrl+,', false)).toBe(true);
  });

  it('writes keys as each system does', () => {
    expect(shownKeys('CmdOrCtrl+Shift+N', false)).toBe('Ctrl+Shift+N');
    expect(shownKeys('CmdOrCtrl+Shift+N', true)).toBe('⇧⌘N');
    expect(ariaKeys(['CmdOrCtrl+Y', 'CmdOrCtrl+Shift+Z'], false)).toBe('Control+Y Control+Shift+Z');
  });

  it('shows in a browser what a browser lets through', () => {
    expect(shownKeysOf('newConnection', { mac: false, browser: true })).toBe('Alt+N');
    expect(shownKeysOf('newConnection', { mac: false, browser: false })).toBe('Ctrl+N');
    expect(shownKeysOf('newTask', { mac: false, browser: true })).toBeUndefined();
    expect(shownKeysOf('closeFile', { mac: false, browser: true })).toBeUndefined();
    expect(shownKeysOf('save', { mac: false, browser: true })).toBe('Ctrl+S');
  });
});
