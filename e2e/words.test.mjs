// The page counts words as the server does: both are held to the same vectors.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { test } from 'node:test';

import { launch, withScripts } from './browser.mjs';

const read = (path) => readFileSync(new URL(path, import.meta.url), 'utf8');
const VECTORS = JSON.parse(read('../crates/domain/tests/word-vectors.json'));
const MODULE = read('../crates/views/assets/modules/words.js');
const PAGE = `<!doctype html><html lang="uk"><title>Words</title><textarea id="text"></textarea>
<p data-count-for="text" data-max="3" data-say="{n} of 3"></p>
<script type="module" src="/words.js"></script>`;

test('the page counts the words of every vector as the server does', async () => {
  const server = createServer((request, answer) => {
    const isModule = request.url === '/words.js';
    answer.setHeader('content-type', isModule ? 'text/javascript' : 'text/html; charset=utf-8');
    answer.end(isModule ? MODULE : PAGE);
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const browser = await launch();
  try {
    const page = await withScripts(browser, `http://127.0.0.1:${server.address().port}`);
    await page.goto('/', { waitUntil: 'load' });
    const counts = await page.evaluate(async (vectors) => {
      const { countWords } = await import('/words.js');
      return vectors.map(([, , text]) => countWords(text));
    }, VECTORS);
    assert.ok(VECTORS.length >= 60);
    VECTORS.forEach(([lang, n, text], at) => {
      assert.equal(counts[at], n, `${lang}: ${JSON.stringify(text)}`);
    });

    const line = page.locator('[data-count-for]');
    for (const [typed, said, over] of [
      ['сім’я вчиться', '2 of 3', false],
      ['终身学习，人人参与', '4 of 3', true],
    ]) {
      await page.locator('#text').fill(typed);
      await line.filter({ hasText: said }).waitFor();
      assert.equal(await line.evaluate((it) => it.classList.contains('over')), over);
    }
  } finally {
    await browser.close();
    server.close();
  }
});
