/* Which pages answer a question best, and what is shown of them. */
(function (root) {
  "use strict";

  var zoeken = root.weerklankZoeken = root.weerklankZoeken || {};

  var Index = zoeken.Index;

  var SHOWN = 12;
  var PARTS = 16;

  /* Of the best hit; what scores less is about something else. */
  var WEAK = 0.3;

  /* Less than this is half a word that a letter mentions in passing. */
  var LEAST = 1;

  /* So much of the question must be on a page. */
  var ENOUGH = 0.6;

  /* A page about the main word comes before one that names every word in passing. */
  var SHARE = 0.4;

  /* Or less of a page that is about one of its words: of half so much, of a third if it is the title. */
  var STRONG = 5;
  var TITLE = 7;

  /* What a page says in other words for the same counts along: it is more about it. */
  var BESIDE = 0.4;

  /* But no word says so much that the others of the question do not count any more. */
  var FULL = 40;

  /* A page that lists others answers one word; who types more looks for one of those others. */
  var OVERVIEW = 0.8;

  /* Unless a list is asked for: adviezen over zorg. */
  var LISTED = 1.4;

  /* Calls `done({hits, all})`: at most twelve pages of all. */
  Index.prototype.find = function (query, done, failed) {
    var self = this, names = this.unmet(query);
    this.bring(names, function () {
      self.adopt(names);
      self.look(query, done, failed);
    }, failed);
  };

  Index.prototype.look = function (query, done, failed) {
    var self = this, asked = this.slots(query), names = [];
    function need(word) { if (word < self.sorted) { names.push("w" + self.block(word)); } }
    each(asked.slots.concat(asked.beside), need);
    (asked.numbers || []).forEach(need);
    this.bring(names, function () {
      var ranked = self.rank(asked), shown = ranked.slice(0, SHOWN);
      var files = shown.map(function (hit) { return "p" + Math.floor(hit[0] / self.each); });
      self.bring(files, function () {
        done({ all: ranked.length, hits: shown.map(function (hit) { return self.hit(hit); }) });
      }, failed);
    }, failed);
  };

  Index.prototype.hit = function (hit) {
    var entry = this.files["p" + Math.floor(hit[0] / this.each)][hit[0] % this.each];
    var letter = hit[1] && entry.l ? entry.l[hit[1] - 1] : null;
    return {
      url: entry.u + (letter ? "#" + letter[0] : ""), title: entry.t, summary: entry.s,
      kind: letter ? "Staat in: " + letter[1].charAt(0).toLowerCase() + letter[1].slice(1) + "." : entry.k || "",
      score: hit[2]
    };
  };

  /* Brings the files that are not here yet, then goes on. */
  Index.prototype.bring = function (names, done, failed) {
    var self = this, missing = {}, coming = 0, broken = false;
    names.forEach(function (name) { if (!self.files[name]) { missing[name] = true; } });
    missing = Object.keys(missing);
    coming = missing.length;
    if (!coming) { done(); return; }
    missing.forEach(function (name) {
      self.fetch("zoek/" + name + ".json", function (content) {
        self.files[name] = content;
        coming -= 1;
        if (!coming && !broken) { done(); }
      }, function () {
        if (!broken) { broken = true; failed(); }
      });
    });
  };

  /* The pages that answer the question, best first: [page, letter, score]. */
  Index.prototype.rank = function (asked) {
    var pages = {}, self = this, found, top, whole;
    if (asked.numbers) {
      found = this.any(asked.numbers);
      return Object.keys(found).map(function (page) { return [Number(page), 0, 1]; });
    }
    asked.slots.forEach(function (slot) {
      var best = self.best(slot);
      Object.keys(best).forEach(function (page) {
        var here = pages[page] = pages[page] || { score: 0, met: 0, strong: 0, letter: -1 };
        here.score += best[page][0] * slot.worth;
        here.met += slot.worth;
        here.strong = Math.max(here.strong, best[page][0]);
        here.letter = here.letter < 0 || here.letter === best[page][1] ? best[page][1] : 0;
      });
    });
    asked.beside.forEach(function (slot) {
      var best = self.best(slot);
      Object.keys(best).forEach(function (page) { if (pages[page]) { pages[page].score += best[page][0]; } });
    });
    whole = asked.slots.reduce(function (sum, slot) { return sum + slot.worth; }, 0);
    found = Object.keys(pages).map(function (page) {
      var share = pages[page].met / whole;
      return [Number(page), Math.max(pages[page].letter, 0), pages[page].score * Math.pow(share, SHARE), share, pages[page].strong];
    }).map(function (hit) {
      if (self.overviews.indexOf(hit[0]) >= 0) { hit[2] *= asked.list ? LISTED : asked.slots.length > 1 ? OVERVIEW : 1; }
      return hit;
    }).filter(function (hit) { return hit[3] >= ENOUGH || (hit[3] >= 0.4 && hit[4] >= STRONG) || (hit[3] >= 0.3 && hit[4] >= TITLE); });
    found.sort(function (a, b) { return b[2] - a[2] || a[0] - b[0]; });
    top = found.length ? found[0][2] : 0;
    return found.filter(function (hit) { return hit[2] >= WEAK * top && hit[2] >= LEAST; });
  };

  /* For each page the best answer to one slot: [score, letter, weight of the place]. */
  Index.prototype.best = function (slot) {
    var self = this, best = {};
    function take(found, like) {
      var rare = self.rare(Object.keys(found).length);
      Object.keys(found).forEach(function (page) {
        var score = found[page][0] * like * rare, here = best[page];
        if (!here || here[0] < score) { best[page] = [score, found[page][1], like, (here ? here[3] : 0) + score]; } else { here[3] += score; }
      });
    }
    slot.ways.forEach(function (way) {
      if (way.all) { take(self.any(way.all), way.weight); return; }
      take(both(way.any.map(function (some) { return self.any(some); })), way.weight);
    });
    Object.keys(best).forEach(function (page) { 
      best[page][0] += BESIDE * (best[page][3] - best[page][0]);
      best[page][0] *= (FULL + STRONG) / (FULL + best[page][0]);
     });
    return best;
  };

  Index.prototype.rare = function (pages) {
    return 0.3 + 0.7 * Math.log(1 + this.count / Math.max(pages, 1)) / Math.log(1 + this.count);
  };

  /* The pages on which a word stands: [page, weight, letter], and how rare the word is. */
  Index.prototype.places = function (word) {
    var block = this.block(word), flat = block < 0 ? this.single[word] : this.files["w" + block][word - this.blocks[block]];
    var found = [], page = 0, i;
    for (i = 0; i < flat.length; i += 2) {
      page += flat[i];
      found.push([page, flat[i + 1] % PARTS, Math.floor(flat[i + 1] / PARTS)]);
    }
    return found;
  };

  Index.prototype.any = function (some) {
    var self = this, found = {};
    some.forEach(function (word) {
      self.places(word).forEach(function (place) {
        if (!found[place[0]] || found[place[0]][0] < place[1]) { found[place[0]] = [place[1], place[2]]; }
      });
    });
    return found;
  };

  function both(sets) {
    var found = {};
    Object.keys(sets[0]).forEach(function (page) {
      if (!sets.every(function (one) { return one[page]; })) { return; }
      found[page] = sets.reduce(function (least, one) { return one[page][0] < least[0] ? one[page] : least; }, sets[0][page]);
    });
    return found;
  }

  function each(slots, act) {
    slots.forEach(function (slot) {
      slot.ways.forEach(function (way) {
        (way.any || [way.all]).forEach(function (some) { some.forEach(act); });
      });
    });
  }
})(typeof window === "undefined" ? this : window);
