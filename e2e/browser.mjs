// Chromium as it comes with the system, speaking to nobody but the demonstration.

import { chromium } from 'playwright-core';

const FLAGS = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts the browser that `cargo xtask test` found. */
export function launch() {
  const executablePath = process.env.LYCEUM_CHROMIUM ?? '/usr/bin/chromium';
  return chromium.launch({ executablePath, args: FLAGS });
}

// A page that is still gliding to a button is clicked beside it.
const STILL = { reducedMotion: 'reduce' };

/** A browser window of one person, with scripts. */
export async function withScripts(browser, baseURL, more = {}) {
  const context = await browser.newContext({ baseURL, ...STILL, ...more });
  context.setDefaultTimeout(20_000);
  return context.newPage();
}

/** A browser window of one person, without scripts. */
export function withoutScripts(browser, baseURL) {
  return withScripts(browser, baseURL, { javaScriptEnabled: false });
}
