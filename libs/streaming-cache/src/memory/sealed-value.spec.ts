import { describe, expect, it } from '@jest/globals';
import { sealValue } from './sealed-value.js';

describe('sealValue', () => {
  it('freezes all the way down', () => {
    const value = { list: [{ deep: { deeper: [] } }] };
    sealValue(value);
    expect(Object.isFrozen(value.list[0]?.deep.deeper)).toBe(true);
  });

  it('reaches parts that are inside something frozen already', () => {
    const part = { name: 'part' };
    sealValue(Object.freeze([part]));
    expect(Object.isFrozen(part)).toBe(true);
  });

  it('estimates within a factor of three of the JSON text for the data a cache holds', () => {
    const rows = Array.from({ length: 500 }, (_, rank) => ({
      rank,
      title: `Title ${rank}`,
      text: 'x'.repeat(200),
    }));
    const jsonBytes = Buffer.byteLength(JSON.stringify(rows));
    expect(sealValue(rows) / jsonBytes).toBeGreaterThan(1);
    expect(sealValue(rows) / jsonBytes).toBeLessThan(3);
  });

  it('grows with what is in it', () => {
    expect(sealValue(['a'.repeat(1000)])).toBeGreaterThan(sealValue(['a']) + 1500);
    expect(sealValue([1, 2, 3])).toBeGreaterThan(sealValue([1]));
  });

  it('takes values nested a hundred thousand deep', () => {
    let value: unknown[] = [];
    for (let depth = 0; depth < 100_000; depth += 1) value = [value];
    expect(sealValue(value)).toBeGreaterThan(100_000);
  });

  it('ends for data that contains itself', () => {
    const value: { self?: unknown } = {};
    value.self = value;
    expect(sealValue(value)).toBeGreaterThan(0);
  });
});
