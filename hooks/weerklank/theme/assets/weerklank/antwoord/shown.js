/* Shows the answer as it will stand on the site, and on paper when the form is printed. */

import { all, asked, form, made, one, sections } from "./fields.js";
import { dutchDate } from "./dates.js";

const place = one("[data-wk-preview]");

/** Draw the answers of `data` anew; a recommendation without answer says that it has none. */
export function show(data, numbers) {
  place.textContent = "";
  numbers.forEach((number) => {
    const section = sections.find((at) => at.dataset.recommendation === number);
    const answer = data.answers.find((given) => given.recommendation === number);
    place.appendChild(block(section, number, answer));
  });
  place.append(...paragraphs(data.body || ""));
}

function block(section, number, answer) {
  const found = made("div", "wk-recommendation");
  const chosen = answer && one(`[data-decision="${answer.decision}"]`, section);
  const box = made("div", `wk-answer wk-answer--${chosen ? chosen.dataset.look : "neutral"}`);
  box.appendChild(heading(chosen, answer, section));
  if (answer) { fillBox(box, answer); }
  found.append(made("h3", "", `${number}. ${section.dataset.text}`), box);
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
    const said = made("blockquote", "wk-said");
    said.append(...paragraphs(answer.explanation));
    box.append(made("p", "wk-label", "Uitleg"), said);
  }
  answer.actions.forEach((action) => {
    const promise = made("div", "wk-promise");
    const line = made("p");
    line.append(made("span", "wk-tag wk-tag--open", "Beloofd"), ` ${action.what}`);
    promise.appendChild(line);
    list(promise, [["Wie", action.who], ["Wanneer", action.by && dutchDate(action.by)]]);
    box.appendChild(promise);
  });
  list(box, [["Waar", answer.place]]);
}

function list(box, rows) {
  const filled = rows.filter(([, text]) => text);
  if (!filled.length) { return; }
  const found = made("dl", "wk-parts");
  filled.forEach(([name, text]) => {
    const row = made("div");
    row.append(made("dt", "", name), made("dd", "", text));
    found.appendChild(row);
  });
  box.appendChild(found);
}

function paragraphs(text) {
  return text.split(/\n\s*\n/).filter((part) => part.trim()).map((part) => made("p", "wk-lines", part));
}

/** The names that the plain text of the answer needs. */
export function names(sender) {
  const decisions = Object.fromEntries(all("[data-decision]").map(({ value, dataset }) => [value, dataset]));
  return { title: form.dataset.title, sender: sender ? sender.dataset.title : "", asked, decisions };
}
