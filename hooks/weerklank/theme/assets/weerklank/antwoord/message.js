/* What sort of message it is, for whom else it speaks, and what is not for this body to answer. */

import { all, choose, one, sections, sender, speaksForOthers } from "./fields.js";

/** These fields as they stand: {kind, also: [id], notOurs: [number], again: [number], until, reason,
    forOthers}. */
export function readMessage() {
  return {
    kind: one('input[name="kind"]:checked').value,
    also: all('input[name="also"]:checked').filter(isFree).map((box) => box.value),
    notOurs: all("[data-not-ours]:checked").map((box) => box.dataset.notOurs),
    again: all("[data-again]:checked").map((box) => box.dataset.again),
    until: one('[data-name="until"]').value,
    reason: one('[data-name="reason"]').value,
    forOthers: speaksForOthers(),
  };
}

/** Put back what was kept. */
export function fillMessage(state) {
  choose("kind", state.kind);
  tick('input[name="also"]', (box) => box.value, state.also);
  tick("[data-not-ours]", (box) => box.dataset.notOurs, state.notOurs);
  tick("[data-again]", (box) => box.dataset.again, state.again);
  one('[data-name="until"]').value = state.until || "";
  one('[data-name="reason"]').value = state.reason || "";
}

function tick(boxes, nameOf, chosen) {
  all(boxes).forEach((box) => { box.checked = (chosen || []).includes(nameOf(box)); });
}

/** Show only what belongs to this sort of message. */
export function showMessage() {
  const { kind } = readMessage();
  all("[data-only-kind]").forEach((part) => {
    part.hidden = !part.dataset.onlyKind.split(" ").includes(kind);
  });
  const also = all('input[name="also"]');
  also.forEach((box) => { box.parentElement.hidden = !isFree(box); });
  if (also.length) { one("#ook").hidden = !also.some(isFree); }
  sections.forEach((section) => {
    one("[data-wk-asked]", section).hidden =
      Boolean(one("[data-not-ours]:checked, [data-again]:not(:checked)", section));
  });
}

/** Nobody speaks on behalf of itself. */
function isFree(box) {
  const chosen = sender();
  return !chosen || chosen.value !== box.value;
}
