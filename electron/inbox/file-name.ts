const NAME_MAX = 150;

// C0 and C1 controls, and the marks that reverse the reading direction so that "gpj.exe" reads as "exe.jpg".
// biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the point
const INVISIBLE = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2028\u2029\u2066-\u2069\ufeff]/g;

/** Not allowed in names by Windows; the separators are gone by then. */
const RESERVED_CHARACTERS = /[<>:"|?*]/g;

/** Devices on Windows, whatever the extension. */
const RESERVED_NAME = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)/i;

/** Cuts a name in the middle, so that its extension stays. */
function shorten(name: string): string {
  if (name.length <= NAME_MAX) return name;
  const extension = /\.[^.]{1,20}$/.exec(name)?.[0] ?? '';
  // toWellFormed: the cut may have gone through a surrogate pair.
  return `${name.slice(0, NAME_MAX - extension.length)}${extension}`.toWellFormed();
}

/**
 * A name that is safe to save a file under on every system, from one that a stranger chose: no path, no controls, no
 * device. `fallback` where nothing is left of it.
 */
export function safeFileName(name: string, fallback: string): string {
  const last = name.replace(INVISIBLE, '').split(/[\\/]/).at(-1) ?? '';
  const safe = last
    .replace(RESERVED_CHARACTERS, '_')
    .replace(/^[\s.]+|[\s.]+$/g, '')
    .replace(RESERVED_NAME, '_$&');
  return shorten(safe) || fallback;
}
