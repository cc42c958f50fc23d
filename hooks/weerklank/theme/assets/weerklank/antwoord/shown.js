/* Shows the answer as it will stand on the site, and on paper when the form is printed. */

import { all, form, one, sections } from "./fields.js";
import { dutchDate } from "./dates.js";

const place = one("[data-wk-preview]");

function made(name, look, text) {
  const element = document.createElement(name);
  if (look) { element.className = look; }
  if (text) { element.textContent = text; }
  return element;
}

/** Draw the answers of `data` anew; a recommendation without answer says that it has none. */
export function show(data, numbers) {
  place.textContent = "";
  numbers.forEach((number) => {
    const section = sections.find((at) => at.dataset.recommendation === number);
    const answer = data.answers.find((given) => given.recommendation === number);
    place.appendChild(block(section, number, answer));
  });
  paragraphs(data.body || "").forEach((text) => place.appendChild(text));
}

function block(section, number, answer) {
  const found = made("div", "wk-recommendation");
  found.appendChild(made("h3", "", `${number}. ${section.dataset.text}`));
  const chosen = answer && one(`[data-decision="${answer.decision}"]`, section);
  const box = made("div", `wk-answer wk-answer--${chosen ? chosen.dataset.look : "neutral"}`);
  box.appendChild(heading(chosen, answer, section));
  if (answer) { fillBox(box, answer); }
  found.appendChild(box);
  return found;
}

function heading(chosen, answer, section) {
  const line = made("p", "wk-tags");
  const words = chosen ? chosen.dataset.words : answer ? "Geen standpunt" : "Geen antwoord hier";
  line.appendChild(made("span", `wk-tag wk-tag--${chosen ? chosen.dataset.look : "neutral"}`, words));
  const state = answer && section.dataset.state;
  const tag = state && one("template[data-wk-states]").content.querySelector(`[data-state="${state}"]`);
  if (tag) { line.appendChild(document.importNode(tag, true)); }
  return line;
}

function fillBox(box, answer) {
  const parts = answer.parts || {};
  list(box, [["Dit wel", parts.yes], ["Dit niet", parts.no]]);
  if (answer.explanation) {
    box.appendChild(made("p", "wk-label", "Uitleg"));
    const said = made("blockquote", "wk-said");
    paragraphs(answer.explanation).forEach((text) => said.appendChild(text));
    box.appendChild(said);
  }
  answer.actions.forEach((action) => {
    const promise = made("div", "wk-promise");
    const line = made("p");
    line.appendChild(made("span", "wk-tag wk-tag--open", "Beloofd"));
    line.appendChild(document.createTextNode(` ${action.what}`));
    promise.appendChild(line);
    list(promise, [["Wie", action.who], ["Wanneer", action.by && dutchDate(action.by)]]);
    box.appendChild(promise);
  });
  list(box, [["Waar", answer.place]]);
}

function list(box, rows) {
  const filled = rows.filter(([, text]) => text);
  if (!filled.length) { return; }
  const made_ = made("dl", "wk-parts");
  filled.forEach(([name, text]) => {
    const row = made("div");
    row.appendChild(made("dt", "", name));
    row.appendChild(made("dd", "", text));
    made_.appendChild(row);
  });
  box.appendChild(made_);
}

function paragraphs(text) {
  return text.split(/\n\s*\n/).filter((part) => part.trim()).map((part) => made("p", "wk-lines", part));
}

/** The names that the plain text of the answer needs. */
export function names(sender) {
  const asked = {};
  const decisions = {};
  sections.forEach((section) => { asked[section.dataset.recommendation] = section.dataset.text; });
  all("[data-decision]").forEach((radio) => {
    decisions[radio.value] = { words: radio.dataset.words, sentence: radio.dataset.sentence };
  });
  return { title: form.dataset.title, sender: sender ? sender.dataset.title : "", asked, decisions };
}
