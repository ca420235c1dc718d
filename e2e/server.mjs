// A demonstration of its own for each test file: a fresh folder, a free port, gone at the end.

import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const BINARY =
  process.env.LYCEUM_BINARY ?? fileURLToPath(new URL('../target/debug/lyceum', import.meta.url));

/** Starts `lyceum demo` and resolves once it listens. */
export async function startDemo() {
  const folder = mkdtempSync(join(tmpdir(), 'lyceum-journey-'));
  const data = join(folder, 'data');
  const child = spawn(BINARY, ['demo', '--data', data, '--listen', '127.0.0.1:0'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, RUST_BACKTRACE: '0' },
  });
  const said = [];
  createInterface({ input: child.stderr }).on('line', (line) => said.push(line));
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const clear = () => {
    child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', clear);

  const url = await new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      said.push(line);
      const found = /listening on (http:\/\/127\.0\.0\.1:\d+)/.exec(line);
      if (found) resolve(found[1]);
    });
    child.once('error', reject);
    ended.then((code) => reject(new Error(`the demo ended with ${code}:\n${said.join('\n')}`)));
  });

  return {
    url,
    /** Ends it as an operator would, and fails when it does not end well. */
    async stop() {
      child.kill('SIGTERM');
      const code = await ended;
      process.removeListener('exit', clear);
      rmSync(folder, { recursive: true, force: true });
      if (code !== 0) throw new Error(`the demo ended with ${code}:\n${said.join('\n')}`);
    },
  };
}
