/* Search over all pages of the site, in the browser. The list (zoek.json) is fetched when the
   reader opens the search for the first time; nothing that is typed leaves the device. */
(function () {
  "use strict";

  var SHOWN = 12;
  /* A bad network may still bring the list in twenty seconds; after that nobody waits for it. */
  var PATIENCE = 20000;
  var SKIPPED = " de het een en of in op te van voor met is aan ik u wij mijn ons onze mij hoe wat waar wil kan moet heb krijg krijgen naar bij er dat die niet ";

  /* Words */

  function fold(text) {
    var low = String(text || "").toLowerCase();
    low = low.normalize ? low.normalize("NFD").replace(/[\u0300-\u036f]/g, "") : low;
    return low.replace(/\u0133/g, "ij").replace(/[\u2018\u2019']/g, "");
  }

  function words(text) {
    return fold(text).split(/[^a-z0-9]+/).filter(Boolean);
  }

  /* A rough Dutch stem: brieven/brief, schulden/schuld, klachten/klacht, bomen/boom. */
  function stem(word) {
    var found = word;
    if (found.length > 4) { found = found.replace(/(etjes|etje|tjes|tje)$/, ""); }
    if (found.length > 4) { found = found.replace(/(heden)$/, "heid").replace(/(eren|ende|en|es|e|s)$/, ""); }
    found = found.replace(/v$/, "f").replace(/z$/, "s");
    return found.replace(/([a-z])\1/g, "$1");
  }

  /* At most one typing error: a letter wrong, missing, too many, or two swapped. */
  function almost(one, other) {
    var difference = one.length - other.length, start = 0, end = 0;
    if (difference > 1 || difference < -1) { return false; }
    while (start < one.length && one.charAt(start) === other.charAt(start)) { start += 1; }
    var restOne = one.slice(start), restOther = other.slice(start);
    while (end < restOne.length && end < restOther.length &&
        restOne.charAt(restOne.length - 1 - end) === restOther.charAt(restOther.length - 1 - end)) { end += 1; }
    restOne = restOne.slice(0, restOne.length - end);
    restOther = restOther.slice(0, restOther.length - end);
    return (restOne.length <= 1 && restOther.length <= 1) ||
      (restOne.length === 2 && restOther.length === 2 &&
        restOne.charAt(0) === restOther.charAt(1) && restOne.charAt(1) === restOther.charAt(0));
  }

  /* How well a word of the page answers a word of the reader: 0 is not at all. */
  function likeness(asked, askedStem, word) {
    if (word.text === asked) { return 1; }
    if (word.stem === askedStem) { return 0.9; }
    if (asked.length > 2 && word.text.indexOf(asked) === 0) { return 0.8; }
    if (asked.length > 3 && askedStem.length > 3 && word.text.indexOf(askedStem) === 0) { return 0.7; }
    if (asked.length > 4 && word.text.indexOf(askedStem) > 0) { return 0.5; }
    if (asked.length > 4 && (almost(asked, word.text) || almost(askedStem, word.stem) ||
        (word.text.length > asked.length && almost(asked, word.text.slice(0, asked.length))))) { return 0.4; }
    return 0;
  }

  /* Pages */

  function prepare(text) {
    return words(text).map(function (word) { return { text: word, stem: stem(word) }; });
  }

  function prepareIndex(entries) {
    return entries.map(function (entry) {
      var keywords = typeof entry.k === "string" ? entry.k : (entry.k || []).join(" ");
      return {
        url: entry.u, title: entry.t, summary: entry.s || "",
        fields: [[10, prepare(entry.t)], [5, prepare(keywords)], [3, prepare(entry.s)]]
      };
    });
  }

  function scoreTerm(page, term) {
    return page.fields.reduce(function (best, field) {
      return field[1].reduce(function (high, word) {
        return Math.max(high, field[0] * likeness(term.text, term.stem, word));
      }, best);
    }, 0);
  }

  /* Each asked word with the words that mean the same; those count for a little less. */
  function terms(query, groups) {
    var asked = words(query);
    var kept = asked.filter(function (word) { return SKIPPED.indexOf(" " + word + " ") < 0; });
    var whole = " " + asked.join(" ") + " ";
    var wholeStem = " " + asked.map(stem).join(" ") + " ";
    var phrase = null;
    var found = (kept.length ? kept : asked).map(function (word) {
      return [{ text: word, stem: stem(word), weight: 1 }];
    });
    groups.forEach(function (group) {
      group.forEach(function (meaning) {
        var parts = words(meaning);
        var isAsked = whole.indexOf(" " + parts.join(" ") + " ") >= 0 ||
          wholeStem.indexOf(" " + parts.map(stem).join(" ") + " ") >= 0;
        if (!isAsked) { return; }
        var others = [];
        group.forEach(function (other) {
          if (other === meaning) { return; }
          /* A meaning of several words only counts as a whole in a title, so take its longest. */
          var longest = words(other).sort(function (a, b) { return b.length - a.length; })[0];
          others.push({ text: longest, stem: stem(longest), weight: 0.6 });
        });
        if (parts.length > 1) { phrase = (phrase || []).concat(others); return; }
        found.forEach(function (alternatives) {
          if (alternatives[0].stem === stem(parts[0])) {
            Array.prototype.push.apply(alternatives, others);
          }
        });
      });
    });
    return { words: found, phrase: phrase };
  }

  function bestOf(page, alternatives) {
    return alternatives.reduce(function (best, term) {
      return Math.max(best, term.weight * scoreTerm(page, term));
    }, 0);
  }

  function rank(pages, query, groups) {
    var wanted = terms(query, groups);
    if (!wanted.words.length) { return []; }
    var ranked = pages.map(function (page, place) {
      var scores = wanted.words.map(function (alternatives) { return bestOf(page, alternatives); });
      var hits = scores.filter(Boolean).length;
      var total = scores.reduce(function (sum, score) { return sum + score; }, 0);
      if (wanted.phrase) {
        var whole = bestOf(page, wanted.phrase);
        if (whole) { hits = Math.max(hits, wanted.words.length); total += whole; }
      }
      /* Of two pages with the word in the title, the one that is about nothing else comes first. */
      if (total) { total += 1 / (1 + page.fields[0][1].length); }
      return { page: page, hits: hits, score: total, place: place };
    }).filter(function (result) { return result.hits > 0; });
    var complete = ranked.filter(function (result) { return result.hits >= wanted.words.length; });
    return (complete.length ? complete : ranked).sort(function (a, b) {
      return b.hits - a.hits || b.score - a.score || a.place - b.place;
    });
  }

  window.weerklankZoek = { rank: rank, prepareIndex: prepareIndex, almost: almost, stem: stem };

  /* The panel */

  var panel = document.querySelector("[data-wk-search-panel]");
  var toggle = document.querySelector("[data-wk-search]");
  if (!panel || !toggle) { return; }
  var field = panel.querySelector("input");
  var state = panel.querySelector("[role=status]");
  var list = panel.querySelector("[data-wk-search-results]");
  var pages = null;
  var coming = false;
  var broken = false;
  var groups = [];
  var waiting = null;
  var asked = false;

  function fetchJson(address, done, failed) {
    /* In a copy on a disk a browser fetches nothing: there the lists came along in los.js. */
    var kept = (window.weerklankLos || {})[address.replace(/^(\.\.?\/)+/, "")];
    if (kept) { done(kept); return; }
    var request = new XMLHttpRequest();
    request.onload = function () {
      var found = null;
      try { found = JSON.parse(request.responseText); } catch (error) { failed(); return; }
      if (request.status >= 400 || !Array.isArray(found)) { failed(); return; }
      done(found);
    };
    request.onerror = request.ontimeout = failed;
    try { request.open("GET", address); request.timeout = PATIENCE; request.send(); } catch (error) { failed(); }
  }

  function load() {
    if (asked) { return; }
    asked = true;
    broken = false;
    fetchJson(panel.getAttribute("data-synonyms"), function (found) { groups = found; search(); }, function () { /* only fewer words */ });
    loadPages(panel.getAttribute("data-index"));
  }

  /* The newest pages come first and are searched at once; the older ones follow, file by file. */
  function loadPages(from) {
    fetchJson(from, function (found) {
      var last = found[found.length - 1] || {};
      pages = (pages || []).concat(prepareIndex(found.filter(function (entry) { return entry.u !== undefined; })));
      coming = Boolean(last.next);
      search();
      if (coming) { loadPages(address(last.next)); }
    }, function () {
      coming = false;
      broken = true;
      asked = false;
      search();
    });
  }

  function call() {
    var phone = panel.getAttribute("data-phone");
    var hours = panel.getAttribute("data-hours");
    return phone ? " U kunt ook bellen: " + phone + "." + (hours ? " " + hours : "") : "";
  }

  /* Addresses in the list start at the root of the site, where the list itself stands. */
  function address(url) {
    return (panel.getAttribute("data-index").replace(/zoek\.json$/, "") || "./") + url;
  }

  function marked(text, query) {
    var piece = document.createDocumentFragment();
    var stems = words(query).map(stem);
    text.split(/([^\s.,;:!?()]+)/).forEach(function (part) {
      var own = words(part).map(stem);
      var hit = own.some(function (word) { return word.length > 1 && stems.indexOf(word) >= 0; });
      if (hit) {
        var mark = document.createElement("mark");
        mark.textContent = part;
        piece.appendChild(mark);
      } else {
        piece.appendChild(document.createTextNode(part));
      }
    });
    return piece;
  }

  function row(result, query) {
    var item = document.createElement("li");
    var link = document.createElement("a");
    link.href = address(result.page.url);
    link.appendChild(marked(result.page.title, query));
    item.appendChild(link);
    if (result.page.summary) {
      var text = document.createElement("p");
      text.appendChild(marked(result.page.summary, query));
      item.appendChild(text);
    }
    return item;
  }

  function search() {
    var query = field.value.trim();
    list.textContent = "";
    if (broken && !pages) {
      state.textContent = "Zoeken lukt nu niet: de lijst komt niet binnen. Kies Zoek om het opnieuw te proberen, of kijk in het menu bij Adviezen." + call();
      return;
    }
    if (!query) { state.textContent = ""; return; }
    if (!pages) { state.textContent = "Even wachten…"; return; }
    var found = rank(pages, query, groups);
    var more = coming ? " Wij zoeken nog verder." : broken ? " De oudste pagina's konden wij niet doorzoeken." : "";
    found.slice(0, SHOWN).forEach(function (result) { list.appendChild(row(result, query)); });
    if (!found.length && coming) {
      state.textContent = "Even wachten…";
    } else if (!found.length) {
      state.textContent = "Niets gevonden. Probeer een ander woord." + more + call();
    } else if (found.length > SHOWN) {
      state.textContent = "De beste " + SHOWN + " van " + found.length + " pagina's:" + more;
    } else {
      state.textContent = (found.length === 1 ? "1 pagina gevonden:" : found.length + " pagina's gevonden:") + more;
    }
  }

  function open(isOpen) {
    panel.hidden = !isOpen;
    toggle.setAttribute("aria-expanded", String(isOpen));
    toggle.textContent = isOpen ? "Sluiten" : "Zoeken";
    if (isOpen) { load(); field.focus(); } else { toggle.focus(); }
  }

  toggle.hidden = false;
  toggle.addEventListener("click", function () { open(panel.hidden); });
  panel.addEventListener("keydown", function (event) {
    if (event.key === "Escape" || event.key === "Esc") { open(false); }
  });
  field.addEventListener("input", function () {
    clearTimeout(waiting);
    waiting = setTimeout(search, 180);
  });
  panel.querySelector("form").addEventListener("submit", function (event) {
    event.preventDefault();
    clearTimeout(waiting);
    if (broken) { pages = null; load(); }
    search();
  });
})();
