/** Has the browser save a file; it makes the name safe and asks where, or uses its download folder, as it is set up. */
export function saveFile(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download reads the URL after the click returned; a minute is ample for memory to memory.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
