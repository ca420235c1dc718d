// Counts words along while somebody types, by the rule of the server (`domain::words`), whose
// count is the one that binds. No dictionary: browsers do not agree where words end in scripts
// without spaces, so there two or four characters count as one.

const LETTER = /\p{Alphabetic}/u;
const NUMBER = /\p{N}/u;
const MARK = /\p{M}/u;
const UNSEEN = /[\u00ad\u061c\u200c-\u200f\u2060-\u2064\ufeff]/u;

/** Chinese characters, kana, bopomofo: two make a word. */
const EAST_ASIAN = new RegExp(
  "[\u2e80-\u2fd5\u3005-\u3007\u3021-\u3029\u3031-\u3035\u3038-\u303b\u3041-\u3096\u309d-\u309f" +
    "\u30a1-\u30fa\u30fc-\u30ff\u3105-\u312f\u31a0-\u31bf\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff" +
    "\uf900-\ufaff\uff66-\uff9f\\u{1b000}-\\u{1b16f}\\u{20000}-\\u{323af}]",
  "u",
);

/** Thai, Lao, Khmer, Burmese, without their digits and stops: four make a word. */
const SOUTH_EAST_ASIAN = new RegExp(
  "[\u0e01-\u0e3a\u0e40-\u0e4e\u0e81-\u0ecf\u0edc-\u0edf\u1000-\u103f\u1050-\u108f\u109a-\u109d" +
    "\u1780-\u17d3\u17d7\u17dc-\u17dd\ua9e0-\ua9ef\ua9fa-\ua9fe\uaa60-\uaa7f]",
  "u",
);

const BETWEEN_DIGITS = ",٫٬";
const BETWEEN_LETTERS = "·\u2027\u05f3\u05f4";
const BETWEEN_EITHER = "'’‘.\u2024\uff07\uff0e";

/** How many words a text has. */
export function countWords(text) {
  let words = 0;
  // How many characters of a script without spaces stand in a row, and how many make a word.
  let dense = 0;
  let perWord = 1;
  // What came before: "letter", "digit" or nothing, and a sign that may hold two of them together.
  let before = "";
  let sign = "";
  for (const c of text) {
    const measure = EAST_ASIAN.test(c) ? 2 : SOUTH_EAST_ASIAN.test(c) ? 4 : 0;
    const within = !measure && (MARK.test(c) || UNSEEN.test(c));
    if (dense && measure !== perWord && !within) {
      words += Math.ceil(dense / perWord);
      dense = 0;
    }
    if (measure) {
      perWord = measure;
      dense += 1;
      before = sign = "";
    } else if (!within) {
      const now = isBetween(c) ? "" : LETTER.test(c) ? "letter" : NUMBER.test(c) ? "digit" : "";
      if (now) {
        if (!before || (sign && !holds(sign, before, now))) words += 1;
        before = now;
        sign = "";
      } else if (before && !sign && isBetween(c)) {
        sign = c;
      } else {
        before = sign = "";
      }
    }
  }
  return words + Math.ceil(dense / perWord);
}

function isBetween(c) {
  return c === "_" || BETWEEN_EITHER.includes(c) || BETWEEN_DIGITS.includes(c) || BETWEEN_LETTERS.includes(c);
}

function holds(sign, before, now) {
  if (sign === "_") return true;
  if (BETWEEN_DIGITS.includes(sign)) return before === "digit" && now === "digit";
  if (BETWEEN_LETTERS.includes(sign)) return before === "letter" && now === "letter";
  return before === now;
}

const language = globalThis.document?.documentElement.lang ?? "en";
// Arabic keeps Latin digits, as the pages themselves do.
const locale = language === "ar" ? "ar-u-nu-latn" : language === "en" ? "en-GB" : language;

/** Keeps the line below each text up to date. */
function countAlong() {
  const numbers = new Intl.NumberFormat(locale);
  for (const line of document.querySelectorAll("[data-count-for]")) {
    const area = document.getElementById(line.dataset.countFor);
    let waiting = 0;
    const count = () => {
      const n = countWords(area.value);
      line.textContent = line.dataset.say.replace("{n}", numbers.format(n));
      line.classList.toggle("over", n > Number(line.dataset.max));
    };
    area.addEventListener("input", () => {
      cancelAnimationFrame(waiting);
      waiting = requestAnimationFrame(count);
    });
  }
}

if (globalThis.document) countAlong();
