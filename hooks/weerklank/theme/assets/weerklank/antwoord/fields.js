/* The fields of the form: read them, fill them, add and remove promises. */

export const form = document.querySelector("form[data-wk-answer]");
const NAMES = ["yes", "no", "explanation", "place"];

export function all(selector, root) {
  return Array.from((root || form).querySelectorAll(selector));
}

export function one(selector, root) {
  return (root || form).querySelector(selector);
}

function named(root, name) {
  return one(`[data-name="${name}"]`, root);
}

/** A new element with this class and text. */
export function made(name, look, text) {
  const element = document.createElement(name);
  if (look) { element.className = look; }
  if (text) { element.textContent = text; }
  return element;
}

/** The sections of the recommendations, those that are hidden for this sender included. */
export const sections = all("[data-recommendation]");

/** What each recommendation asks, by its number. */
export const asked = Object.fromEntries(sections.map(({ dataset }) => [dataset.recommendation, dataset.text]));

/** The body that answers: its hidden field, or the chosen one; null while none is chosen. */
export function sender() {
  return one('input[type="hidden"][name="sender"], input[name="sender"]:checked');
}

/** Whether the body that answers was asked nothing itself, and answers for who was. */
export function speaksForOthers() {
  const chosen = sender();
  return Boolean(chosen && chosen.hasAttribute("data-for-others"));
}

/** The numbers of the recommendations that this sender has to answer, and those for whom it speaks
    too; all while none is chosen, none in another message than an answer. */
export function numbers() {
  const chosen = sender();
  const open = sections.map((section) => section.dataset.recommendation);
  if (one('input[name="kind"]:checked').value !== "answer") { return []; }
  const also = all('input[name="also"]:checked');
  if (speaksForOthers() && !also.length) { return open; }
  const speakers = also.concat(chosen || []);
  const wanted = speakers.map((at) => at.dataset.numbers.split(" "));
  return chosen ? open.filter((number) => wanted.some((some) => some.includes(number))) : open;
}

/** Of these the numbers that get an answer: what is not for this body is left to another, and what
    was answered before stays so unless the letter says something new on it. */
export function answered() {
  const left = all("[data-not-ours]:checked").map((box) => box.dataset.notOurs)
    .concat(all("[data-again]:not(:checked)").map((box) => box.dataset.again));
  return numbers().filter((number) => !left.includes(number));
}

/** Everything as it stands in the form. */
export function read() {
  const answers = {};
  sections.forEach((section) => { answers[section.dataset.recommendation] = readAnswer(section); });
  const chosen = sender();
  return {
    sender: chosen ? chosen.value : "",
    dated: named(form, "dated").value,
    form: one('input[name="form"]:checked').value,
    body: named(form, "body").value,
    answers,
  };
}

/** One recommendation as it stands in the form. */
export function readAnswer(section) {
  const chosen = one("[data-decision]:checked", section);
  const found = { decision: chosen ? chosen.value : "", promises: [] };
  NAMES.forEach((name) => { found[name] = named(section, name).value; });
  all("[data-promise]", section).forEach((box) => {
    found.promises.push({
      what: named(box, "what").value, who: named(box, "who").value, by: named(box, "by").value,
    });
  });
  return found;
}

/** Put back what was kept; gives the numbers for which the form has no place any more. */
export function fill(state) {
  choose("sender", state.sender);
  choose("form", state.form);
  named(form, "dated").value = state.dated || "";
  named(form, "body").value = state.body || "";
  sections.forEach((section) => {
    fillAnswer(section, state.answers[section.dataset.recommendation] || {});
  });
  const known = sections.map((section) => section.dataset.recommendation);
  return Object.keys(state.answers).filter((number) => !known.includes(number));
}

function fillAnswer(section, given) {
  all("[data-decision]", section).forEach((radio) => {
    radio.checked = radio.value === given.decision;
  });
  NAMES.forEach((name) => { named(section, name).value = given[name] || ""; });
  all("[data-promise]", section).forEach((box) => box.remove());
  (given.promises || []).forEach((promise) => {
    const box = addPromise(section);
    ["what", "who", "by"].forEach((name) => { named(box, name).value = promise[name] || ""; });
  });
  showParts(section);
}

/** Choose this value, else the first; of who answers the one whom the page chose, if any. */
export function choose(name, value) {
  const radios = all(`input[type="radio"][name="${name}"]`);
  radios.forEach((radio) => { radio.checked = radio.value === value; });
  if (radios.some((radio) => radio.checked)) { return; }
  radios.forEach((radio, at) => { radio.checked = name === "sender" ? radio.defaultChecked : !at; });
}

/** The two fields for the parts stand there only with the decision that has parts. */
export function showParts(section) {
  const chosen = one("[data-decision]:checked", section);
  one("[data-wk-parts]", section).hidden = !chosen || chosen.value !== "partly";
}

/** A new empty promise at the end; gives its box. */
export function addPromise(section) {
  const box = document.importNode(one("template[data-wk-promise]").content, true).firstElementChild;
  one("[data-wk-promises]", section).appendChild(box);
  number(section);
  return box;
}

/** Take the promise away; gives what should have the focus now. */
export function removePromise(box) {
  const section = box.closest("[data-recommendation]");
  box.remove();
  number(section);
  return one("[data-wk-add-promise]", section);
}

/** Give every promise its number, and its fields ids of their own. */
function number(section) {
  const of = section.dataset.recommendation;
  all("[data-promise]", section).forEach((box, index) => {
    const start = `aanbeveling-${of}-belofte-${index + 1}-`;
    const before = box.dataset.promise;
    one("legend", box).textContent = `Belofte ${index + 1} bij aanbeveling ${of}`;
    all("[id], [for], [aria-describedby]", box).forEach((at) => {
      ["id", "for", "aria-describedby"].forEach((name) => {
        if (!at.hasAttribute(name)) { return; }
        const ids = at.getAttribute(name).split(" ");
        at.setAttribute(name, ids.map((id) => start + id.slice(before.length)).join(" "));
      });
    });
    box.dataset.promise = start;
  });
}

/** Every text that has a most: {id, name, value, longest}. */
export function limited() {
  return all("[data-longest]").filter((box) => !box.closest("[hidden]")).map((box) => {
    const section = box.closest("[data-recommendation]");
    const label = one(`label[for="${box.id}"]`).textContent.replace(/[?.]$/, "");
    const where = section ? `Aanbeveling ${section.dataset.recommendation}, ` : "";
    return { id: box.id, name: `${where}${label}`, value: box.value.trim(), longest: +box.dataset.longest };
  });
}
