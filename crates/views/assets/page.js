// Smooths what already works without it: tells deadlines by the reader's own
// clock, offers passkeys, lets a pointer follow dots on a map. Writes by textContent only.

const language = document.documentElement.lang;

// Arabic keeps Latin digits, as the pages themselves do.
const locale = language === "ar" ? "ar-u-nu-latn" : language === "en" ? "en-GB" : language;

tellTimes();
offerPasskeys();
followDots();
nameCells();
forgetAtSignOut();

function tellTimes() {
  const day = new Intl.DateTimeFormat(locale, { day: "numeric", month: "long" });
  const hour = new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  const comma = language === "ar" ? "، " : ", ";
  for (const time of document.querySelectorAll("time[data-at]")) {
    const at = new Date(Number(time.dataset.at));
    time.textContent = day.format(at) + comma + hour.format(at);
    time.closest("[hidden]")?.removeAttribute("hidden");
  }
}

// On a phone the sheet lays the rows of tables out as cards, and one browser forgets then that they
// are tables.
function nameCells() {
  const roles = { TABLE: "table", THEAD: "rowgroup", TBODY: "rowgroup", TR: "row", TD: "cell" };
  for (const table of document.querySelectorAll("table.cards")) {
    for (const it of [table, ...table.querySelectorAll("thead, tbody, tr, th, td")]) {
      const header = it.scope === "row" ? "rowheader" : "columnheader";
      it.setAttribute("role", roles[it.tagName] ?? header);
    }
  }
}

function offerPasskeys() {
  if (!window.PublicKeyCredential) return;
  for (const box of document.querySelectorAll("[data-passkey]")) {
    const button = box.querySelector("button");
    const failed = box.querySelector("[role=alert]");
    box.hidden = false;
    button.addEventListener("click", async () => {
      failed.hidden = true;
      button.disabled = true;
      try {
        await usePasskey(box.dataset);
      } catch {
        failed.hidden = false;
      } finally {
        button.disabled = false;
      }
    });
  }
}

async function usePasskey({ passkey, options, result, next }) {
  const asked = await (await post(options)).json();
  const publicKey = asked.publicKey ?? asked;
  publicKey.challenge = toBytes(publicKey.challenge);
  if (publicKey.user) publicKey.user.id = toBytes(publicKey.user.id);
  for (const list of [publicKey.excludeCredentials, publicKey.allowCredentials]) {
    for (const it of list ?? []) it.id = toBytes(it.id);
  }
  const credential = await (passkey === "create"
    ? navigator.credentials.create({ publicKey })
    : navigator.credentials.get({ publicKey }));
  const response = {};
  for (const name of ["clientDataJSON", "attestationObject", "authenticatorData", "signature", "userHandle"]) {
    if (credential.response[name]) response[name] = toText(credential.response[name]);
  }
  if (credential.response.getTransports) response.transports = credential.response.getTransports();
  await post(result, {
    id: credential.id,
    rawId: toText(credential.rawId),
    type: credential.type,
    response,
    extensions: credential.getClientExtensionResults(),
  });
  location.assign(next);
}

async function post(address, body = {}) {
  const answer = await fetch(address, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
    credentials: "same-origin",
  });
  if (!answer.ok) throw new Error(String(answer.status));
  return answer;
}

/** From base64url. */
function toBytes(text) {
  const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(binary, (it) => it.charCodeAt(0));
}

/** To base64url without padding. */
function toText(buffer) {
  const binary = String.fromCharCode(...new Uint8Array(buffer));
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

function followDots() {
  for (const map of document.querySelectorAll("svg.world")) {
    map.addEventListener("click", (event) => {
      const address = event.target.dataset?.href;
      if (address) location.assign(address);
    });
  }
}

/** What a person chose to keep on this device goes with the session. */
function forgetAtSignOut() {
  for (const form of document.querySelectorAll('form[action$="/sign-out"]')) {
    form.addEventListener("submit", () => {
      const kept = Object.keys(window.localStorage ?? {}).filter((it) => it.startsWith("lyceum-"));
      for (const name of kept) localStorage.removeItem(name);
    });
  }
}
