// The check of pages must be able to fail: what is planted here must be found.

import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { test } from 'node:test';

import { Axe } from './axe.mjs';
import { launch, withoutScripts } from './browser.mjs';

const PAGE = `<!doctype html><html lang="en"><title>A page</title><main><h1>A page</h1>
<p style="color:#ccc;background:#fff">too pale</p>
<p><button style="width:9px;height:9px;padding:0" aria-label="One"></button><button
 style="width:9px;height:9px;padding:0" aria-label="Two"></button></p>
<img src="map.svg"><p style="inline-size:600px">wide</p></main>`;

test('axe finds what is planted, and a page too wide for a phone is found', async () => {
  const server = createServer((_, answer) => {
    answer.setHeader('content-type', 'text/html');
    answer.end(PAGE);
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const url = `http://127.0.0.1:${server.address().port}`;
  const browser = await launch();
  try {
    const page = await withoutScripts(browser, url);
    await page.goto('/uk/planted');
    const axe = new Axe(browser, url, 'ar');
    await axe.look(page);
    const { pages, found } = axe.report;
    assert.equal(pages, 4);
    for (const rule of ['color-contrast', 'target-size', 'image-alt', 'wider than the window']) {
      const places = found.filter((it) => it.startsWith(rule)).join('');
      assert.ok(places.includes('/ar/planted 360px dark'), rule);
    }
  } finally {
    await browser.close();
    server.close();
  }
});
