// A city's page without scripts: written by the city (refused with its mends, saved, read by a visitor,
// its people hidden by one press and shown again), and written to by a visitor; in English, then in
// Arabic. axe looks at every page of the way.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { Axe } from './axe.mjs';
import { launch } from './browser.mjs';
import * as offices from './offices.mjs';
import { Person } from './person.mjs';
import { startDemo } from './server.mjs';

const MAYOR = 'Quetzalkanarek';

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

for (const [lang, nth] of [['en', 0], ['ar', 1]]) {
  test(`a city writes its page and hides its people, in ${lang}`, async () => {
    const axe = new Axe(browser, demo.url, lang);
    const visitor = await Person.arrive(browser, demo, lang, axe);
    await visitor.open('/members?country=UA');
    const link = visitor.page.locator('main a[href*="/cities/"]').nth(nth);
    const city = (await link.getAttribute('href')).replace(/^\/[a-z]{2}/, '');

    const ida = await Person.arrive(browser, demo, lang, axe);
    await offices.become(ida, offices.SECRETARIAT);
    await ida.open(city);
    await ida.follow(`${city}/edit`);
    const form = ida.form(`${city}/edit`);
    const type = (name, text) => form.locator(`[name="${name}"]`).fill(text);
    await type('names-0', 'Quillport');
    await type('texts-en', 'We learn together.');
    await type('contact', 'kim@example.org');
    await type('mayor-name', MAYOR);
    await type('mayor-office', 'Mayor');
    await form.locator('[name="mayor-seen-by"]').selectOption('public');
    await type('figure-population-0', 'many');
    await ida.press(`${city}/edit`, { status: 422 });
    assert.equal(await form.locator('[name="mayor-name"]').inputValue(), MAYOR);
    assert.equal(await form.locator('[name="figure-population-0"]').inputValue(), 'many');
    const problems = await ida.page.locator('.problems a').evaluateAll((all) => all.map((it) => it.hash));
    assert.deepEqual(problems, ['#contact', '#figure-population-0', '#figure-population-0__year']);

    await type('contact', 'Office for lifelong learning');
    await type('figure-population-0', '48 250');
    await type('figure-population-0__year', '2021');
    await type('figure-population-0__source', 'Census');
    await ida.press(`${city}/edit`);
    await type('figure-population-1', '47 900');
    await type('figure-population-1__year', '2022');
    await type('figure-population-1__source', 'Office of statistics');
    await form.locator('[name="clusters"]').first().check();
    await ida.press(`${city}/edit`);

    await visitor.open(city);
    assert.ok(await visitor.sees(MAYOR));
    assert.ok(await visitor.sees('Census'));
    assert.equal(await visitor.page.locator('#figure-population ~ svg.chart').count(), 1);

    await ida.press(`${city}/people`);
    await visitor.open(city);
    assert.ok(!(await visitor.sees(MAYOR)), 'hidden with the next request');
    assert.ok(await visitor.sees('We learn together.'));
    await ida.press(`${city}/people`);
    await visitor.open(city);
    assert.ok(await visitor.sees(MAYOR));

    const { pages, found } = axe.report;
    assert.ok(pages > 20, `axe looked at ${pages} pages only`);
    assert.equal(found.join('\n'), '');
  });
}

const MESSAGE = {
  name: 'Mara Lindt',
  email: 'mara.lindt@example.org',
  language: 'uk',
  subject: 'Візит до бібліотек',
  message: 'Чи можна приїхати в червні?\n\nДякую.',
};

for (const lang of ['en', 'ar']) {
  test(`a visitor writes to a city that takes messages, in ${lang}`, async () => {
    const axe = new Axe(browser, demo.url, lang);
    const visitor = await Person.arrive(browser, demo, lang, axe);
    await visitor.open('/members?q=Sumy');
    const link = visitor.page.locator('main a[href*="/cities/"]').first();
    const city = (await link.getAttribute('href')).replace(/^\/[a-z]{2}/, '');
    const messages = `${city}/messages`;

    await visitor.open(city);
    assert.ok((await visitor.page.locator('#neighbours ~ ul li').count()) > 1, 'others are near');
    await visitor.press(messages, { status: 422 });
    const problems = await visitor.page.locator('.problems a').evaluateAll((all) => all.map((it) => it.hash));
    assert.deepEqual(problems, ['#name', '#email', '#subject', '#message']);
    await visitor.fill(visitor.form(messages), { ...MESSAGE, email: 'mara' });
    await visitor.press(messages, { status: 422 });
    const form = visitor.form(messages);
    assert.equal(await form.locator('[name=message]').inputValue(), MESSAGE.message);
    assert.equal(await form.locator('[name=message]').getAttribute('lang'), 'uk');
    await form.locator('[name=email]').fill(MESSAGE.email);
    await visitor.press(messages);
    assert.equal(visitor.path, `${messages}/sent`);
    assert.ok(!(await visitor.sees('@')), 'nobody’s address is shown');

    await visitor.open('/demo/mail');
    const letter = visitor.page.locator('article', { hasText: MESSAGE.subject }).first();
    assert.ok((await letter.innerText()).includes(MESSAGE.email), 'the contact knows whom to answer');

    const ida = await Person.arrive(browser, demo, lang, axe);
    await offices.become(ida, offices.SECRETARIAT);
    const takes = async (from) => {
      await ida.open(`${city}/edit`);
      await ida.form(`${city}/edit`).locator('[name="messages-seen-by"]').selectOption(from);
      await ida.press(`${city}/edit`);
      await visitor.open(city);
      return (await visitor.form(messages).count()) === 1;
    };
    assert.ok(!(await takes('nobody')), 'no form, with the next request');
    assert.equal(await visitor.page.locator('main a[href^="mailto:"]').count(), 1);
    assert.ok(await takes('public'));

    const { pages, found } = axe.report;
    assert.ok(pages > 20, `axe looked at ${pages} pages only`);
    assert.equal(found.join('\n'), '');
  });
}
