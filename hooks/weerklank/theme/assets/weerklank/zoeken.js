/* Finds pages by what people type. Knows nothing of the page it runs in, so that a test can ask
   it questions: files come from `fetch(name, done, failed)`. Written for old phones.

   zoek.json holds every word of the site in order; zoek/w0.json and on say for each word on which
   pages it stands and how much it weighs there; zoek/p0.json and on hold the titles. A question
   fetches the words once, then only the files it needs. Words that stand in one letter are not in
   zoek.json but in zoek/r0.json and on: who types one fetches those around it. */
(function (root) {
  "use strict";

  var SHOWN = 12;
  var PARTS = 16;
  /* Of the best hit; what scores less is about something else. */
  var WEAK = 0.3;
  /* Less than this is half a word that a letter mentions in passing. */
  var LEAST = 1;
  /* So many words that only look like one word of the question, from so many files at most. */
  var ALIKE = 40;
  var MOST = 5;
  /* So much of the question must be on a page. */
  var ENOUGH = 0.6;
  /* A page about the main word comes before one that names every word in passing. */
  var SHARE = 0.4;
  /* Or less of a page that is about one of its words: of half so much, of a third if it is the title. */
  var STRONG = 5;
  var TITLE = 7;
  /* What means the same as a word counts for less when the site knows the word itself; what means
     the same as several words together counts for more, because those are rarely a chance. */
  var SAME = { known: 0.6, unknown: 0.7, phrase: 0.8, apart: 0.8, scattered: 0.5 };

  /* What a page says in other words for the same counts along: it is more about it. */
  var BESIDE = 0.4;

  /* But no word says so much that the others of the question do not count any more. */
  var FULL = 40;

  /* A word such as new or own says little of a subject when more is typed. */
  var LIGHT = 0.3;

  /* A word that nobody knows, in a question of three words or more: the others still say enough. */
  var UNKNOWN = 0.25;
  var LONG = 3;

  /* A page that lists others answers one word; who types more looks for one of those others. */
  var OVERVIEW = 0.8;

  /* Unless a list is asked for: adviezen over zorg. */
  var LISTED = 1.4;
  var LISTS = /\badviezen\b/i;

  /* Before a verb it makes another word, no compound: vertrouwen has nothing to do with trouwen. */
  var BEFORE = /^(be|er|ge|her|on|onder|ont|ver)$/;

  /* A shorter word is another one, with one letter changed. */
  var MENDED = 6;

  /* Fewer letters than these are the beginning of anything. */
  var BEGINS = 7;

  /* What people type around the number of an advice. */
  var ABOUT_NUMBERS = /^(advies|adviezen|brief|nummer|nr|no|van|uit|de|het)$/;

  /* No ending of a Dutch word is longer: what is longer is a compound. */
  var LONGEST = 8;

  function words(text) {
    var low = String(text || "").toLowerCase().replace(/\u0133/g, "ij");
    low = low.normalize ? low.normalize("NFD").replace(/[\u0300-\u036f]/g, "") : low;
    return low.replace(/['\u2018\u2019]/g, "").replace(/([a-z])&([a-z])/g, "$1$2").replace(/([0-9])\.(?=[0-9]{3}(?![0-9]))/g, "$1").split(/[^a-z0-9]+/).filter(Boolean);
  }

  /* The root that the forms of a Dutch word share: brief/brieven, klacht/klachten,
     bezuinig/bezuinigen/bezuinigingen, bewindvoerder/bewindvoering, betaal/betaald. Rough: it may
     join words that have nothing to do with each other, so an equal root counts for less. */
  function stem(word) {
    if (!stems[word]) { stems[word] = root_of(word); }
    return stems[word];
  }

  /* Each word once: the words of a large site are looked at again with every letter typed. */
  var stems = Object.create(null);

  function root_of(word) {
    var found = word;
    if (word.length < 4 || /\d/.test(word)) { return word; }
    if (found.length > 6 && /^ge/.test(found) && /(d|t|en)$/.test(found)) { found = found.slice(2); }
    found = cut(found, /(etjes?|tjes?|pjes?|jes?)$/, 4);
    found = cut(found, /(heden|heid)$/, 4);
    found = cut(found, /(en|e)$/, 3);
    found = cut(found, /s$/, 4, /[^aeiouys]s$|es$/);
    found = cut(found, /ing$/, 3);
    found = cut(found, /(d?er)$/, 4);
    found = /^..?.?.nd$/.test(found) ? found : cut(found, /[dt]$/, 4);
    found = found.replace(/([a-z])\1$/, "$1").replace(/([aeou])\1([a-z])$/, "$1$2");
    return found.replace(/v$/, "f").replace(/z$/, "s");
  }

  function cut(word, ending, least, only) {
    var rest = word.replace(ending, "");
    return rest.length >= least && (!only || only.test(word)) ? rest : word;
  }

  /* How many typing errors lie between two words: a letter wrong, missing, too many, or two
     swapped. More than `most` is not counted on. */
  function errors(one, other, most) {
    var before = [], here = [], last, i, j, least, cost;
    if (Math.abs(one.length - other.length) > most) { return most + 1; }
    for (j = 0; j <= other.length; j += 1) { here[j] = j; }
    for (i = 1; i <= one.length; i += 1) {
      last = before; before = here; here = [i]; least = i;
      for (j = 1; j <= other.length; j += 1) {
        cost = one.charAt(i - 1) === other.charAt(j - 1) ? 0 : 1;
        here[j] = Math.min(before[j] + 1, here[j - 1] + 1, before[j - 1] + cost);
        if (i > 1 && j > 1 && one.charAt(i - 1) === other.charAt(j - 2) && one.charAt(i - 2) === other.charAt(j - 1)) {
          here[j] = Math.min(here[j], last[j - 2] + 1);
        }
        least = Math.min(least, here[j]);
      }
      if (least > most) { return most + 1; }
    }
    return here[other.length];
  }

  /* How well a word of the site answers a word of the reader; 0 is not at all. */
  function likeness(asked, word) {
    if (word === asked.text) { return 1; }
    /* A saying (huis_uit) is one thing: it is not like any of its words. */
    if (word.length < 3 || asked.text.length < 3 || /^\d+$/.test(asked.text) || word.indexOf("_") >= 0) { return 0; }
    if (asked.stem.length > 2 && word.length - asked.stem.length < LONGEST && stem(word) === asked.stem) { return 0.9; }
    if (word.indexOf(asked.text) === 0) { return asked.text.length > 3 ? 0.7 : 0.5; }
    if (asked.stem.length > 3 && word.indexOf(asked.stem) === 0) { return 0.6; }
    if (asked.text.length > 3 && ends(word, asked.text)) { return 0.6; }
    return 0;
  }

  function ends(word, ending) {
    return word.length > ending.length + 1 && word.slice(-ending.length) === ending && !BEFORE.test(word.slice(0, -ending.length));
  }

  /* The index */

  function Index(start, fetch) {
    this.words = unfold(start.words);
    this.sorted = this.words.length;
    this.text = this.words.join(" ");
    this.starts = startsOf(this.words);
    this.blocks = start.blocks;
    this.count = start.pages;
    this.each = start.each;
    this.overviews = start.overviews || [];
    this.skipped = setOf(start.skipped);
    this.light = setOf(start.light);
    this.choices = Object.create(null);
    this.families = start.families || {};
    this.groups = start.same.map(this.group, this);
    this.meanings = [].concat.apply([], this.groups);
    this.roots = rootsOf(this.meanings);
    this.listing = Object.keys(lexicon);
    this.typed = Object.create(null);
    this.listing.forEach(function (word) { this.typed[stem(word)] = true; }, this);
    /* The forms of a word, once looked up: a line of synonyms asks for many at every letter typed. */
    this.known = Object.create(null);
    this.frames = (start.frames || []).map(function (line) { return line.split(" "); });
    this.files = start.files || {};
    /* The first words of the files with rare words; what came from those stands behind the sorted. */
    this.seldom = start.rare || [];
    this.single = Object.create(null);
    this.near = Object.create(null);
    this.fetch = fetch;
  }

  function setOf(words) {
    var found = Object.create(null);
    (words || "").split(" ").forEach(function (word) { found[word] = true; });
    return found;
  }

  /* Words without what they share with the word before, behind a capital for how much that is. */
  function unfold(text) {
    var before = "";
    return text.match(/[A-Z][^A-Z]*/g).map(function (piece) {
      before = before.slice(0, piece.charCodeAt(0) - 65) + piece.slice(1);
      return before;
    });
  }

  /* The place of the last number in the list that is not above `most`. */
  function last(numbers, most) {
    var low = 0, high = numbers.length - 1, middle;
    while (low < high) {
      middle = (low + high + 1) >> 1;
      if (numbers[middle] <= most) { low = middle; } else { high = middle - 1; }
    }
    return low;
  }

  /* Where each word begins in the text of all words with a space between. */
  function startsOf(words) {
    var place = 0;
    return words.map(function (word) {
      var start = place;
      place += word.length + 1;
      return start;
    });
  }

  /* The meanings of one line of the lists. What a reader may type has for each place one word or
     more (geld/centen op/@uit); what stands on pages is only looked for word by word, and not if
     people only type it (~natura). */
  Index.prototype.group = function (line) {
    var self = this, group = [];
    line.forEach(function (meaning) {
      var parts = meaning.replace("~", "").split(" "), plain = /[@\/]/.test(meaning) ? null : parts;
      var looked = plain && plain.join(" ") === meaning ? plain.map(term) : null;
      group.push({ typed: parts.map(self.choice, self), plain: plain, words: looked, group: group });
    });
    return group;
  };

  /* The roots of the words that one place may have, each choice once: a family stands in many lines. */
  Index.prototype.choice = function (part) {
    var self = this;
    this.choices[part] = this.choices[part] || [].concat.apply([], part.split("/").map(function (word) {
      return self.families[word] ? self.choice(self.families[word]) : [self.noted(word)];
    }));
    return this.choices[part];
  };

  Index.prototype.noted = function (word) { lexicon[word] = true; return this.key(word); };

  /* What the forms of a word share; a word that is read over is no form of one that counts: over is
     not overheid, heeft is not heffing. */
  Index.prototype.key = function (word) { return (this.skipped[word] ? "=" : "") + stem(word); };

  var lexicon = Object.create(null);

  function alone(meaning) { return meaning.plain && meaning.plain.length === 1; }

  function rootsOf(meanings) {
    var roots = Object.create(null);
    meanings.filter(alone).forEach(function (meaning) { roots[stem(meaning.plain[0])] = true; });
    return roots;
  }

  function textOf(one) { return one.text; }

  function term(text) { return { text: text, stem: stem(text) }; }

  /* The first word of the site that is not before `text`. */
  Index.prototype.from = function (text) {
    var low = 0, high = this.sorted, middle;
    while (low < high) {
      middle = (low + high) >> 1;
      if (this.words[middle] < text) { low = middle + 1; } else { high = middle; }
    }
    return low;
  };

  /* The words that begin so, by number; rare ones by their first two letters. */
  Index.prototype.beginning = function (begin, act) {
    var i;
    for (i = this.from(begin); i < this.sorted && this.words[i].indexOf(begin) === 0; i += 1) { act(i); }
    (this.near[begin.slice(0, 2)] || []).forEach(function (at) {
      if (this.words[at].indexOf(begin) === 0) { act(at); }
    }, this);
  };

  /* The files of rare words in which a word of the question would stand, if no other is like it. */
  Index.prototype.unmet = function (query) {
    var self = this, found = {};
    if (!this.seldom.length) { return []; }
    this.unframed(words(query)).forEach(function (word) {
      if (word.length < 3 || !self.counts({ text: word }) || self.knows(term(word))) { return; }
      [word, stem(word)].forEach(function (text) { found["r" + before(self.seldom, text)] = true; });
    });
    return Object.keys(found);
  };

  /* The place of the last word in the list that is not behind `text`. */
  function before(list, text) {
    var at = 0;
    while (at + 1 < list.length && list[at + 1] <= text) { at += 1; }
    return at;
  }

  /* Knows from now on the rare words of these files, each on its one page. */
  Index.prototype.adopt = function (names) {
    var self = this;
    names.forEach(function (name) {
      var places = self.files[name][1];
      if (self.single[name]) { return; }
      self.single[name] = true;
      unfold(self.files[name][0]).forEach(function (word, at) {
        var number = self.words.push(word) - 1, begin = word.slice(0, 2);
        self.single[number] = places.slice(2 * at, 2 * at + 2);
        (self.near[begin] = self.near[begin] || []).push(number);
      });
      self.known = Object.create(null);
    });
  };

  /* The words that hold this piece, by number: all words are looked through as one text. */
  Index.prototype.holding = function (piece, act) {
    var place = this.text.indexOf(piece), i;
    while (place >= 0) {
      i = last(this.starts, place);
      act(i);
      place = this.text.indexOf(piece, this.starts[i] + this.words[i].length);
    }
  };

  /* The forms of a word, by number; a participle begins with ge. */
  Index.prototype.forms = function (one) {
    /* Forms differ in the last two letters of the root at most: taak/tak, brief/brieven. */
    var self = this, start = one.stem.slice(0, Math.max(2, one.stem.length - 2)), found = {};
    if (this.known[one.text]) { return this.known[one.text]; }
    /* A word that is read over is no form of another: heffing is not heeft. */
    function keep(i) {
      var word = self.words[i];
      if (likeness(one, word) >= 0.9 && (word === one.text || self.counts({ text: word }))) { found[i] = true; }
    }
    this.beginning(start, keep);
    this.beginning("ge" + start, keep);
    this.known[one.text] = Object.keys(found).map(Number);
    return this.known[one.text];
  };

  /* Every word of the site that answers one word of the reader: its number and how well. */
  Index.prototype.answers = function (asked, guessed) {
    var self = this, found = {}, best = 0;
    function keep(i, like) {
      if (like > (found[i] || 0)) { found[i] = like; best = Math.max(best, like); }
    }
    function look(i) {
      var like = likeness(asked, self.words[i]);
      if (like >= 0.9 || self.counts({ text: self.words[i] })) { keep(i, like); }
    }
    this.forms(asked).forEach(look);
    if (asked.text.length > 2) { this.holding(asked.text, look); }
    if (asked.stem.length > 3 && asked.stem !== asked.text) { this.beginning(asked.stem, look); }
    if (best < 0.6 && guessed) { this.guesses(asked.text, keep); }
    return this.few(Object.keys(found).map(function (i) { return [Number(i), found[i]]; }));
  };

  /* Only for a word that the site does not know: a slip of the finger, or a compound of which the
     site knows one part (voetbalclub: club). */
  Index.prototype.guesses = function (text, keep) {
    var self = this, most = text.length > 7 ? 2 : 1, length;
    function slip(i) {
      var found = self.words[i].length > 3 ? errors(text, self.words[i], most) : most + 1;
      if (found <= most) { keep(i, found === 1 ? 0.6 : 0.45); }
    }
    function part(piece) {
      var i = self.from(piece);
      if (self.words[i] === piece && self.counts({ text: piece })) { keep(i, 0.4); }
    }
    if (text.length > 4) {
      this.beginning(text.charAt(0), slip);
    }
    /* A smaller part of a long word says little: plaats in helikopterlandingsplaats. */
    for (length = Math.max(4, Math.ceil(text.length / 3)); text.length > 6 && length < text.length - 1; length += 1) {
      part(text.slice(-length));
      if (length < text.length - 2) { part(text.slice(0, length)); }
    }
  };

  /* All forms of the word; of the words that only look like it those from a few files, the best
     and the shortest first: on a site of thousands of pages there are hundreds. */
  Index.prototype.few = function (found) {
    var self = this, blocks = {}, many = 0, like = 0;
    found.sort(function (a, b) { return b[1] - a[1] || self.words[a[0]].length - self.words[b[0]].length || a[0] - b[0]; });
    return found.filter(function (one) {
      var block = self.block(one[0]), here = blocks[block] || block < 0 || self.files["w" + block];
      if (one[1] < 0.9 && (like >= ALIKE || (!here && many >= MOST))) { return false; }
      like += one[1] < 0.9 ? 1 : 0;
      many += here ? 0 : 1;
      blocks[block] = true;
      return true;
    });
  };

  /* A question without the words around its subject: of "waar vind ik iets over huur" huur is left.
     If nothing is left that counts, those words are the question. */
  Index.prototype.unframed = function (typed) {
    var self = this;
    this.frames.forEach(function (frame) {
      var at, end, rest;
      for (at = 0; at < typed.length; at += 1) {
        end = framed(frame, typed, at);
        rest = typed.slice(0, at).concat(typed.slice(end));
        if (end > at && rest.some(function (word) { return self.counts({ text: word }); })) { typed = rest; }
      }
    });
    return typed;
  };

  /* Where the frame that begins here ends; 0 if none does. A place that ends in ? may be left out. */
  function framed(frame, typed, at) {
    var there = frame.every(function (place) {
      var here = (" " + place.replace(/[/?]/g, " ") + " ").indexOf(" " + typed[at] + " ") >= 0;
      at += here ? 1 : 0;
      return here || /\?$/.test(place);
    });
    return there ? at : 0;
  }

  /* A question as slots, one for each word that counts; each slot has ways to be answered, a way
     being one or more words of the site that must all stand on the page. */
  Index.prototype.slots = function (query) {
    var self = this, bare = this.unframed(words(query));
    var typed = this.together(bare).map(function (word) { return self.mended(word); });
    var key = this.key.bind(this), phrase = this.phrase(typed.map(key)), stems, kept, between;
    typed = [].concat.apply([], typed.map(function (word) { return self.parts(word); }));
    kept = typed.filter(function (word) { return self.counts({ text: word }); });
    stems = typed.map(key);
    between = self.between(stems, kept.map(key));
    var slots = (kept.length || between.length ? kept : typed).filter(function (word) {
      return !phrase || phrase.stems.indexOf(key(word)) < 0;
    }).map(function (word) {
      return { asked: term(word), ways: [], worth: self.light[word] && kept.length > 1 ? LIGHT : 1 };
    });
    slots.forEach(function (slot) {
      var means = self.meant_by(slot.asked, stems);
      var meant = means.length ? "" : self.begins(slot.asked);
      if (meant) { means = self.meant_by(term(meant), stems.concat(key(meant))); }
      var direct = self.answers(slot.asked, meant || !means.length);
      var known = direct.some(function (found) { return found[1] >= 0.9; });
      slot.ways = direct.map(way_of);
      means.forEach(function (meaning) {
        self.means(slot.ways, meaning.words, meaning.phrase ? SAME.phrase : known ? SAME.known : SAME.unknown);
      });
    });
    if (phrase) { slots.push({ ways: self.ways(phrase.meanings), worth: 1 }); }
    slots = slots.concat(between);
    /* Of a long question a word that nobody knows counts for little. */
    slots.forEach(function (slot) { if (!slot.ways.length && slots.length >= LONG) { slot.worth *= UNKNOWN; } });
    return { slots: slots, beside: between.length ? [] : self.beside(typed, stems), numbers: self.numbers(bare), list: LISTS.test(query) };
  };

  function way_of(found) { return { weight: found[1], all: [found[0]] }; }

  /* A compound that nobody wrote down is the two words of which it is made, if both are words as
     they stand: vermogensgrens is vermogen and grens, handleiding is not hand and (aan)leiding. */
  Index.prototype.parts = function (word) {
    var at, left, right;
    if (word.length < 9 || /\d/.test(word) || !this.counts({ text: word }) || this.knows(term(word))) { return [word]; }
    for (at = word.length - 4; at >= 4; at -= 1) {
      right = word.slice(at);
      left = word.slice(0, at);
      if (this.whole(left) && this.whole(right)) { return [left, right]; }
    }
    return [word];
  };

  /* Whether the site or the lists have this word as it is, or without what joins a compound. */
  Index.prototype.whole = function (word) {
    var self = this;
    return ["", "s", "en", "e"].some(function (joint) {
      var bare = word.slice(0, word.length - joint.length);
      return bare.length > 3 && bare + joint === word && (self.has(bare) || lexicon[bare]);
    });
  };

  /* Whether the site or the lists have this word in any form. */
  Index.prototype.knows = function (one) {
    return this.listed(one.stem) || this.forms(one).length > 0;
  };

  /* The longest saying of the lists that was typed as it is: uit huis gezet. It is one thing; its
     words apart say something else. */
  Index.prototype.phrase = function (stems) {
    var typed = " " + stems.join(" ") + " ", found = null;
    this.meanings.forEach(function (meaning) {
      var own = meaning.plain && meaning.typed.length > 1 ? meaning.typed.join(" ") : "";
      if (!own || typed.indexOf(" " + own + " ") < 0) { return; }
      if (!found || meaning.typed.length > found.stems.length) { found = { stems: own.split(" "), meanings: [] }; }
      if (own === found.stems.join(" ")) { found.meanings.push(meaning); }
    });
    return found;
  };

  /* What is asked in words that are read over one by one: wie gaat over, wat doen jullie. */
  Index.prototype.between = function (stems, kept) {
    var found = this.meanings.filter(function (meaning) {
      return meaning.typed.length > 1 && !meaning.plain && meaning.typed.every(function (part) {
        return part.some(function (one) { return stems.indexOf(one) >= 0 && kept.indexOf(one) < 0; });
      });
    });
    return found.length ? [{ ways: this.ways(found), worth: 1 }] : [];
  };

  /* What several words of the question say together counts once more, beside what each of them says
     alone: loon ingehouden is about earning, not about a punishment. */
  Index.prototype.beside = function (typed, stems) {
    var self = this, found = this.meanings.filter(function (meaning) {
      var used = !meaning.plain && meaning.typed.length > 1 && fits(meaning, stems);
      return used && used.some(function (at) { return self.counts({ text: typed[at] }); });
    });
    return found.length ? [{ ways: this.ways(found) }] : [];
  };

  Index.prototype.ways = function (meanings) {
    var self = this, found = [];
    meanings.forEach(function (own) {
      own.group.forEach(function (meaning) {
        if (meaning.words) { self.means(found, meaning.words, meaning === own ? 1 : SAME.phrase, meaning === own); }
      });
    });
    return found;
  };

  /* Adds the ways in which a page says this: as it is, or with all its words. */
  Index.prototype.means = function (ways, meaning, weight, typed) {
    var said = this.said(meaning), any = this.every(meaning);
    if (said >= 0) { ways.push({ weight: weight, all: [said] }); }
    if (any) { ways.push({ weight: weight * (meaning.length < 2 ? 1 : typed ? SAME.apart : SAME.scattered), any: any }); }
  };

  /* Who writes apart what is one word, finds it: scoot mobiel, huur toeslag. */
  Index.prototype.together = function (typed) {
    var self = this, found = [];
    typed.forEach(function (word) {
      var before = found[found.length - 1] || "", joined = before + word;
      if (before.length > 2 && word.length > 2 && (self.has(joined) || lexicon[joined]) && (self.counts({ text: before }) || self.counts({ text: word }))) { found[found.length - 1] = joined; } else { found.push(word); }
    });
    return found;
  };

  Index.prototype.has = function (word) { return this.words[this.from(word)] === word; };

  /* Whether the lists have a word with this root. */
  Index.prototype.listed = function (root) { return this.roots[root] === true; };

  Index.prototype.counts = function (one) { return !this.skipped[one.text]; };

  /* For each word of a meaning the words of the site that are it; null when the site lacks one. A
     meaning of which one word is left without the words that are read over says too little. */
  Index.prototype.every = function (meaning) {
    var self = this, parts = meaning.filter(function (one) { return self.counts(one); }), any;
    if (!parts.length || (parts.length === 1 && meaning.length > 1)) { return null; }
    any = parts.map(function (one) { return self.forms(one); });
    return any.every(function (some) { return some.length; }) ? any : null;
  };

  /* Several words that stand on a page right after each other are one word there: huis_uit. */
  Index.prototype.said = function (meaning) {
    var joined = meaning.map(function (one) { return one.text; }).join("_"), i = this.from(joined);
    return meaning.length > 1 && this.words[i] === joined ? i : -1;
  };

  /* The word that was meant by one with a slip of the finger, of the lists first: kostendelersnom,
     schuldhulpverleening. Those hold what people type, the site what others wrote. A word that they
     hold in any line is no slip: verlopen is not verkopen. */
  Index.prototype.mended = function (word) {
    var self = this, found = "";
    function look(other) {
      if (!found && errors(word, other, 1) < 2) { found = other; }
    }
    if (word.length < MENDED || /\d/.test(word) || !this.counts({ text: word }) || this.typed[stem(word)] || this.knows(term(word))) { return word; }
    this.listing.forEach(look);
    this.beginning(word.charAt(0), function (i) { look(self.words[i]); });
    return found || word;
  };

  /* The word of the lists that begins like a compound that nobody wrote down: what it is about stands
     in front. Respijthuis begins like respijtzorg, energieleverancier like energie. */
  Index.prototype.begins = function (asked) {
    var found = "", most = BEGINS - 1;
    if (asked.text.length <= BEGINS || this.forms(asked).length) { return found; }
    this.meanings.filter(alone).forEach(function (meaning) {
      var text = meaning.plain[0], same = shared(asked.text, text);
      if (same > most && same < asked.text.length && same >= text.length * 0.6) { found = text; most = same; }
    });
    return found;
  };

  /* The places in the question of the words that fill the places of a meaning, each another one. */
  function fits(meaning, stems) {
    var used = [];
    return meaning.typed.every(function (part) {
      var at = -1;
      stems.some(function (one, i) {
        if (part.indexOf(one) >= 0 && used.indexOf(i) < 0) { at = i; }
        return at >= 0;
      });
      used.push(at);
      return at >= 0;
    }) ? used : null;
  }

  /* With how many letters both words begin. */
  function shared(one, other) {
    var at = 0;
    while (at < one.length && one.charAt(at) === other.charAt(at)) { at += 1; }
    return at;
  }

  /* What means the same as a word, or as several words of the question together. */
  Index.prototype.meant_by = function (one, stems) {
    var found = [], asked = this.key(one.text);
    this.meanings.forEach(function (meaning) {
      var here = meaning.typed.some(function (part) { return part.indexOf(asked) >= 0; });
      var all = here && fits(meaning, stems);
      if (!all) { return; }
      meaning.group.forEach(function (other) {
        if (other === meaning || !other.words) { return; }
        var text = other.words.map(textOf).join(" "), here = found[text];
        if (!here) { found[text] = here = { words: other.words, phrase: false }; found.push(here); }
        here.phrase = here.phrase || meaning.typed.length > 1;
      });
    });
    return found;
  };

  /* The numbers of advices that are meant, however their parts are typed: CR-2026-04, cr 2026 04,
     advies 4 van 2026, 2026-4; of "advies 4" every fourth advice of a year; with its letters also
     among other words. Null when no number was asked for. */
  Index.prototype.numbers = function (typed) {
    var whole = this.number(typed);
    if (whole >= 0) { return [whole]; }
    var parts = typed.filter(function (word) { return !ABOUT_NUMBERS.test(word); }), joined = parts.join("");
    var year = parts.filter(function (word) { return /^(19|20)\d\d$/.test(word); })[0] || "";
    var rest = parts.filter(function (word) { return word !== year; }).join("");
    var split = /^([a-z]*)0*(\d{1,3})$/.exec(rest), i = this.from(joined), ending;
    if (this.words[i] === joined && /\d{4}/.test(joined) && joined.length > 4) { return [i]; }
    if (!split || parts.length > 3 || (!year && parts.length === typed.length)) { return null; }
    ending = new RegExp("^[a-z]*" + split[1] + "(" + (year || "(19|20)\\d\\d") + ")0*" + split[2] + "$");
    return this.words.map(function (word, at) { return ending.test(word) ? at : -1; }).filter(function (at) { return at >= 0; });
  };

  /* The place of the number that stands in the question as a whole: reactie op cr 2026 04. */
  Index.prototype.number = function (typed) {
    var at, many, joined;
    for (at = 0; at < typed.length; at += 1) {
      for (many = 1; many <= 3; many += 1) {
        joined = typed.slice(at, at + many).join("");
        if (/^[a-z]+\d{5,}$/.test(joined) && this.has(joined)) { return this.from(joined); }
      }
    }
    return -1;
  };

  /* The file in which the places of a word stand; those of a rare word came with it. */
  Index.prototype.block = function (word) { return word < this.sorted ? last(this.blocks, word) : -1; };

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

  function every(slots, act) {
    slots.forEach(function (slot) {
      slot.ways.forEach(function (way) {
        (way.any || [way.all]).forEach(function (some) { some.forEach(act); });
      });
    });
  }

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

  Index.prototype.rare = function (pages) {
    return 0.3 + 0.7 * Math.log(1 + this.count / Math.max(pages, 1)) / Math.log(1 + this.count);
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
    every(asked.slots.concat(asked.beside), need);
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

  root.weerklankZoeken = { Index: Index, stem: stem, errors: errors, words: words };
})(typeof window === "undefined" ? this : window);
