/**
 * Where the copies lie: a folder of the browser's own file system for the extension. Not a database:
 * Chromium keeps all databases of an extension in one store, so that what damages the collection would
 * take copies in a database along. Nobody but the extension sees these files; both browsers have them
 * in pages and in the background.
 */

/** Files by name, each written whole or not at all. */
export interface Folder {
  names(): Promise<string[]>;
  /** Null where there is none of this name. */
  read(name: string): Promise<Blob | null>;
  /** Rejects when there is no room; what was there under the name then still is. */
  write(name: string, content: Blob): Promise<void>;
  remove(name: string): Promise<void>;
}

/** The folder of the copies, and of what is remembered beside them. */
export const COPIES = 'lince-copies';

/** A folder of this name; made where it is written first. Every call rejects where the browser has none. */
export function ownFolder(name: string): Folder {
  const open = async () =>
    (await navigator.storage.getDirectory()).getDirectoryHandle(name, { create: true });
  return {
    names: async () => {
      const names: string[] = [];
      for await (const each of (await open()).keys()) names.push(each);
      return names;
    },
    read: async (file) => {
      const folder = await open();
      const handle = await folder.getFileHandle(file).catch(orNull);
      return (await handle?.getFile()) ?? null;
    },
    write: async (file, content) => {
      const handle = await (await open()).getFileHandle(file, { create: true });
      const writing = await handle.createWritable();
      try {
        await writing.write(content);
      } catch (error) {
        await writing.abort().catch(() => {});
        throw error;
      }
      await writing.close();
    },
    remove: async (file) => {
      const folder = await open();
      await folder.removeEntry(file).catch(orNull);
    },
  };
}

function orNull(error: unknown): null {
  if (error instanceof DOMException && error.name === 'NotFoundError') return null;
  throw error;
}
