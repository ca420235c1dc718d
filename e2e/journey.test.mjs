// A city from the open call to the list of members, without a script: once in Ukrainian, once
// in Arabic. axe looks at every page of the way, the first time in English, then in Arabic.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { handIn, signInAsNewcomer, writeApplication } from './applicant.mjs';
import { Axe } from './axe.mjs';
import { launch } from './browser.mjs';
import { ARABIC, UKRAINIAN } from './city.mjs';
import * as offices from './offices.mjs';
import { Person } from './person.mjs';
import { startDemo } from './server.mjs';

const CALL = 'demonstration';

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

for (const [city, inspected] of [[UKRAINIAN, 'en'], [ARABIC, 'ar']]) {
  test(`${city.name} becomes a member, in ${city.lang}, without scripts`, async () => {
    const demo = await startDemo();
    try {
      const axe = new Axe(browser, demo.url, inspected);
      await travel(demo, city, axe);
      const { pages, found } = axe.report;
      assert.ok(pages > 100, `axe looked at ${pages} pages only`);
      assert.ok(found.length === 0, found.join('\n'));
    } finally {
      await demo.stop();
    }
  });
}

async function travel(demo, city, axe) {
  const arrive = () => Person.arrive(browser, demo, city.lang, axe);
  const days = await offices.deadlines(demo, CALL);

  const visitor = await arrive();
  await visitor.open('');
  await visitor.open('/calls');
  await visitor.follow(`/calls/${CALL}`);
  await visitor.open(`/calls/${CALL}/flyer`);
  await visitor.open('/members');
  assert.ok(!(await visitor.sees(city.name)), 'the city is no member yet');

  const contact = await arrive();
  await signInAsNewcomer(contact, city);
  await contact.open('/desk');
  const application = await writeApplication(contact, CALL, city);
  await contact.open(application);
  await contact.open(`${application}/team`);
  await contact.open(`${application}/signature-page`);
  const number = await handIn(contact, application, city);
  await contact.open('/demo/mail');
  assert.ok(await contact.sees(number), 'the receipt went out by mail');
  await contact.open('/me');

  const officer = await arrive();
  await offices.become(officer, city.officer);
  await offices.endorseAndForward(officer, CALL, city, application);

  const secretariat = await arrive();
  await offices.moveClock(secretariat, days.commission);
  await offices.become(secretariat, offices.SECRETARIAT);
  await offices.checkAndAssign(secretariat, CALL, city, application);
  await offices.review(await arrive(), city);
  await offices.decide(secretariat, city, application);
  await visitor.open('/members');
  assert.ok(!(await visitor.sees(city.name)), 'a prepared decision is told to nobody');

  await offices.moveClock(secretariat, days.announcement);
  await offices.become(secretariat, offices.SECRETARIAT);
  await offices.announce(secretariat, CALL, city);
  await visitor.open(`/members?q=${encodeURIComponent(city.name)}`);
  assert.ok(await visitor.sees(city.name), 'the city is a member');
  await visitor.page.locator('main table a', { hasText: city.name }).first().click();
  await visitor.page.waitForURL(/\/cities\//);
  await visitor.open(visitor.path);
  await visitor.open(`/calls/${CALL}`);
  assert.ok(await visitor.sees(city.name), 'the call tells its result');
}
