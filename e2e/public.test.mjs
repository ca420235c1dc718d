// What everybody may read, without signing in and without scripts: every kind of page, looked at by
// axe, with its numbers leading to what they count.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { Axe } from './axe.mjs';
import { launch } from './browser.mjs';
import { Person } from './person.mjs';
import { startDemo } from './server.mjs';

const PAGES = [
  '',
  '/members',
  '/members?as_of=2022-09-02',
  '/members?region=africa&year=2020',
  '/numbers',
  '/numbers?as_of=2020-09-23',
  '/countries',
  '/countries/UA',
  '/regions/europe_north_america',
  '/clusters/sustainable_development',
  '/calls',
  '/search?q=city',
  '/search?q=nothing+is+called+so',
  '/calls/2020',
  '/calls/2021/transparency',
  '/open-data',
  '/api',
];

let browser;
let demo;

before(async () => {
  browser = await launch();
  demo = await startDemo();
});

after(async () => {
  await browser?.close();
  await demo?.stop();
});

for (const lang of ['en', 'ar']) {
  test(`every kind of public page is sound, in ${lang}`, async () => {
    const axe = new Axe(browser, demo.url, lang);
    const visitor = await Person.arrive(browser, demo, lang, axe);
    for (const path of PAGES) await visitor.open(path);
    await visitor.open('/members?country=UA');
    const city = await visitor.page.locator('main a[href*="/cities/"]').first().getAttribute('href');
    await visitor.open(city.replace(/^\/[a-z]{2}/, ''));
    const { pages, found } = axe.report;
    // Each wide and narrow, light and dark.
    assert.equal(pages, (PAGES.length + 2) * 4);
    assert.equal(found.join('\n'), '');
  });
}

test('a total leads to as many rows as it says', async () => {
  const visitor = await Person.arrive(browser, demo, 'en', { look: async () => {} });
  await visitor.open('/countries');
  const link = visitor.page.locator('main a[href*="/members?"]').first();
  const said = Number((await link.innerText()).replace(/\D/g, ''));
  await visitor.open((await link.getAttribute('href')).replace(/^\/en/, ''));
  assert.equal(await visitor.page.locator('main table tbody tr').count(), Math.min(said, 24));
});

test('a page names a picture of the size it says', async () => {
  const visitor = await Person.arrive(browser, demo, 'en', { look: async () => {} });
  for (const path of ['', '/calls/demonstration']) {
    await visitor.open(path);
    const named = await visitor.page.locator('meta[property^="og:image"]').evaluateAll((all) =>
      Object.fromEntries(all.map((it) => [it.getAttribute('property'), it.getAttribute('content')])),
    );
    const shown = await visitor.page.evaluate(async (src) => {
      const picture = new Image();
      picture.src = src;
      await picture.decode();
      return [picture.naturalWidth, picture.naturalHeight].map(String);
    }, new URL(named['og:image']).pathname);
    assert.deepEqual(shown, [named['og:image:width'], named['og:image:height']]);
  }
});
