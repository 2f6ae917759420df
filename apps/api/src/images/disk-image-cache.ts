import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Image, ImageQuery } from '@radarr/streaming-core';

interface KeptFile {
  readonly name: string;
  readonly contentType: string;
  readonly bytes: number;
}

const SUFFIXES: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
};

const KEPT_NAME = /^[0-9a-f]{64}\.(jpg|png|webp)$/;

/**
 * Pictures in a folder, the least recently used going first when they take more than the cap. A file is named by the
 * digest of what was asked for: nothing that comes from outside is ever part of a path.
 */
export class DiskImageCache {
  /** By digest; the first was used longest ago. */
  private files: Map<string, KeptFile> | undefined;
  private bytes = 0;

  /** @param maxBytes what all pictures together may take; 0 keeps none */
  constructor(
    private readonly folder: string,
    private readonly maxBytes: number,
  ) {}

  /** The picture, if it is kept. */
  async read(query: ImageQuery): Promise<Image | undefined> {
    const files = await this.index();
    const digest = digestOf(query);
    const file = files.get(digest);
    if (!file) return undefined;
    // Before the reading: somebody who asks meanwhile must find it as well.
    files.delete(digest);
    files.set(digest, file);
    try {
      const bytes = await readFile(join(this.folder, file.name));
      return { bytes, contentType: file.contentType };
    } catch {
      // Somebody has cleared the folder; the picture will be fetched anew.
      if (files.get(digest) !== file) return undefined;
      files.delete(digest);
      this.bytes -= file.bytes;
      return undefined;
    }
  }

  /**
   * Keeps a picture and removes older ones beyond the cap.
   * @throws when the folder cannot be written
   */
  async write(query: ImageQuery, { bytes, contentType }: Image): Promise<void> {
    const suffix = SUFFIXES[contentType];
    if (suffix === undefined || bytes.byteLength > this.maxBytes) return;
    const files = await this.index();
    const digest = digestOf(query);
    const file = { name: `${digest}.${suffix}`, contentType, bytes: bytes.byteLength };
    const unfinished = join(this.folder, `${digest}.${randomUUID()}.part`);
    await mkdir(this.folder, { recursive: true });
    await writeFile(unfinished, bytes);
    await rename(unfinished, join(this.folder, file.name));
    this.bytes += file.bytes - (files.get(digest)?.bytes ?? 0);
    files.delete(digest);
    files.set(digest, file);
    await this.removeBeyondCap(files);
  }

  private async removeBeyondCap(files: Map<string, KeptFile>): Promise<void> {
    for (const [digest, file] of files) {
      if (this.bytes <= this.maxBytes) return;
      files.delete(digest);
      this.bytes -= file.bytes;
      await rm(join(this.folder, file.name), { force: true });
    }
  }

  /** What is in the folder from an earlier run, oldest first. Unfinished files of a crash are removed. */
  private async index(): Promise<Map<string, KeptFile>> {
    if (this.files) return this.files;
    const names = await readdir(this.folder).catch((): string[] => []);
    const found = await Promise.all(names.map((name) => this.inspect(name)));
    const kept = found.flatMap((file) => file ?? []).toSorted((a, b) => a.usedMs - b.usedMs);
    // Two requests may have looked at once: the first one's index stands.
    this.files ??= new Map(kept.map((file) => [file.name.slice(0, 64), file]));
    this.bytes = [...this.files.values()].reduce((sum, file) => sum + file.bytes, 0);
    return this.files;
  }

  private async inspect(name: string): Promise<(KeptFile & { readonly usedMs: number }) | undefined> {
    const path = join(this.folder, name);
    if (name.endsWith('.part')) await rm(path, { force: true });
    const [, suffix] = KEPT_NAME.exec(name) ?? [];
    const contentType = Object.keys(SUFFIXES).find((type) => SUFFIXES[type] === suffix);
    if (contentType === undefined) return undefined;
    const facts = await stat(path).catch(() => undefined);
    return facts && { name, contentType, bytes: facts.size, usedMs: facts.mtimeMs };
  }
}

const digestOf = ({ size, file }: ImageQuery): string =>
  createHash('sha256').update(`${size}/${file}`).digest('hex');
