/* Looks for advices like mine, in the files of one theme: newest first, until all are seen. What is
   typed leaves the device in no way; only the files of the chosen theme are fetched. */
(function () {
  "use strict";

  var MOST = 20;
  var form = document.querySelector("[data-wk-like]");
  if (!form || !window.fetch) { return; }

  var state = form.querySelector("[data-wk-like-state]");
  var list = form.querySelector("[data-wk-like-results]");
  var asked = 0;

  function words(text) {
    var low = String(text || "").toLowerCase();
    low = low.normalize ? low.normalize("NFD").replace(/[\u0300-\u036f]/g, "") : low;
    return low.split(/[^a-z0-9]+/).filter(function (word) { return word.length > 2; });
  }

  /* How many of the asked words begin a word of the advice, or are begun by it: brieven, brief. */
  function hits(wanted, advice) {
    var there = words(advice.t);
    return wanted.filter(function (asked) {
      return there.some(function (word) {
        return word.indexOf(asked) === 0 || (word.length > 3 && asked.indexOf(word) === 0);
      });
    }).length;
  }

  /* Newest first, and those with more of the words before those with fewer. */
  function matching(all, wanted) {
    var most = wanted.length;
    var found = [];
    for (var number = most; number > 0; number -= 1) {
      found = found.concat(all.filter(function (one) { return hits(wanted, one) === number; }));
    }
    return most ? found : all;
  }

  function show(found) {
    list.textContent = "";
    found.slice(0, MOST).forEach(function (page) {
      var item = document.createElement("li");
      var link = document.createElement("a");
      /* The address comes from a register: only a web address may become a link. */
      if (/^https:\/\//.test(page.u)) { link.href = page.u; }
      link.textContent = page.t;
      item.appendChild(link);
      item.appendChild(document.createTextNode(" (" + page.s + ")"));
      list.appendChild(item);
    });
  }

  function told(found, asked, all) {
    if (!found.length) {
      return all ? "Niets gevonden. Probeer een ander woord, of een ander onderwerp." : "Ik zoek verder …";
    }
    var number = found.length > MOST ? "De eerste " + MOST + " van " + found.length : String(found.length);
    return number + (found.length === 1 ? " advies" : " adviezen") + (asked ? " met deze woorden." : ".") +
      (all ? "" : " Ik zoek verder …");
  }

  function look(file, pages, wanted, turn) {
    fetch(form.getAttribute("data-wk-like") + file).then(function (answer) {
      if (!answer.ok) { throw new Error(String(answer.status)); }
      return answer.json();
    }).then(function (shard) {
      if (turn !== asked) { return; }
      var all = pages.concat(shard.advices);
      var found = matching(all, wanted);
      show(found);
      state.textContent = told(found, wanted.length, !shard.next);
      if (shard.next) { look(shard.next, all, wanted, turn); }
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
    look(form.elements.thema.value + "-1.json", [], words(form.elements.woorden.value), asked);
  });
})();
