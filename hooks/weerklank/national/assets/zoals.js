/* Looks for advices like mine, in the files of one theme: newest first, until all are seen. What is
   typed leaves the device in no way; only the files of the chosen theme are fetched. */
(function () {
  "use strict";

  var MOST = 20;
  var form = document.querySelector("[data-wk-like]");
  var search = window.weerklankZoek;
  if (!form || !search || !window.fetch) { return; }

  var state = form.querySelector("[data-wk-like-state]");
  var list = form.querySelector("[data-wk-like-results]");
  var asked = 0;

  function show(found) {
    list.textContent = "";
    found.slice(0, MOST).forEach(function (page) {
      var item = document.createElement("li");
      var link = document.createElement("a");
      /* The address comes from a register: only a web address may become a link. */
      if (/^https:\/\//.test(page.url)) { link.href = page.url; }
      link.textContent = page.title;
      item.appendChild(link);
      item.appendChild(document.createTextNode(" (" + page.summary + ")"));
      list.appendChild(item);
    });
  }

  function told(found, words, all) {
    if (!found.length) {
      return all ? "Niets gevonden. Probeer een ander woord, of een ander onderwerp." : "Ik zoek verder …";
    }
    var number = found.length > MOST ? "De eerste " + MOST + " van " + found.length : String(found.length);
    return number + (found.length === 1 ? " advies" : " adviezen") + (words ? " met deze woorden." : ".") +
      (all ? "" : " Ik zoek verder …");
  }

  function look(file, pages, words, turn) {
    fetch(form.getAttribute("data-wk-like") + file).then(function (answer) {
      if (!answer.ok) { throw new Error(String(answer.status)); }
      return answer.json();
    }).then(function (shard) {
      if (turn !== asked) { return; }
      var all = pages.concat(search.prepareIndex(shard.advices));
      var found = words
        ? search.rank(all, words, []).map(function (result) { return result.page; })
        : all;
      show(found);
      state.textContent = told(found, words, !shard.next);
      if (shard.next) { look(shard.next, all, words, turn); }
    }).catch(function () {
      if (turn === asked) { state.textContent = "Het zoeken lukt nu niet. Probeer het later nog eens."; }
    });
  }

  form.hidden = false;
  form.addEventListener("submit", function (event) {
    event.preventDefault();
    asked += 1;
    list.textContent = "";
    state.textContent = "Even wachten …";
    look(form.elements.thema.value + "-1.json", [], form.elements.woorden.value.trim(), asked);
  });
})();
