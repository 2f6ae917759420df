import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { TcpProxy } from './tcp-proxy.js';

describe('a way that can be cut', () => {
  let echo: Server;
  let proxy: TcpProxy;
  const opened: Socket[] = [];

  beforeEach(async () => {
    echo = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.pipe(socket);
    }).listen(0, '127.0.0.1');
    await once(echo, 'listening');
    proxy = await TcpProxy.to({ host: '127.0.0.1', port: (echo.address() as AddressInfo).port });
  });
  afterEach(() => {
    for (const socket of opened.splice(0)) socket.destroy();
    proxy.close();
    echo.close();
  });

  const open = async (): Promise<Socket> => {
    const socket = connect(proxy.address);
    opened.push(socket);
    socket.on('error', () => undefined);
    await once(socket, 'connect');
    return socket;
  };
  const said = async (socket: Socket, word: string): Promise<string> => {
    socket.write(word);
    const [answer] = (await once(socket, 'data')) as [Buffer];
    return answer.toString();
  };

  const closed = (socket: Socket): Promise<void> =>
    new Promise((resolve) => socket.once('close', () => resolve()));

  it('lets everything through, and forgets connections that end', async () => {
    const socket = await open();
    expect(await said(socket, 'hello')).toBe('hello');
    expect(proxy.connections).toBe(1);
    const ended = closed(socket);
    socket.end();
    await ended;
    await sleep(20);
    expect(proxy.connections).toBe(0);
  });

  it('resets what is open, and lets new connections through', async () => {
    const socket = await open();
    await said(socket, 'hello');
    const failed = closed(socket);
    proxy.reset();
    await failed;
    expect(await said(await open(), 'again')).toBe('again');
  });

  it('says nothing while it is silent, on new connections neither, and all of it afterwards', async () => {
    const old = await open();
    await said(old, 'hello');
    proxy.silence();
    const young = await open();
    const heard: string[] = [];
    for (const socket of [old, young]) {
      socket.on('data', (chunk: Buffer) => heard.push(chunk.toString()));
      socket.write('late');
    }
    await sleep(100);
    expect(heard).toEqual([]);
    await proxy.heal();
    while (heard.length < 2) await sleep(5);
    expect(heard).toEqual(['late', 'late']);
  });

  it('refuses, and is at the same address afterwards', async () => {
    const before = proxy.address;
    const socket = await open();
    await said(socket, 'hello');
    const ended = closed(socket);
    proxy.refuse();
    await ended;
    await expect(open()).rejects.toThrow('ECONNREFUSED');
    await proxy.heal();
    expect(proxy.address).toEqual(before);
    expect(await said(await open(), 'again')).toBe('again');
  });
});
