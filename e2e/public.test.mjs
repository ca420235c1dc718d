// What everybody may read, without signing in and without scripts: every kind of page, looked at by
// axe, with its numbers leading to what they count.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { Axe } from './axe.mjs';
import { launch, withScripts, withoutScripts } from './browser.mjs';
import { enter, tabTo } from './keyboard.mjs';
import { Person } from './person.mjs';
import { startDemo } from './server.mjs';

const PAGES = [
  '',
  '/members',
  '/members?as_of=2022-09-02',
  '/members?region=africa&year=2020',
  '/members?view=map',
  '/members?view=map&region=europe_north_america&at=3-520-80',
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

/** The marks that can be seen, each with its name, its number and whether the map leads on from it. */
function marks(page) {
  return page.locator('.pin:not([hidden])').evaluateAll((all) =>
    all.map((it) => ({
      name: it.getAttribute('aria-label'),
      n: Number(it.dataset.n),
      leadsOn: 'at' in it.dataset,
      href: it.getAttribute('href'),
    })),
  );
}

/** Clicks a link and waits until the whole page behind it is there. */
const follow = (page, link) => Promise.all([page.waitForNavigation(), link.click()]);

const counted = (all) => all.reduce((sum, it) => sum + it.n, 0);

/** Waits until the map stands and has what it asked for. */
async function stands(page) {
  await page.waitForFunction(() => document.querySelector('world-map.live') !== null);
  await page.waitForFunction(() => !document.querySelector('[aria-busy=true]'));
}

const said = (page) => page.locator('world-map [role=status]').innerText();
const digits = (text) => Number(text.replace(/\D/g, ''));

test('without a script the map is a picture with links that come to a city', async () => {
  const page = await withoutScripts(browser, demo.url);
  await page.goto('/en/members?view=map');
  const whole = await marks(page);
  assert.equal(counted(whole), digits(await said(page)));
  assert.ok(whole.length > 5 && whole.some((it) => it.leadsOn));
  // A map of the whole world leads closer and nowhere else.
  assert.deepEqual(
    await page.locator('.map-signs a[href]').evaluateAll((all) => all.map((it) => it.dataset.act)),
    ['closer'],
  );
  let here = whole;
  for (let steps = 0; here.some((it) => it.leadsOn) && steps < 10; steps += 1) {
    await follow(page, page.locator('.pin[data-at]').first());
    here = await marks(page);
    assert.ok(here.length > 1 && counted(here) < counted(whole));
    assert.match(page.url(), /view=map&at=\d-\d+-\d+$/);
  }
  await follow(page, page.locator('.map-signs a[data-act=world]'));
  assert.deepEqual(await marks(page), whole);
});

for (const [lang, dir] of [['en', 'ltr'], ['ar', 'rtl']]) {
  test(`the map is moved and followed by keys alone, in ${lang}`, async () => {
    const axe = new Axe(browser, demo.url, lang);
    const page = await withScripts(browser, demo.url);
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(`/${lang}/members?view=map`);
    assert.equal(await page.locator('html').getAttribute('dir'), dir);
    await stands(page);
    const whole = await marks(page);
    const total = counted(whole);
    assert.equal(digits(await said(page)), total);
    // Arabic says two without a number.
    for (const { name, n } of whole) assert.ok(n < 3 || name.includes(n), name);

    const map = page.locator('svg.world');
    await tabTo(page, map);
    await page.keyboard.press('+');
    await stands(page);
    const at = () => new URL(page.url()).searchParams.get('at')?.split('-').map(Number) ?? null;
    const [zoom, x, y] = at();
    assert.deepEqual([zoom, x], [1, 500]);
    const closer = await marks(page);
    assert.equal(digits(await said(page)), counted(closer));
    assert.ok(counted(closer) < total && closer.length > 1);
    // The map's west is on the left whichever way the page is read.
    await page.keyboard.press('ArrowLeft');
    assert.deepEqual(at(), [1, 375, y]);
    await page.keyboard.press('ArrowDown');
    assert.ok(at()[2] > y);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Home');
    await stands(page);
    assert.equal(at(), null);
    assert.deepEqual(await marks(page), whole);
    assert.equal(await map.evaluate((it) => it === document.activeElement), true);

    // Enter on a bunch opens it, and whoever pressed it goes on from the map.
    const bunch = page.locator('.pin[data-at]:not([hidden])').first();
    await tabTo(page, bunch);
    const opened = (await marks(page)).find((it) => it.leadsOn);
    await page.keyboard.press('Enter');
    await stands(page);
    assert.ok(at()[0] >= 1);
    assert.equal(await map.evaluate((it) => it === document.activeElement), true);
    const inside = await marks(page);
    assert.ok(inside.length > 1 && !inside.some((it) => it.name === opened.name && it.n === opened.n));
    await axe.lookHere(page);
    await page.setViewportSize({ width: 1280, height: 900 });

    // The signs do the same, and keep the focus where they lead no further.
    const out = page.locator('.map-signs [data-act=further]');
    for (let steps = 0; at() !== null && steps < 10; steps += 1) {
      await tabTo(page, out);
      await page.keyboard.press('Enter');
      await stands(page);
    }
    assert.equal(await out.evaluate((it) => it === document.activeElement), true);
    assert.equal(await out.getAttribute('aria-disabled'), 'true');

    // A city alone is a link like any other.
    await page.goto(`/${lang}/members?view=map&at=5-500-100`);
    await stands(page);
    while (!(await marks(page)).some((it) => it.href.includes('/cities/'))) {
      await tabTo(page, map);
      await page.keyboard.press('-');
      await stands(page);
    }
    const city = page.locator('.pin[href*="/cities/"]:not([hidden])').first();
    const name = await city.getAttribute('aria-label');
    await enter(page, city);
    assert.ok((await page.locator('h1').innerText()).includes(name));
    const { found } = axe.report;
    assert.equal(found.join('\n'), '');
    await page.context().close();
  });
}

test('the map is dragged, tapped twice and wheeled, and leaves the page its own scrolling', async () => {
  const page = await withScripts(browser, demo.url);
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto('/en/members?view=map&at=2-520-100');
  await stands(page);
  const at = () => new URL(page.url()).searchParams.get('at');
  const map = page.locator('svg.world');
  await map.scrollIntoViewIfNeeded();
  const box = await map.boundingBox();
  const middle = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(...middle);
  await page.mouse.down();
  await page.mouse.move(middle[0] - box.width / 5, middle[1], { steps: 5 });
  await page.mouse.up();
  await stands(page);
  // A fifth of a view of two hundred and fifty units.
  assert.equal(at(), '2-570-100');
  const before = await page.evaluate(() => scrollY);
  await page.mouse.wheel(0, 300);
  await page.waitForFunction((before) => scrollY > before, before);
  assert.equal(at(), '2-570-100');
  await page.evaluate(() => scrollTo(0, 0));
  await map.scrollIntoViewIfNeeded();
  await page.keyboard.down('Control');
  await page.mouse.move(...middle);
  await page.mouse.wheel(0, -100);
  await page.keyboard.up('Control');
  await stands(page);
  assert.match(at(), /^3-/);
  await page.locator('.map-signs [data-act=world]').click();
  await stands(page);
  assert.equal(at(), null);
  // A place in the southern sea, where nothing is.
  const empty = await map.boundingBox();
  await page.mouse.dblclick(empty.x + empty.width / 2, empty.y + empty.height * 0.8);
  await stands(page);
  assert.match(at(), /^1-500-3\d\d$/);
  await page.context().close();
});
