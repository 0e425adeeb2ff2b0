/** A place in a package: the containers around it, and the event handler of the innermost of them. */
export type ContainerPlace = { readonly containers: readonly string[]; readonly event?: string };

/**
 * Reads a container as a package file's refId names it: `Load\Sequence Container`, `Load.EventHandlers[OnError]`.
 * An event handler's own containers follow behind it; the last event handler is the one that people look for.
 */
export function containerPlace(container: string): ContainerPlace {
  const handler = /^(.*?)\.?EventHandlers\[([^\]]+)\](.*)$/s.exec(container);
  if (!handler) return { containers: namesIn(container) };
  const [, before = '', event = '', after = ''] = handler;
  const inner = containerPlace(after);
  return {
    containers: [...namesIn(before), ...inner.containers],
    event: inner.event === undefined ? event : `${event} › ${inner.event}`,
  };
}

const namesIn = (path: string): string[] => path.split('\\').filter(Boolean);
