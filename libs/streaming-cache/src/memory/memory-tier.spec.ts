import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { CacheEntry } from '../cache-store.js';
import { MemoryTier } from './memory-tier.js';

const clock = (): number => 1000;
const entry = (key: string, parts: Partial<CacheEntry> = {}): CacheEntry => ({
  key,
  value: 'v',
  storedAt: 1000,
  expiresAt: 2000,
  removableAt: 3000,
  ...parts,
});

describe('MemoryTier', () => {
  it('drops the least recently used entry when there are too many', () => {
    const memory = new MemoryTier({ maxItems: 2, maxBytes: 1_000_000, clock });
    memory.set(entry('a'));
    memory.set(entry('b'));
    memory.get('a');
    memory.set(entry('c'));
    expect(['a', 'b', 'c'].map((key) => memory.get(key) !== undefined)).toEqual([true, false, true]);
  });

  it('drops the least recently used entries when they take too much', () => {
    const memory = new MemoryTier({ maxItems: 100, maxBytes: 10_000, clock });
    const text = 'x'.repeat(2000);
    for (const key of ['a', 'b', 'c']) memory.set(entry(key, { value: text }));
    expect(['a', 'b', 'c'].map((key) => memory.get(key) !== undefined)).toEqual([false, true, true]);
  });

  it('does not keep a value larger than all of it, nor the one that it replaces', () => {
    const memory = new MemoryTier({ maxItems: 100, maxBytes: 1000, clock });
    memory.set(entry('small'));
    memory.set(entry('big'));
    memory.set(entry('big', { value: 'x'.repeat(2000) }));
    expect(memory.get('big')).toBeUndefined();
    expect(memory.get('small')).toBeDefined();
  });

  it('frees what deleted and replaced entries took', () => {
    const memory = new MemoryTier({ maxItems: 100, maxBytes: 10_000, clock });
    memory.set(entry('stays'));
    for (let round = 0; round < 50; round += 1) {
      memory.set(entry('k', { value: 'x'.repeat(1500) }));
      memory.set(entry('k', { value: 'y'.repeat(1500) }));
      if (round % 2 === 0) memory.delete('k');
    }
    expect(memory.get('stays')).toBeDefined();
  });

  it('says how full it is', () => {
    const memory = new MemoryTier({ maxItems: 100, maxBytes: 10_000, clock });
    expect(memory.use).toEqual({ entries: 0, bytes: 0 });
    memory.set(entry('a', { value: 'x'.repeat(1500) }));
    const { bytes } = memory.use;
    memory.set(entry('b', { value: 'x'.repeat(1500) }));
    expect(memory.use).toEqual({ entries: 2, bytes: 2 * bytes });
    expect(bytes).toBeGreaterThan(1_500);
    memory.delete('a');
    memory.delete('b');
    expect(memory.use).toEqual({ entries: 0, bytes: 0 });
  });

  it('never replaces a newer entry by an older one', () => {
    const memory = new MemoryTier({ maxItems: 10, maxBytes: 10_000, clock });
    memory.set(entry('k', { value: 'new', storedAt: 900 }));
    memory.set(entry('k', { value: 'old', storedAt: 899 }));
    expect(memory.get('k')?.entry.value).toBe('new');
  });

  it('has nothing past removableAt', () => {
    let now = 1000;
    const memory = new MemoryTier({ maxItems: 10, maxBytes: 10_000, clock: () => now });
    memory.set(entry('k'));
    now = 2999;
    expect(memory.get('k')).toBeDefined();
    now = 3000;
    expect(memory.get('k')).toBeUndefined();
  });

  it('marks only an older entry as superseded, until a new enough one comes', () => {
    const memory = new MemoryTier({ maxItems: 10, maxBytes: 10_000, clock });
    memory.set(entry('k', { storedAt: 500 }));
    memory.supersede('k', 500);
    expect(memory.get('k')?.supersededBy).toBeUndefined();
    memory.supersede('k', 700);
    memory.set(entry('k', { storedAt: 600 }));
    expect(memory.get('k')).toMatchObject({ entry: { storedAt: 600 }, supersededBy: 700 });
    memory.set(entry('k', { storedAt: 700 }));
    expect(memory.get('k')?.supersededBy).toBeUndefined();
  });

  it('reinstates a superseded entry, unless something newer was noted meanwhile', () => {
    const memory = new MemoryTier({ maxItems: 10, maxBytes: 10_000, clock });
    memory.set(entry('k', { storedAt: 500 }));
    memory.supersede('k', 600);
    memory.supersede('k', 700);
    memory.reinstate('k', 600);
    expect(memory.get('k')?.supersededBy).toBe(700);
    memory.reinstate('k', 700);
    expect(memory.get('k')?.supersededBy).toBeUndefined();
  });

  it('remembers that a newer value exists while an older one is still on its way in', () => {
    const memory = new MemoryTier({ maxItems: 10, maxBytes: 10_000, clock });
    memory.supersede('k', 600);
    memory.set(entry('k', { storedAt: 500 }));
    expect(memory.get('k')?.supersededBy).toBe(600);
  });

  it('stays within its bounds and keeps the latest entry, whatever is done', () => {
    const keys = fc.constantFrom('a', 'b', 'c', 'd', '__proto__', 'constructor');
    const steps = fc.array(fc.tuple(keys, fc.integer({ min: 0, max: 3000 }), fc.boolean()), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(steps, (all) => {
        const memory = new MemoryTier({ maxItems: 3, maxBytes: 8000, clock });
        for (const [key, length, remove] of all) {
          if (remove) memory.delete(key);
          else memory.set(entry(key, { value: 'x'.repeat(length) }));
          expect(memory.get(key)?.entry.value).toBe(remove ? undefined : 'x'.repeat(length));
          const kept = ['a', 'b', 'c', 'd', '__proto__', 'constructor'].flatMap(
            (each) => memory.get(each) ?? [],
          );
          expect(kept.length).toBeLessThanOrEqual(3);
          const characters = kept.reduce((sum, { entry: { value } }) => sum + String(value).length, 0);
          expect(2 * characters).toBeLessThanOrEqual(8000);
        }
      }),
    );
  });
});
