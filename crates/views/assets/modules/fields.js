// Shows dependent questions as soon as the answer they depend on is there. Without it they appear
// once the page is saved, and the server decides in any case.

const form = document.getElementById("section-form");
if (form) start();

function start() {
  for (const it of document.querySelectorAll("[data-needless-with-script]")) it.hidden = true;
  form.addEventListener("input", follow);
  form.addEventListener("change", follow);
  form.elements.namedItem("answer_lang")?.addEventListener("change", speak);
  follow();
}

/** In the order of the page: rules look only at what stands before them. */
function follow() {
  for (const question of form.querySelectorAll("[data-shown-if]")) {
    const shown = holds(JSON.parse(question.dataset.shownIf));
    if (question.hidden === shown) question.hidden = !shown;
  }
}

function holds(rule) {
  if (rule.all) return rule.all.every(holds);
  if (rule.any) return rule.any.some(holds);
  const values = valuesOf(rule.question);
  if ("is" in rule) return values.includes(rule.is);
  if (rule.any_of) return rule.any_of.some((it) => values.includes(it));
  if ("not_empty" in rule) return values.length > 0 === rule.not_empty;
  return sizeOf(rule.question, values) >= Number(rule.at_least);
}

/** The fields of a question that is asked: its own, and those of its rows and parts. */
function fieldsOf(id) {
  return [...form.elements].filter(
    (it) => (it.name === id || it.name.startsWith(`${id}__`)) && !it.closest("[data-shown-if][hidden]"),
  );
}

function valuesOf(id) {
  return fieldsOf(id)
    .filter((it) => !it.name.endsWith("__lang") && it.type !== "hidden")
    .filter((it) => (it.type === "checkbox" || it.type === "radio" ? it.checked : it.value.trim() !== ""))
    .map((it) => it.value);
}

/** How many rows, choices or links; or the figure itself, as far as it can be read here. */
function sizeOf(id, values) {
  const filled = fieldsOf(id).filter((it) => it.value.trim() !== "");
  const rows = filled.map((it) => /__(\d+)__/.exec(it.name)?.[1]).filter((it) => it !== undefined);
  if (rows.length > 0) return new Set(rows).size;
  const own = filled[0];
  if (own?.type === "checkbox") return values.length;
  if (own?.tagName === "TEXTAREA" || own?.type === "url") return own.value.trim().split(/\s+/).length;
  return figure(values[0] ?? "");
}

/** Arabic and Persian digits too; signs that group are passed over. */
function figure(text) {
  const plain = text
    .replace(/[٠-٩]/g, (it) => String(it.codePointAt(0) - 0x660))
    .replace(/[۰-۹]/g, (it) => String(it.codePointAt(0) - 0x6f0))
    .replace(/[\s'’٬]/g, "");
  return plain === "" ? NaN : Number(plain.replace(",", "."));
}

/** Texts that were in the page's language follow it; their fields turn with their script. */
function speak(event) {
  const was = form.elements.namedItem("answer_lang_was");
  const chosen = event.target.value;
  for (const it of form.querySelectorAll('input[type=hidden][name$="__lang"]')) {
    if (it.value !== was.value || it.name.endsWith("__working_lang")) continue;
    it.value = chosen;
    const text = form.elements.namedItem(it.name.slice(0, -"__lang".length));
    text.lang = chosen;
    text.dir = ["ar", "fa", "he", "ur", "ps", "yi"].includes(chosen) ? "rtl" : "ltr";
  }
}
