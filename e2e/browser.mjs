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

/** A browser window of one person, without scripts. */
export async function withoutScripts(browser, baseURL) {
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
  context.setDefaultTimeout(20_000);
  return context.newPage();
}
