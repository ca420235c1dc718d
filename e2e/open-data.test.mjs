// Snapshots of the record and tokens of programs, made and found without scripts; axe on every page.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, test } from 'node:test';

import { Axe } from './axe.mjs';
import { launch } from './browser.mjs';
import { SECRETARIAT, become } from './offices.mjs';
import { Person } from './person.mjs';
import { startDemo } from './server.mjs';

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
  test(`a snapshot is found, cited and checked, in ${lang}`, async () => {
    const axe = new Axe(browser, demo.url, lang);
    const ida = await Person.arrive(browser, demo, lang, axe);
    await become(ida, SECRETARIAT);
    await ida.follow('/snapshots');
    // A fresh demonstration has taken the month's by itself, or somebody does so now.
    const take = ida.form('/snapshots');
    if ((await take.count()) > 0) await ida.press('/snapshots');
    const visitor = await Person.arrive(browser, demo, lang, axe);
    await visitor.open('/open-data');
    const link = visitor.page.locator('main a[href*="/open-data/snapshots/"]').first();
    await visitor.follow((await link.getAttribute('href')).replace(/^\/[a-z]{2}/, ''));
    const file = visitor.page.locator('main a[href$="/members.csv"]').first();
    const answer = await visitor.page.request.get(await file.getAttribute('href'));
    assert.equal(answer.status(), 200);
    const hash = createHash('sha256').update(await answer.body()).digest('hex');
    assert.ok(await visitor.sees(hash), 'the page has the hash of the file');
    await visitor.open('/numbers');
    const cited = visitor.page.locator('main a[href*="/open-data/snapshots/"]').first();
    await visitor.follow((await cited.getAttribute('href')).replace(/^\/[a-z]{2}/, ''));
    assert.equal(axe.report.found.join('\n'), '');
  });

  test(`a token is made, used and revoked, in ${lang}`, async () => {
    const axe = new Axe(browser, demo.url, lang);
    const ida = await Person.arrive(browser, demo, lang, axe);
    await become(ida, SECRETARIAT);
    await ida.open('/me');
    await ida.follow('/me/tokens');
    await ida.form('/me/tokens').locator('[name=name]').fill('Annual report');
    await ida.press('/me/tokens');
    const token = await ida.page.locator('main code', { hasText: /^lyceum_pat_[0-9a-f]{72}$/ }).innerText();
    const ask = () =>
      ida.page.request.get('/api/v1/calls', { headers: { authorization: `Bearer ${token}` } });
    assert.equal((await ask()).status(), 200);
    await ida.open('/me/tokens');
    assert.equal(await ida.page.locator('main code', { hasText: token }).count(), 0);
    await ida.press('', { form: ida.page.locator('form[action$="/revocation"]') });
    assert.equal((await ask()).status(), 401);
    assert.equal(axe.report.found.join('\n'), '');
  });
}
