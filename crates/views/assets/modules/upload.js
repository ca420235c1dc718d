// Sends a file in pieces, so that a cut line costs a few seconds instead of the whole file: with
// progress, a pause, tries again by itself, and goes on after a reload when the same file is
// chosen again. The plain form does the same at once. The server's own answer is put into the
// page, so no sentence is made here.

const KIB = 1024;
const PIECE = { least: 16 * KIB, first: 64 * KIB, most: 1024 * KIB };
/** A piece should take about this long, and what a cut line costs is one of them. */
const PIECE_MS = 4_000;
/** No piece is a larger share of its file than this, so that a cut sends little of it twice. */
const SHARE_MAX = 1 / 25;
/** A piece without an answer for so long is sent again. */
const PATIENCE_MS = 90_000;
const PAUSE = { first: 1_000, most: 30_000 };
/** Of a file's beginning and end this much tells it apart from another one of its name. */
const ENDS = 64 * KIB;

/** What makes room while a file is sent: everything but the question's own words. */
const FIELD = ":scope > .field > :not(label), :scope > .hint, :scope > .actions";

const language = document.documentElement.lang;
const locale = language === "ar" ? "ar-u-nu-latn" : language === "en" ? "en-GB" : language;
const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
const percents = new Intl.NumberFormat(locale, { style: "percent" });

/** Heard by whoever does not look; it must be there before anything is said in it. */
const aloud = document.createElement("p");
aloud.className = "only-heard";
aloud.setAttribute("role", "status");
document.querySelector("main").append(aloud);

enhance(document);

function enhance(root) {
  for (const form of root.querySelectorAll("form[data-upload]")) {
    form.addEventListener("submit", (event) => {
      const file = form.querySelector("input[type=file]").files[0];
      // Without a file, or with an empty one, the server says what is wrong.
      if (!file?.size) return;
      event.preventDefault();
      new Sending(form, file).go();
    });
  }
}

/** Why sending stops: a sentence, by its key, and whether the person can go on. */
class Stopped extends Error {
  constructor(key, goesOn) {
    super(key);
    this.goesOn = goesOn;
  }
}

class Sending {
  #at = null;
  #offset = 0;
  #piece = PIECE.first;
  #pause = PAUSE.first;
  #paused = false;
  /** After a cut nobody knows what arrived: the server is asked before anything is sent. */
  #unsure = false;
  #over = false;
  #wake = () => {};

  constructor(form, file) {
    this.form = form;
    this.file = file;
    this.section = form.closest("section");
    this.box = form.querySelector(".sending");
    this.most = Math.max(PIECE.least, Math.min(PIECE.most, Math.floor(file.size * SHARE_MAX)));
    this.#wire();
  }

  #part(name) {
    return this.box.querySelector(`[data-${name}]`);
  }

  #wire() {
    this.box.hidden = false;
    for (const it of this.form.querySelectorAll(FIELD)) it.hidden = true;
    this.#part("name").textContent = this.file.name;
    this.#part("pause").addEventListener("click", () => this.#hold("paused"));
    this.#part("continue").addEventListener("click", () => this.#goOn());
    this.#part("give-up").addEventListener("click", () => this.#giveUp());
    this.online = () => this.#wake();
    this.leave = (event) => event.preventDefault();
    window.addEventListener("online", this.online);
    window.addEventListener("beforeunload", this.leave);
  }

  #unwire() {
    this.#over = true;
    window.removeEventListener("online", this.online);
    window.removeEventListener("beforeunload", this.leave);
  }

  #say(key) {
    const sentence = this.box.dataset[`say${key[0].toUpperCase()}${key.slice(1)}`];
    const status = this.#part("status");
    if (status.textContent !== sentence) status.textContent = sentence;
  }

  #show() {
    const done = this.#offset / this.file.size;
    const [say, unit] = this.file.size < 1e6 ? ["sayKilobytes", 1e3] : ["sayMegabytes", 1e6];
    const total = this.box.dataset[say].replace("{n}", numbers.format(this.file.size / unit));
    this.box.querySelector("progress").value = Math.floor(done * 100);
    this.#part("amount").textContent = this.box.dataset.sayDone
      .replace("{percent}", percents.format(Math.floor(done * 100) / 100))
      .replace("{total}", total);
  }

  /** Stops before the next piece and shows how to go on. */
  #hold(key) {
    this.#paused = true;
    this.#say(key);
    this.#part("pause").hidden = true;
    this.#part("continue").hidden = false;
    this.#wake();
  }

  #goOn() {
    this.#paused = false;
    this.#pause = PAUSE.first;
    this.#part("pause").hidden = false;
    this.#part("continue").hidden = true;
    this.#wake();
  }

  /** Sends to the end; whatever happens on the line, it comes back here. */
  async go() {
    this.#show();
    while (!this.#over) {
      if (this.#paused) {
        await this.#sleep();
        continue;
      }
      try {
        if (!this.#at) await this.#begin();
        if (this.#unsure) await this.#ask();
        this.#say("sending");
        while (this.#offset < this.file.size && !this.#paused && !this.#over) await this.#send();
        if (!this.#paused && !this.#over) await this.#finish();
      } catch (trouble) {
        await this.#recover(trouble);
      }
    }
  }

  async #recover(trouble) {
    if (this.#over) return;
    if (trouble instanceof Stopped) {
      this.#hold(trouble.message);
      if (!trouble.goesOn) this.#lost();
      return;
    }
    this.#say("cut");
    // All who were cut off at once shall not come back at once.
    await this.#sleep(this.#pause * (0.5 + Math.random()));
    this.#pause = Math.min(this.#pause * 2, PAUSE.most);
    this.#piece = Math.max(PIECE.least, Math.floor(this.#piece / 2));
    this.#unsure = Boolean(this.#at);
  }

  /** Until somebody wakes it, or for so long. */
  #sleep(ms) {
    return new Promise((resolve) => {
      const timer = ms === undefined ? 0 : setTimeout(resolve, ms);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  async #begin() {
    const metadata = {
      question: this.form.dataset.upload,
      filename: this.file.name,
      mark: await mark(this.file),
    };
    const sent = Object.entries(metadata).map(([key, value]) => `${key} ${base64(value)}`);
    const answer = await this.#fetch(this.form.dataset.begin, {
      method: "POST",
      headers: {
        "tus-resumable": "1.0.0",
        "upload-length": String(this.file.size),
        "upload-metadata": sent.join(","),
      },
    });
    if (answer.status === 422) return this.#swap(await answer.text());
    if (answer.status !== 201) throw unexpected(answer);
    this.#at = answer.headers.get("location");
    this.#offset = Number(answer.headers.get("upload-offset"));
    const id = this.#at.split("/").pop();
    const before = this.section.querySelector(`[data-stopped="${id}"]`);
    if (before) before.hidden = true;
    this.#show();
    return undefined;
  }

  /** How far the server says it is. */
  async #ask() {
    const answer = await this.#fetch(this.#at, { method: "HEAD" });
    if (!answer.ok) throw unexpected(answer);
    this.#unsure = false;
    this.#offset = Number(answer.headers.get("upload-offset"));
    this.#show();
  }

  async #send() {
    const length = Math.min(this.#piece, this.most);
    const piece = this.file.slice(this.#offset, this.#offset + length);
    const begun = performance.now();
    const answer = await this.#fetch(this.#at, {
      method: "PATCH",
      headers: {
        "tus-resumable": "1.0.0",
        "upload-offset": String(this.#offset),
        "content-type": "application/offset+octet-stream",
      },
      body: piece,
    });
    const offset = answer.headers.get("upload-offset");
    if (answer.status === 410) {
      // Attached already, by an answer that got lost: finishing says so again.
      this.#offset = this.file.size;
      return;
    }
    if (answer.status !== 204 && (answer.status !== 409 || offset === null)) throw unexpected(answer);
    this.#offset = Number(offset);
    this.#pause = PAUSE.first;
    const rate = piece.size / Math.max(1, performance.now() - begun);
    this.#piece = Math.round(Math.min(PIECE.most, Math.max(PIECE.least, rate * PIECE_MS)));
    this.#show();
  }

  async #finish() {
    this.#say("checking");
    const answer = await this.#fetch(`${this.#at}/attachment`, { method: "POST" });
    if (answer.status === 409) return this.#ask();
    if (answer.status !== 200 && answer.status !== 422) throw unexpected(answer);
    return this.#swap(await answer.text());
  }

  async #giveUp() {
    const at = this.#at;
    this.#unwire();
    this.#wake();
    if (!at) return location.reload();
    try {
      const answer = await fetch(`${at}/removal`, { method: "POST" });
      this.#swap(await answer.text());
    } catch {
      location.reload();
    }
    return undefined;
  }

  /** What had arrived is not there any more: the field comes back. */
  #lost() {
    this.#unwire();
    for (const it of this.form.querySelectorAll(FIELD)) it.hidden = false;
    this.#part("continue").hidden = true;
    this.#part("give-up").hidden = true;
  }

  async #fetch(address, more) {
    const patience = new AbortController();
    const timer = setTimeout(() => patience.abort(), PATIENCE_MS);
    try {
      const answer = await fetch(address, {
        ...more,
        credentials: "same-origin",
        signal: patience.signal,
      });
      if (answer.redirected && new URL(answer.url).pathname.endsWith("/sign-in")) {
        throw new Stopped("signedOut", true);
      }
      return answer;
    } finally {
      clearTimeout(timer);
    }
  }

  /** Puts the question as the server shows it now in the place of this one. */
  #swap(text) {
    this.#unwire();
    const page = new DOMParser().parseFromString(text, "text/html");
    const fresh = page.getElementById(this.section.id);
    if (!fresh) return location.reload();
    const wasHere = this.section.contains(document.activeElement);
    const notice = page.querySelector(".notice.done") ?? fresh.querySelector(".error");
    const words = notice?.textContent ?? "";
    const shown = document.importNode(fresh, true);
    if (notice?.matches(".notice")) {
      const told = document.importNode(notice, true);
      told.removeAttribute("role");
      shown.prepend(told);
    }
    this.section.replaceWith(shown);
    enhance(shown);
    aloud.textContent = words;
    if (wasHere) shown.querySelector("input[type=file], a, button")?.focus();
    return undefined;
  }
}

/** A busy server is asked again like a cut line; what it will never take stops the sending. */
function unexpected(answer) {
  if (answer.status >= 500 || answer.status === 429) return new Error(String(answer.status));
  if (answer.status === 404) return new Stopped("gone", false);
  return new Stopped("failed", true);
}

/** By what the same file is known again: when it was changed, and what it begins and ends with. */
async function mark(file) {
  const when = String(file.lastModified);
  if (!globalThis.crypto?.subtle) return when;
  const ends = new Blob([file.slice(0, ENDS), file.slice(-ENDS)]);
  const digest = await crypto.subtle.digest("SHA-256", await ends.arrayBuffer());
  const hex = Array.from(new Uint8Array(digest), (it) => it.toString(16).padStart(2, "0")).join("");
  return `${when}-${hex}`;
}

function base64(text) {
  const bytes = new TextEncoder().encode(text);
  return btoa(String.fromCharCode(...bytes));
}
