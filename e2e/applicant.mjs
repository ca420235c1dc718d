// What a city's contact does: sign in as a newcomer, begin, write, attach, check, hand in.

import assert from 'node:assert/strict';

import { SIGNED_PAGE } from './city.mjs';

/** Signs in with the link in the letter. */
export async function signIn(person, city) {
  await person.open('/sign-in');
  await person.form('/sign-in').locator('[name=email]').fill(city.email);
  await person.press('/sign-in');
  const link = await linkInLetter(person, city.email);
  await person.open(link);
  await person.press(person.path);
}

/** Signs in as somebody nobody knows yet, who then says their name. */
export async function signInAsNewcomer(person, city) {
  await signIn(person, city);
  const naming = person.page.locator('form:has([name=naming])');
  await naming.locator('[name=name]').fill(city.person);
  await person.press('', { form: naming });
}

/** The sign-in link of the newest letter to an address, below the language. */
async function linkInLetter(person, email) {
  await person.open('/demo/mail');
  const letter = person.page.locator('article', { hasText: email }).first();
  const href = await letter.locator('a[href*="/sign-in/"]').first().getAttribute('href');
  return new URL(href, person.page.url()).href.replace(/^https?:\/\/[^/]+\/[a-z]{2}/, '');
}

/** Begins an application and fills it; resolves to its address below the language. */
export async function writeApplication(person, slug, city) {
  await person.open(`/calls/${slug}/applications`);
  const start = person.form(`/calls/${slug}/applications`);
  // Nothing typed: everything that is missing is told at once, and nothing begins.
  await person.press('', { form: start, status: 422 });
  assert.equal(await person.page.locator('.problems a').count(), 4);
  await person.fill(start, {
    name: city.name,
    country: city.country,
    kind: 'city',
    organisation: city.organisation,
  });
  await person.press('', { form: start });
  const application = person.path;
  assert.match(application, /^\/applications\/[0-9a-f-]{36}$/);

  const links = await person.page.locator(`a[href*="${application}/sections/"]`).all();
  const hrefs = await Promise.all(links.map((it) => it.getAttribute('href')));
  const names = hrefs.map((it) => /\/sections\/([^/?#]+)$/.exec(it)?.[1]);
  const sections = [...new Set(names.filter((it) => it !== undefined))];
  assert.ok(sections.length >= 7, sections.join());
  for (const section of sections) {
    await person.open(`${application}/sections/${section}`);
    const form = person.form(`${application}/sections/${section}`);
    if ((await form.count()) > 0) {
      await person.fill(form, city.answers);
      await person.press('', { form, button: '[value=save]' });
      // Without scripts, what depends on an answer is asked once that answer is there.
      if ((await form.locator('[data-shown-if]').count()) > 0) {
        await person.fill(form, city.answers);
        await person.press('', { form, button: '[value=save]' });
      }
    }
    const files = person.form(`${application}/files`);
    if ((await files.count()) > 0) {
      await files.locator('[type=file]').setInputFiles(SIGNED_PAGE);
      await person.press('', { form: files });
      assert.ok(await person.sees(SIGNED_PAGE.name), 'the file is listed');
    }
  }
  return application;
}

/** Checks the answers and hands in; resolves to the receipt's number. */
export async function handIn(person, application, city) {
  await person.open(`${application}/check`);
  assert.ok(await person.sees(city.answers.motivation), 'what was written is shown');
  const form = person.form(`${application}/submission`);
  await form.locator('[name=confirm]').check();
  await person.press('', { form });
  assert.match(person.path, new RegExp(`^${application}/receipts/`));
  const text = await person.page.locator('main').innerText();
  const number = /\b\d{4}-[0-9A-Z]{4}-[0-9A-Z]{4}\b/.exec(text)?.[0];
  assert.ok(number, 'the receipt has a number');
  assert.match(text.replace(/\s/g, ''), /[0-9a-f]{64}/, 'the receipt has the hash');
  return number;
}
