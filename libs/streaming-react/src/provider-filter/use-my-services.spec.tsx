import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act, renderHook } from '@testing-library/react';
import fc from 'fast-check';
import { MY_SERVICES_KEY, parseMyServices, readMyServices, writeMyServices } from './my-services-store.js';
import { useMyServices } from './use-my-services.js';

beforeEach(() => {
  localStorage.clear();
  writeMyServices([]);
});
afterEach(() => {
  jest.restoreAllMocks();
});

describe('useMyServices', () => {
  it('remembers services for every component and the next visit', () => {
    const one = renderHook(useMyServices);
    const other = renderHook(useMyServices);
    act(() => one.result.current.remember(['Netflix', 'Disney+']));
    expect(other.result.current.services).toEqual(['Netflix', 'Disney+']);
    expect(localStorage.getItem(MY_SERVICES_KEY)).toBe('["Netflix","Disney+"]');
  });

  it('hears of what another tab remembers', () => {
    const { result } = renderHook(useMyServices);
    act(() => {
      localStorage.setItem(MY_SERVICES_KEY, '["Hulu"]');
      window.dispatchEvent(new StorageEvent('storage', { key: MY_SERVICES_KEY }));
    });
    expect(result.current.services).toEqual(['Hulu']);
  });

  it('leaves nothing behind once all is forgotten', () => {
    const { result } = renderHook(useMyServices);
    act(() => result.current.remember(['Hulu']));
    act(() => result.current.remember([]));
    expect(result.current.services).toEqual([]);
    expect(localStorage.getItem(MY_SERVICES_KEY)).toBeNull();
  });

  it('remembers as long as the page lasts where the storage is blocked', () => {
    const blocked = (): never => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    };
    jest.spyOn(Storage.prototype, 'getItem').mockImplementation(blocked);
    jest.spyOn(Storage.prototype, 'setItem').mockImplementation(blocked);
    const { result } = renderHook(useMyServices);
    expect(result.current.services).toEqual([]);
    act(() => result.current.remember(['Hulu']));
    expect(result.current.services).toEqual(['Hulu']);
  });

  it('gives the same list while nothing changes', () => {
    const { result, rerender } = renderHook(useMyServices);
    act(() => result.current.remember(['Hulu']));
    const { services } = result.current;
    rerender();
    expect(result.current.services).toBe(services);
  });
});

describe('parseMyServices', () => {
  it('reads back what was written', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (services) => {
        writeMyServices(services);
        expect(parseMyServices(readMyServices())).toEqual(services);
      }),
    );
  });

  it.each(['', 'no JSON', '{"a":1}', 'null', '7'])('takes %j for nothing', (text) => {
    expect(parseMyServices(text)).toEqual([]);
  });

  it('takes only names out of a list', () => {
    expect(parseMyServices('["Hulu",1,null,{"a":[]}]')).toEqual(['Hulu']);
  });
});
