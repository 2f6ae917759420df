/** A file that was handed to the browser. */
export interface Download {
  readonly name: string;
  readonly text: string;
}

/** Takes the files that are handed to the browser while something is done; none of them is saved. */
export async function downloadsOf(work: () => Promise<void>): Promise<Download[]> {
  const blobs = new Map<string, Blob>();
  const taken: { readonly name: string; readonly blob: Blob | undefined }[] = [];
  const restore = [
    replace(URL, 'createObjectURL', (blob: Blob) => {
      const url = `blob:story-${blobs.size}`;
      blobs.set(url, blob);
      return url;
    }),
    replace(URL, 'revokeObjectURL', () => undefined),
    replace(HTMLAnchorElement.prototype, 'click', function take(this: HTMLAnchorElement) {
      taken.push({ name: this.download, blob: blobs.get(this.href) });
    }),
  ];
  try {
    await work();
  } finally {
    for (const back of restore) back();
  }
  return Promise.all(taken.map(async ({ name, blob }) => ({ name, text: blob ? await textOf(blob) : '' })));
}

/** Puts another method in the place of one; gives what puts it back. jsdom lacks some of them. */
function replace(owner: object, name: string, method: unknown): () => void {
  const before: unknown = Reflect.get(owner, name);
  Reflect.set(owner, name, method);
  return () => Reflect.set(owner, name, before);
}

/** Read as jsdom can as well, which knows no `Blob.text`. */
const textOf = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => {
      resolve(typeof reader.result === 'string' ? reader.result : '');
    };
    reader.onerror = () => {
      reject(new Error('The file cannot be read.'));
    };
    reader.readAsText(blob);
  });
