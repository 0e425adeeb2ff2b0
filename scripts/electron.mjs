// Whether the designer can open in Electron here, and if not, why.

import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { productNode, root } from './run.mjs';

const electron = path.join(root, 'node_modules/electron');
/** Its modification time is the time of the last download that failed; its text says why. */
const failedDownload = path.join(root, 'node_modules/.cache/smtp-connection-manager/electron-download-failed');
const day = 24 * 60 * 60 * 1000;
/** As long as the download may take, ms: some 110 MB. */
const downloadLimit = 120_000;

/**
 * The path of Electron's executable, downloaded if need be, or the reason why there is none to use.
 * @returns {Promise<{ path: string } | { reason: string }>}
 */
export async function findElectron() {
  const unusable = reasonAgainstElectron();
  if (unusable) return { reason: unusable };
  const installed = installedElectron();
  if (installed) return { path: installed };
  const reason = recentFailure() ?? (await download());
  if (reason) return { reason };
  const downloaded = installedElectron();
  return downloaded ? { path: downloaded } : { reason: 'its download left no executable' };
}

/** Why this machine cannot show Electron's window at all, whatever is installed. */
export function reasonAgainstElectron() {
  if (process.platform !== 'linux') return undefined;
  if (!process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return 'there is no display here';
  // Chromium's sandbox does not run as root, and the designer does not run without it.
  return process.getuid?.() === 0 ? 'it does not run as root' : undefined;
}

/** Electron's executable where it is already here (as electron/index.js finds it, without its download). */
export function installedElectron() {
  const pathFile = path.join(electron, 'path.txt');
  const executable = existsSync(pathFile) ? readFileSync(pathFile, 'utf8') : undefined;
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (!override && !executable) return undefined;
  const file = path.join(override ?? path.join(electron, 'dist'), executable ?? 'electron');
  return existsSync(file) ? file : undefined;
}

function recentFailure() {
  if (!existsSync(failedDownload) || Date.now() - statSync(failedDownload).mtimeMs > day) return undefined;
  return readFileSync(failedDownload, 'utf8');
}

/** Downloads Electron with its own installer, within bounds. Answers with the reason where that fails. */
async function download() {
  process.stderr.write('Downloading Electron (once, some 110 MB; two minutes at most) …\n');
  const words = await installerOutcome();
  if (words === undefined) return undefined;
  const reason = `it could not be downloaded: ${words} (to try again at once: npx install-electron)`;
  mkdirSync(path.dirname(failedDownload), { recursive: true });
  writeFileSync(failedDownload, reason);
  return reason;
}

/** @returns {Promise<string | undefined>} the installer's last words where it failed */
function installerOutcome() {
  return new Promise((resolve) => {
    const child = spawn(productNode(), [path.join(electron, 'install.js')], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'pipe'],
      timeout: downloadLimit,
    });
    let words = '';
    child.stderr.setEncoding('utf8').on('data', (text) => {
      words = (words + text).slice(0, 10_000);
    });
    child.once('error', (error) => resolve(error.message));
    child.once('close', (status, signal) => {
      if (status === 0) resolve(undefined);
      else resolve(signal ? 'it took too long' : firstLine(words));
    });
  });
}

/** @param {string} text */
const firstLine = (text) =>
  text
    .trim()
    .split('\n')[0]
    ?.replace(/^\w*Error: /, '') || 'its installer failed';
