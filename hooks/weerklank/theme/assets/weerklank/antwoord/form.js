/* The answer form: keeps what is typed, shows how it will look, and makes the file. What it says
   about the explanation comes from live.js, so that an old browser without it loses only that. */

import {
  addPromise, all, answered, asked, fill, form, limited, made, numbers, one, read, removePromise, sections, sender,
  showParts,
} from "./fields.js";
import { answerData } from "./answer.js";
import { dutchDate } from "./dates.js";
import { fileText } from "./file.js";
import { divide } from "./divide.js";
import { copy, download, mailAddress } from "./giving.js";
import { forget, keep, keeps, kept } from "./keep.js";
import { lacks } from "./lacks.js";
import { letterText } from "./letter.js";
import { fillMessage, readMessage, showMessage } from "./message.js";
import { names, show } from "./shown.js";
import { fewerFaults, showFaults } from "./faults.js";

const LARGEST_HEADER = 64 * 1024;
const PAUSE = 300;
const status = one("[data-wk-status]");
/* What was typed for recommendations that the form does not ask for any more. */
let left = {};
let waiting = 0;
/* Whether the file that was downloaded last was a concept: the mail names that one. */
let conceptGiven = false;

function data() {
  return answerData(typed(), form.dataset.advice, answered());
}

function typed() {
  return Object.assign(read(), readMessage());
}

function fileName(concept) {
  const chosen = sender();
  const kind = one('input[name="kind"]:checked');
  const name = kind.dataset.file || (chosen ? chosen.dataset.file : `${form.dataset.advice}-antwoord`);
  return `${name}${concept ? "-concept" : ""}.md`;
}

function isEmpty(state) {
  const words = JSON.stringify([state.dated, state.body, state.until, state.reason, Object.values(state.answers)]);
  return !words.replace(/"(?:decision|promises|yes|no|explanation|place|what|who|by)":/g, "")
    .replace(/[[\]{},"]/g, "").trim();
}

function keepNow() {
  clearTimeout(waiting);
  const state = typed();
  if (isEmpty(state) && !Object.keys(left).length) { forget(); return; }
  state.answers = Object.assign({}, left, state.answers);
  if (!keep(state, asked)) { sayNotKept(); }
}

function refresh() {
  const wanted = numbers();
  showMessage();
  sections.forEach((section) => { section.hidden = !wanted.includes(section.dataset.recommendation); });
  const name = fileName(conceptGiven);
  all("[data-wk-file-name]").forEach((place) => { place.textContent = name; });
  const mail = one("[data-wk-mail]");
  if (mail) {
    mail.href = mailAddress(form.dataset.mail, form.dataset.title, name, form.dataset.address);
  }
  show(data(), all("[data-again]").length ? answered() : wanted);
}

function changed() {
  clearTimeout(waiting);
  waiting = setTimeout(() => { keepNow(); refresh(); fewerFaults(found()); }, PAUSE);
}

/* What was kept from an earlier visit */

function sayNotKept() {
  one("[data-wk-restored]").textContent =
    "Uw browser bewaart hier geen tekst. Sluit deze pagina pas als u het bestand hebt.";
}

function restore() {
  const found = kept();
  if (!found) {
    if (!keeps()) { sayNotKept(); }
    return;
  }
  fillMessage(found.state);
  const orphans = fill(found.state);
  orphans.forEach((number) => { left[number] = found.state.answers[number]; });
  const time = made("time");
  time.dateTime = found.saved;
  const day = new Date(found.saved);
  time.textContent = dutchDate([day.getFullYear(), day.getMonth() + 1, day.getDate()].join("-"));
  const said = one("[data-wk-restored]");
  said.textContent = "";
  said.append("Wij hebben uw tekst van ", time, " teruggezet.");
  sayWhatChanged(found.asked || {}, orphans);
}

function sayWhatChanged(before, orphans) {
  const place = one("[data-wk-changed]");
  const other = Object.keys(asked).filter((number) => before[number] !== asked[number]);
  const say = (text) => place.appendChild(made("p", "wk-lines", text));
  if (other.length) {
    say("Let op: het advies is veranderd sinds u begon, bij aanbeveling " +
      `${other.join(", ")}. Uw tekst staat er nog. Kijk of die nog past.`);
  }
  orphans.forEach((number) => {
    const text = left[number].explanation;
    if (text) { say(`Aanbeveling ${number} staat niet meer in dit formulier. U schreef daar:\n${text}`); }
  });
}

/* The buttons */

function found() {
  const state = typed();
  const missing = lacks(state, answered(), limited());
  const again = all("[data-again]");
  if (again.length && state.kind === "answer" && !answered().length && !state.notOurs.length) {
    missing.push({ id: again[0].id, text: "Kies waar de brief iets nieuws over zegt." });
  }
  const text = fileText(Object.assign(data(), { body: "" }));
  if (new Blob([text]).size > LARGEST_HEADER) {
    const first = `aanbeveling-${numbers()[0]}-uitleg`;
    missing.push({ id: first, text: "Alle teksten samen zijn te lang voor één bestand. Maak ze korter." });
  }
  return missing;
}

function give(concept) {
  const name = fileName(concept);
  download(name, fileText(data()));
  status.textContent = `Het bestand ${name} staat nu bij uw downloads.`;
  conceptGiven = concept;
  refresh();
}

const ACTS = {
  download() {
    const missing = found();
    showFaults(missing);
    if (!missing.length) { give(false); }
  },
  concept() { give(true); },
  async copy() {
    const text = letterText(data(), names(sender()));
    const worked = await copy(text);
    const box = one("[data-wk-copied]");
    box.hidden = worked;
    status.textContent = worked ? "De tekst is gekopieerd." : "Kopiëren lukt hier niet vanzelf. Kopieer de tekst hieronder.";
    if (!worked) {
      one("textarea", box).value = text;
      one("textarea", box).focus();
      one("textarea", box).select();
    }
  },
  divide() {
    one("[data-wk-divided]").textContent = divide();
    tell();
  },
  print() { refresh(); window.print(); },
  clear() { ask(one("#wissen").hidden); },
  clearNo() { ask(false); },
  clearYes() {
    left = {};
    forget();
    fillMessage({});
    fill({ answers: {} });
    one("[data-wk-restored]").textContent = "";
    one("[data-wk-changed]").textContent = "";
    showFaults([]);
    ask(false);
    status.textContent = "Alles is gewist.";
    tell();
  },
};

function ask(open) {
  const button = one("[data-wk-clear]");
  one("#wissen").hidden = !open;
  button.setAttribute("aria-expanded", String(open));
  (open ? one("[data-wk-clear-no]") : button).focus();
}

/** Tell everything that listens that the fields were changed by a button. */
function tell() {
  form.dispatchEvent(new Event("change", { bubbles: true }));
}

function onClick(event) {
  const button = event.target.closest("button");
  if (!button) { return; }
  const section = button.closest("[data-recommendation]");
  if (button.hasAttribute("data-wk-add-promise")) {
    one("textarea", addPromise(section)).focus();
    tell();
  } else if (button.hasAttribute("data-wk-remove-promise")) {
    removePromise(button.closest("[data-promise]")).focus();
    tell();
  } else {
    const name = Object.keys(ACTS).find((act) => button.dataset[`wk${act[0].toUpperCase()}${act.slice(1)}`] !== undefined);
    if (name) { ACTS[name](); }
  }
}

function start() {
  restore();
  sections.forEach(showParts);
  form.addEventListener("input", changed);
  form.addEventListener("change", (event) => {
    const section = event.target.closest("[data-recommendation]");
    if (section) { showParts(section); }
    changed();
    const { name, dataset } = event.target;
    if (["sender", "also", "kind"].includes(name) || dataset.notOurs || dataset.again) { refresh(); }
  });
  form.addEventListener("wk-verdict", refresh);
  form.addEventListener("click", onClick);
  form.addEventListener("submit", (event) => event.preventDefault());
  window.addEventListener("pagehide", keepNow);
  window.addEventListener("beforeprint", refresh);
  document.querySelector("[data-wk-no-form]").hidden = true;
  form.hidden = false;
  refresh();
}

start();
