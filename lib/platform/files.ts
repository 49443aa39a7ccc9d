/** Gives the reader a file to keep. */
export function saveFile(file: {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}): void {
  saveBlob(file.name, new Blob([file.text], { type: `${file.type};charset=utf-8` }));
}

/** The same of what is too long for one text. No permission is needed: a link to a blob is clicked. */
export function saveBlob(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken hold of the blob by the next task; a minute is for slow disks.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
