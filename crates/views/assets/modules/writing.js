// Saves while somebody writes, says beside each question whether it is saved, tells who else is
// here, lets two texts that met be put together, and loses nothing typed on a bad line. The page
// does all of it without this file, one press of a button at a time. Writes by textContent only.

const said = document.getElementById("writing-words").dataset;
const form = document.getElementById("section-form");
const language = document.documentElement.lang;
const locale = language === "ar" ? "ar-u-nu-latn" : language === "en" ? "en-GB" : language;
const hour = new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });

/** After the last key, in milliseconds. */
const PAUSE = 10_000;
/** How often a page says that it is open. */
const BEAT = 20_000;
/** What a browser sends along while a page goes; more than that is warned about instead. */
const PARTING_BYTES = 60_000;

const questions = [];
/** Whether the form itself is being sent, with everything in it. */
let submitting = false;
let beating = 0;

/** One question: its fields, what of them is saved, and what is on its way. */
class Question {
  constructor(box) {
    this.box = box;
    this.id = box.dataset.question;
    this.state = box.querySelector("[data-state]");
    this.mark = form.elements[`v.${this.id}`];
    this.saved = serial(this.fields());
    this.timer = 0;
    this.tries = 0;
    // Sent without an answer: it is sent again before anything newer, so that a text which
    // arrived all the same is not taken for somebody else's.
    this.unanswered = null;
    this.sending = null;
    this.met = null;
    this.trouble = "";
    box.addEventListener("input", (event) => {
      if (event.target.name) this.typed();
    });
    box.addEventListener("focusout", (event) => {
      if (!box.contains(event.relatedTarget)) this.left();
    });
  }

  get controls() {
    return [...this.box.querySelectorAll("input[name], textarea[name], select[name]")].filter(
      (it) => !it.disabled && !/^(choice|mine)\./.test(it.name),
    );
  }

  fields() {
    const fields = {};
    for (const it of this.controls) {
      if ((it.type === "radio" || it.type === "checkbox") && !it.checked) continue;
      (fields[it.name] ??= []).push(it.value);
    }
    return fields;
  }

  put(fields) {
    for (const it of this.controls) {
      const texts = fields[it.name] ?? [];
      if (it.type === "radio" || it.type === "checkbox") it.checked = texts.includes(it.value);
      else it.value = texts[0] ?? "";
      it.dispatchEvent(new Event("input", { bubbles: true }));
    }
  }

  get isUnsaved() {
    return serial(this.fields()) !== this.saved;
  }

  typed() {
    if (this.trouble === "final") return;
    if (this.trouble) keeper.keep(this);
    else if (this.isUnsaved) this.say(said.unsaved);
    this.later(PAUSE);
  }

  left() {
    this.showProblems();
    if (this.isUnsaved && this.tries === 0) this.save();
  }

  later(ms) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), ms);
  }

  /** Saves what is typed, or what was sent before and never answered. */
  save() {
    this.sending ??= this.#send().finally(() => {
      this.sending = null;
    });
    return this.sending;
  }

  async #send() {
    clearTimeout(this.timer);
    if (this.met || this.trouble === "final") return;
    const fields = this.unanswered ?? this.fields();
    if (!this.unanswered && serial(fields) === this.saved) return;
    if (!this.trouble) this.say(said.saving);
    this.unanswered = fields;
    let answer;
    let body;
    try {
      answer = await post(`${said.answers}/${this.id}`, this.parcel(fields), {
        signal: AbortSignal.timeout(20_000),
      });
      body = await read(answer);
    } catch {
      return this.again(said.offline);
    }
    if (answer.status >= 500 || answer.status === 429) return this.again(said.offline);
    this.unanswered = null;
    if (answer.ok) return this.stored(fields, body);
    if (answer.status === 401) return this.signedOut();
    if (body.clash) return this.meet(body.clash, fields);
    this.trouble = "final";
    this.say(body.otherPerson ? said.otherPerson : said.refused, true);
    await keeper.keep(this);
  }

  parcel(fields, unanswered = null) {
    return { by: said.by, version: Number(said.version), mark: this.mark.value, fields, unanswered };
  }

  stored(fields, body) {
    this.mark.value = body.mark;
    this.tries = 0;
    this.problems = body.problems;
    const recovered = this.trouble !== "";
    this.trouble = "";
    showSignedOut();
    if (!body.stored) return this.say(said.tooLong, true);
    this.saved = serial(fields);
    keeper.forget(this);
    if (this.isUnsaved) return this.later(recovered ? 0 : PAUSE);
    for (const { field, say, over } of body.words) {
      const line = document.getElementById(`${field}-words`);
      if (line) line.textContent = say;
      line?.classList.toggle("over", over);
    }
    if (!this.box.contains(document.activeElement)) this.showProblems();
    const at = new Date(body.savedAt ?? Date.now());
    this.say(said.saved.replace("{time}", hour.format(at)), recovered || !this.told);
    this.told = true;
  }

  /** Tries again, each time later, and never all pages at the same moment. */
  again(words) {
    if (this.trouble !== "line") this.say(words, true);
    this.trouble = "line";
    const pause = Math.min(60_000, 2_000 * 2 ** this.tries) * (0.5 + Math.random());
    this.tries += 1;
    this.later(pause);
    return keeper.keep(this);
  }

  signedOut() {
    if (this.trouble !== "session") this.say(said.noSession, true);
    this.trouble = "session";
    this.tries += 1;
    this.later(60_000);
    showSignedOut();
    return keeper.keep(this);
  }

  /** Two texts: both are shown, and nothing is sent until one is chosen. */
  meet(clash, mine) {
    this.met = clash;
    this.trouble = "";
    this.tries = 0;
    this.mark.value = clash.mark;
    const choice = document.getElementById("clash-mould").content.cloneNode(true).firstElementChild;
    const slot = (name) => choice.querySelector(`[data-slot="${name}"]`);
    choice.id = `theirs-${this.id}`;
    for (const name of ["lead", "heading", "choice"]) slot(name).textContent = clash[name];
    for (const name of ["mine", "theirs"]) slot(name).append(...marked(clash[name]));
    for (const it of choice.querySelectorAll("[type=radio]")) it.name = `choice.${this.id}`;
    // For the buttons of the form, which also know what to do with a choice.
    for (const [name, texts] of Object.entries(mine)) {
      for (const text of texts) {
        const own = document.createElement("textarea");
        Object.assign(own, { name: `mine.${name}`, value: text, hidden: true });
        choice.append(own);
      }
    }
    choice.querySelector("[data-choose]").addEventListener("click", (event) => {
      event.preventDefault();
      const chosen = choice.querySelector("[type=radio]:checked")?.value;
      choice.remove();
      this.met = null;
      if (chosen === "mine") this.put(mine);
      if (chosen === "theirs") this.put(clash.fields);
      this.controls[0]?.focus();
      this.saved = serial(clash.fields);
      this.save();
      if (!this.isUnsaved) this.say("");
    });
    this.box.before(choice);
    this.say(said.met, true);
  }

  /** What is wrong is said once the writer has left the question, never in the middle of a word. */
  showProblems() {
    if (!this.problems) return;
    const names = new Set(this.controls.map((it) => it.name));
    for (const name of names) {
      const input = document.getElementById(name);
      const problem = this.problems.find((it) => it.field === name);
      const id = `${name}-error`;
      let line = document.getElementById(id);
      input?.closest(".field")?.classList.toggle("wrong", Boolean(problem));
      if (!problem) {
        line?.remove();
        input?.removeAttribute("aria-invalid");
        continue;
      }
      if (!input) continue;
      if (!line) {
        line = document.createElement("p");
        Object.assign(line, { id, className: "error" });
        input.before(line);
      }
      const mark = document.createElement("strong");
      mark.textContent = said.error;
      line.replaceChildren(mark, ` ${problem.message}`);
      input.setAttribute("aria-invalid", "true");
      const described = (input.getAttribute("aria-describedby") ?? "").split(" ");
      input.setAttribute("aria-describedby", [...new Set([...described, id])].join(" ").trim());
    }
    this.problems = null;
  }

  /** Beside the field; read out only where something has turned, not at each save. */
  say(words, aloud = false) {
    this.state.setAttribute("aria-live", aloud ? "polite" : "off");
    this.state.textContent = words;
    this.state.classList.toggle("error", this.trouble !== "" || this.met !== null);
  }
}

/** Unsent text on this device: only where the person asked for it, locked with a secret that the
    server gives inside a session, gone once it is saved or the person signs out. */
const keeper = {
  box: document.querySelector("[data-keep]"),
  key: null,
  flag: `lyceum-keep:${said.by}`,

  place: (question) => `lyceum-unsent:${said.by}:${said.application}:${question.id}`,

  async begin() {
    if (!this.box || !window.crypto?.subtle || !window.localStorage) return;
    const tick = this.box.querySelector("input");
    this.box.hidden = false;
    tick.checked = localStorage.getItem(this.flag) !== null;
    tick.addEventListener("change", async () => {
      if (tick.checked) {
        localStorage.setItem(this.flag, "yes");
        await this.unlock();
        for (const it of questions) if (it.trouble) await this.keep(it);
      } else {
        localStorage.removeItem(this.flag);
        questions.forEach((it) => this.forget(it));
        this.key = null;
      }
    });
    if (tick.checked && (await this.unlock())) for (const it of questions) await this.offer(it);
  },

  async unlock() {
    const answer = await post(said.key, {}).catch(() => null);
    if (!answer?.ok) return false;
    const { key } = await answer.json();
    const bytes = Uint8Array.from(key.match(/../g), (it) => parseInt(it, 16));
    this.key = await crypto.subtle.importKey("raw", bytes, "AES-GCM", false, ["encrypt", "decrypt"]);
    return true;
  },

  async keep(question) {
    if (!question.isUnsaved || !this.box?.querySelector("input").checked) return;
    if (!this.key && !(await this.unlock())) return;
    const text = { at: Date.now(), mark: question.mark.value, fields: question.fields() };
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const bytes = new TextEncoder().encode(JSON.stringify(text));
    const locked = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, this.key, bytes);
    const kept = JSON.stringify([[...iv], [...new Uint8Array(locked)]]);
    try {
      localStorage.setItem(this.place(question), kept);
    } catch {
      // The device has no room: the page itself still has the text, and warns before it goes.
    }
  },

  forget(question) {
    window.localStorage?.removeItem(this.place(question));
  },

  /** Shows what this device has kept of a question, to be taken up or forgotten. */
  async offer(question) {
    const kept = localStorage.getItem(this.place(question));
    if (!kept) return;
    const text = await this.open(kept).catch(() => null);
    if (!text || serial(text.fields) === question.saved) return this.forget(question);
    const box = document.getElementById("kept-mould").content.cloneNode(true).firstElementChild;
    const lead = box.querySelector("p");
    const day = new Intl.DateTimeFormat(locale, { day: "numeric", month: "long" });
    const at = new Date(text.at);
    lead.textContent = lead.textContent.replace("{time}", `${day.format(at)}, ${hour.format(at)}`);
    box.querySelector("[data-slot]").textContent = Object.values(text.fields).flat().join("\n");
    box.querySelector("[data-use]").addEventListener("click", () => {
      box.remove();
      question.mark.value = text.mark;
      question.put(text.fields);
      question.controls[0]?.focus();
      question.save();
    });
    box.querySelector("[data-forget]").addEventListener("click", () => {
      box.remove();
      this.forget(question);
    });
    question.box.before(box);
  },

  async open(kept) {
    const [iv, locked] = JSON.parse(kept).map((it) => new Uint8Array(it));
    const bytes = await crypto.subtle.decrypt({ name: "AES-GCM", iv }, this.key, locked);
    return JSON.parse(new TextDecoder().decode(bytes));
  },
};

if (form && "writes" in said) {
  for (const box of form.querySelectorAll("[data-question]")) questions.push(new Question(box));
  form.addEventListener("submit", submit);
  keeper.begin();
}
for (const comes of ["online", "focus"]) window.addEventListener(comes, goOn);
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "visible") return beat();
  for (const it of questions) if (it.tries === 0) it.save();
});
window.addEventListener("pagehide", part);
window.addEventListener("pageshow", (event) => {
  submitting = false;
  if (event.persisted) beat();
});
window.addEventListener("beforeunload", (event) => {
  if (!submitting && questions.some(mayBeLost)) event.preventDefault();
});
beat();

/** The line or the session may be back: what waits is tried at once. */
function goOn() {
  for (const it of questions) if (it.trouble && it.trouble !== "final") it.later(Math.random() * 500);
}

/** The form takes everything along; a save on its way is let arrive first. */
async function submit(event) {
  const onTheirWay = questions.filter((it) => it.sending).map((it) => it.sending);
  if (onTheirWay.length === 0) {
    submitting = true;
    return;
  }
  event.preventDefault();
  await Promise.allSettled(onTheirWay);
  form.requestSubmit(event.submitter);
}

/** What is typed goes along with the last breath of the page. */
function part() {
  const options = { keepalive: true };
  if (said.presence) post(said.presence, { gone: true }, options).catch(() => {});
  if (submitting) return;
  for (const it of questions) {
    if (!it.isUnsaved || it.met || it.trouble === "final") continue;
    const fields = it.fields();
    const before = it.unanswered;
    it.unanswered = fields;
    post(`${said.answers}/${it.id}`, it.parcel(fields, before), options).catch(() => {});
  }
}

function mayBeLost(question) {
  if (!question.isUnsaved) return false;
  const bytes = new Blob([JSON.stringify(question.fields())]).size;
  return Boolean(question.trouble) || question.met !== null || bytes > PARTING_BYTES;
}

function showSignedOut() {
  const bar = document.querySelector("[data-signed-out]");
  const signedOut = questions.some((it) => it.trouble === "session");
  if (bar && bar.hidden === signedOut) bar.hidden = !signedOut;
}

/** Says that this page is open, and hears who else has it open. */
async function beat() {
  clearTimeout(beating);
  if (!said.presence) return;
  if (document.visibilityState !== "visible") return;
  beating = setTimeout(beat, BEAT * (0.9 + Math.random() / 5));
  const answer = await post(said.presence, {}).catch(() => null);
  if (!answer?.ok) return;
  const { here } = await answer.json();
  const line = document.querySelector("[data-here]");
  if (line.textContent !== here) line.textContent = here;
}

function post(address, body, more = {}) {
  return fetch(address, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
    credentials: "same-origin",
    redirect: "error",
    ...more,
  });
}

async function read(answer) {
  const isJson = answer.headers.get("content-type")?.includes("json");
  return isJson ? answer.json() : {};
}

/** Fields as one text, to be compared: an empty field is none. */
function serial(fields) {
  const kept = Object.entries(fields).map(([name, texts]) => [
    name,
    texts.map((it) => it.replaceAll("\r\n", "\n").trim()).filter((it) => it !== ""),
  ]);
  return JSON.stringify(kept.filter(([, texts]) => texts.length > 0).sort());
}

/** A text with the words that the other lacks marked. */
function marked(pieces) {
  return pieces.flatMap(([text, isOwn]) => {
    const lines = text.split("\n").flatMap((it, at) => (at > 0 ? [document.createElement("br"), it] : [it]));
    if (!isOwn) return lines;
    const mark = document.createElement("mark");
    mark.append(...lines);
    return [mark];
  });
}
