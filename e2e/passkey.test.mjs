// A passkey, from making it to signing in with it: the one thing that needs a script, because
// browsers offer it to nothing else. The authenticator is Chromium's own virtual one.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { Axe } from './axe.mjs';
import { launch, withScripts } from './browser.mjs';
import { become, SECRETARIAT } from './offices.mjs';
import { Person } from './person.mjs';
import { startDemo } from './server.mjs';

test('a person makes a passkey, signs out, and signs in with it', async () => {
  const demo = await startDemo();
  const browser = await launch();
  try {
    // A passkey belongs to a name, never to an address such as 127.0.0.1.
    const baseURL = demo.url.replace('127.0.0.1', 'localhost');
    const page = await withScripts(browser, baseURL);
    const faults = [];
    page.on('pageerror', (error) => faults.push(String(error)));
    page.on('console', (line) => {
      if (line.type() === 'error') faults.push(`${line.text()} ${line.location().url}`);
    });
    const authenticator = await plugIn(page);
    const axe = new Axe(browser, baseURL, 'en');
    const person = new Person(page, 'en', axe);

    await become(person, SECRETARIAT);
    await person.open('/me');
    await Promise.all([
      page.waitForNavigation(),
      page.locator('[data-passkey=create] button').click(),
    ]);
    assert.equal(await page.locator('form[action*="/me/passkeys/"]').count(), 1);
    assert.equal(await authenticator.count(), 1);
    await axe.look(page);

    await person.press('/sign-out');
    await person.open('/desk');
    assert.equal(person.path, '/sign-in', 'the desk asks to sign in');

    await person.open('/sign-in');
    await Promise.all([
      page.waitForURL(/\/en\/desk$/),
      page.locator('[data-passkey=get] button').click(),
    ]);
    await person.open('/me');
    assert.equal(await page.locator('[name=name]').inputValue(), SECRETARIAT);

    // Taken away, it opens nothing any more.
    await person.press('/removal', { form: page.locator('form[action*="/me/passkeys/"]') });
    await person.press('/sign-out');
    await person.open('/sign-in');
    await page.locator('[data-passkey=get] button').click();
    await page.locator('[data-passkey=get] [role=alert]').waitFor({ state: 'visible' });
    assert.equal(person.path, '/sign-in');

    assert.ok(axe.report.found.length === 0, axe.report.found.join('\n'));
    assert.deepEqual(faults.filter((it) => !it.includes('409')), []);
  } finally {
    await browser.close();
    await demo.stop();
  }
});

/** An authenticator in the machine that asks for a finger and gets it. */
async function plugIn(page) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return {
    async count() {
      const { credentials } = await devtools.send('WebAuthn.getCredentials', { authenticatorId });
      return credentials.length;
    },
  };
}
