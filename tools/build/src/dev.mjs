#!/usr/bin/env node
// Runs the api and, in front of it, the dashboard with hot reload. The first one to end ends the other.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

const start = (command, parameters, cwd) =>
  spawn(command, parameters, { cwd: `${ROOT}${cwd}`, stdio: 'inherit' });

console.log('The dashboard: http://localhost:5173 (the api prints a link to sign in: open it there)');
const children = [start('npm', ['start'], '.'), start('npx', ['vite', '--clearScreen', 'false'], 'apps/web')];

const endAll = () => children.forEach((child) => child.kill('SIGTERM'));
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, endAll);
for (const child of children)
  child.once('exit', (code) => {
    process.exitCode ||= code ?? 0;
    endAll();
  });
