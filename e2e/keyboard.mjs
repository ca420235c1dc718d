// A person without a mouse: Tab until the thing has the focus, then type, Space or Enter.

import assert from 'node:assert/strict';

/** As many steps as no page of ours needs. */
const STEPS_MAX = 400;

/** Presses Tab until what `locator` finds has the focus. */
export async function tabTo(page, locator) {
  const target = await locator.first().elementHandle();
  assert.ok(target, `${locator} is on ${page.url()}`);
  for (let step = 0; step < STEPS_MAX; step += 1) {
    if (await target.evaluate((it) => it === it.ownerDocument.activeElement)) {
      const visible = await target.evaluate((it) => it.matches(':focus-visible'));
      assert.ok(visible, 'the focus can be seen');
      return;
    }
    await page.keyboard.press('Tab');
  }
  assert.fail(`no Tab leads to ${locator} on ${page.url()}`);
}

/**
 * Types into a field, in place of what stands there. A moment has a control of the browser's own,
 * with keys that follow the browser's language: the focus is led there, the value set at once.
 */
export async function type(page, locator, text) {
  await tabTo(page, locator);
  if ((await locator.first().getAttribute('type')) === 'datetime-local') {
    await locator.first().fill(text);
    return;
  }
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.press('Delete');
  await page.keyboard.insertText(text);
}

/** Follows a link or presses a button, and waits for the page behind it. */
export async function enter(page, locator, status = 200) {
  await tabTo(page, locator);
  const [answer] = await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
  const text = await page.locator('body').innerText();
  assert.equal(answer.status(), status, `${answer.url()}\n${text}`);
  assert.ok(!text.includes('⟦'), `${answer.url()}: a text is missing`);
}
