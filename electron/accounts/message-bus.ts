import { connect } from 'node:net';
import { join } from 'node:path';

const PATIENCE_MS = 1_000;

/**
 * Where the session's message bus listens (D-Bus specification, “Server Addresses”): a path, or an abstract name after a
 * zero byte. Undefined where there is no bus, or one that is not reached by a local socket.
 */
function socketOf({ DBUS_SESSION_BUS_ADDRESS: address, XDG_RUNTIME_DIR: folder }: NodeJS.ProcessEnv) {
  if (!address) return folder && join(folder, 'bus');
  const [, kind, name = ''] = /^unix:(?:[^;]*,)?(path|abstract)=([^,;]+)/.exec(address) ?? [];
  return kind && (kind === 'path' ? '' : '\0') + decodeURIComponent(name);
}

/**
 * Whether the session's message bus answers, which Secret Service is reached by. The library that speaks to it would
 * wait for ever, and keep the process from ending, where it does not.
 */
export async function messageBusAnswers(env = process.env): Promise<boolean> {
  const path = socketOf(env);
  if (!path) return false;
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const socket = connect(path);
  const timer = setTimeout(() => resolve(false), PATIENCE_MS);
  socket.on('error', () => resolve(false)).on('close', () => resolve(false));
  // A zero byte, then a question that every bus has an answer to: which mechanisms it takes (“Authentication Protocol”).
  socket.on('connect', () => socket.write('\0AUTH\r\n')).on('data', () => resolve(true));
  const answers = await promise;
  clearTimeout(timer);
  socket.destroy();
  return answers;
}
