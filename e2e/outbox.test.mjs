// The outbox with the keyboard alone, and every page of it looked at by axe, in English and Arabic.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { Axe } from './axe.mjs';
import { launch } from './browser.mjs';
import { SECRETARIAT, become } from './offices.mjs';
import { Person } from './person.mjs';
import { startDemo } from './server.mjs';

/** Tabs on until something fits and has the focus; fails when a whole round passes it by. */
async function tabTo(page, selector) {
  for (let n = 0; n < 400; n += 1) {
    await page.keyboard.press('Tab');
    const fits = await page.evaluate((it) => document.activeElement?.matches(it) ?? false, selector);
    if (fits) return;
  }
  assert.fail(`the keyboard never reaches ${selector} at ${page.url()}`);
}

/** Presses Enter on what has the focus, and waits for the page that follows. */
async function enter(page) {
  const [answer] = await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
  return answer;
}

for (const lang of ['en', 'ar']) {
  test(`the outbox is worked with the keyboard alone (${lang})`, async () => {
    const demo = await startDemo();
    const browser = await launch();
    try {
      const axe = new Axe(browser, demo.url, lang);
      const ida = await Person.arrive(browser, demo, lang, axe);
      const { page } = ida;
      await become(ida, SECRETARIAT);

      // From the desk to the letters, to the first of them, by Tab and Enter.
      await tabTo(page, `a[href="/${lang}/outbox"]`);
      assert.equal((await enter(page)).status(), 200);
      await axe.look(page);
      await tabTo(page, `a[href^="/${lang}/outbox?state=approved"]`);
      await enter(page);
      assert.equal(new URL(page.url()).search, '?state=approved');
      await axe.look(page);
      await tabTo(page, `table a[href^="/${lang}/outbox/"]`);
      await enter(page);
      await axe.look(page);
      const letter = ida.path;

      // Held, then scheduled into the past, which says what to mend; then for a day that comes.
      await tabTo(page, 'button[value=hold]');
      assert.equal((await enter(page)).status(), 200);
      assert.equal(ida.path, letter);
      await tabTo(page, 'input[name=at]');
      await page.locator('input[name=at]').fill('2001-01-01T09:00');
      await tabTo(page, 'button[value=schedule]');
      assert.equal((await enter(page)).status(), 422);
      assert.equal(await page.locator('.problems a[href="#at"]').count(), 1);
      await page.locator('input[name=at]').fill('2099-01-01T09:00');
      await tabTo(page, 'button[value=schedule]');
      assert.equal((await enter(page)).status(), 200);
      await tabTo(page, 'button[value=cancel]');
      await enter(page);
      assert.equal(await page.locator('button[value=approve]').count(), 0);
      await axe.look(page);

      // What a letter says: another text, refused for what it lacks, then thrown away.
      await ida.open('/letters');
      await tabTo(page, `a[href="/${lang}/letters/receipt"]`);
      await enter(page);
      await axe.look(page);
      await tabTo(page, 'main form button');
      await enter(page);
      await tabTo(page, '#subject');
      await page.keyboard.press('Control+A');
      await page.keyboard.type('{mayor}');
      await tabTo(page, 'form[action$="/draft/texts"] button');
      await enter(page);
      assert.ok(await ida.sees('mayor'), 'what nothing fills is named');
      assert.equal(await page.locator('form[action$="/publication"]').count(), 0);
      await axe.look(page);
      await tabTo(page, 'form[action$="/draft/removal"] button');
      await enter(page);

      // Whoever has letters chooses among them.
      await ida.open('/me/letters');
      await tabTo(page, 'input[type=radio]');
      await page.keyboard.press('ArrowDown');
      await tabTo(page, 'form[action$="/me/letters"] button');
      await enter(page);
      await axe.look(page);

      assert.deepEqual(axe.report.found, []);
      assert.ok(axe.report.pages > 20, `${axe.report.pages}`);
    } finally {
      await browser.close();
      await demo.stop();
    }
  });
}
