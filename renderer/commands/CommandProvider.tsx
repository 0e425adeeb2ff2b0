import { createContext, type ReactNode, useContext } from 'react';
import type { CommandId } from '../../shared/commands.ts';
import { type Actions, useActions } from './use-actions.ts';
import { useShortcuts } from './use-shortcuts.ts';

const CommandContext = createContext<Actions | undefined>(undefined);

/** What a command does now, with the current selection; for menus, buttons and the palette. */
export function useCommand(id: CommandId): Actions[CommandId] {
  return useCommands()[id];
}

/** The same for all commands. */
export function useCommands(): Actions {
  const actions = useContext(CommandContext);
  if (!actions) throw new Error('useCommands needs a CommandProvider above');
  return actions;
}

/** Binds every command to its action, and the keys to the commands. */
export function CommandProvider({ children }: { children: ReactNode }) {
  const actions = useActions();
  useShortcuts(actions);
  return <CommandContext value={actions}>{children}</CommandContext>;
}
