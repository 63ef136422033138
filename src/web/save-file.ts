// A file in memory and its name come in; the browser saves it.

export function saveFile(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // Some browsers begin to read only after a while; a minute is plenty for a file in memory.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
