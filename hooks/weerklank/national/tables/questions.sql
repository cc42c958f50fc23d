-- Tien vragen die mensen stellen, om zelf te draaien in DuckDB. Zet eerst klaar:
--   SET VARIABLE folder = 'https://uw-overzicht.nl/gegevens/tabellen';  (of een map)
-- Elke vraag laat weg wat niet bekend is. De eenheid is de raad.

-- name: op_tijd
-- Hoe vaak kwam het antwoord op tijd, per raad en dan de middelste?
WITH council AS (
  SELECT register, clock_rules, avg(in_time::INT) AS share, count(in_time) AS judged
  FROM clocks WHERE in_time IS NOT NULL GROUP BY ALL)
SELECT clock_rules, count(*) AS councils, sum(judged) AS judged,
  quantile_cont(share, 0.5) FILTER (judged >= 5) AS median
FROM council GROUP BY ALL ORDER BY councils DESC, clock_rules;

-- name: uitgelegd_per_onderwerp
-- Hoe vaak is het uitgelegd, per onderwerp?
WITH one AS (
  SELECT unnest(themes) AS theme, register, explanation_rules, explained
  FROM recommendations WHERE explained IS NOT NULL),
council AS (
  SELECT theme, register, explanation_rules, avg(explained::INT) AS share, count(*) AS judged
  FROM one GROUP BY ALL)
SELECT theme, explanation_rules, count(*) AS councils, sum(judged) AS judged,
  quantile_cont(share, 0.5) FILTER (judged >= 5) AS median
FROM council GROUP BY ALL ORDER BY theme, explanation_rules;

-- name: zonder_termijn
-- Welk deel van de adviezen heeft geen afgesproken termijn? Niet bekend telt niet mee.
SELECT size_class, count(DISTINCT register) AS councils,
  count(*) FILTER (state = 'no_term') AS without_term,
  count(*) FILTER (state <> 'unknown') AS known
FROM clocks GROUP BY ALL ORDER BY size_class;

-- name: termijnen_in_gebruik
-- Welke antwoordtermijnen zijn er afgesproken, en hoeveel raden hebben die?
SELECT note, count(DISTINCT register) AS councils
FROM agreements WHERE name = 'answer_term' AND state = 'present' AND note IS NOT NULL
GROUP BY ALL ORDER BY councils DESC, note;

-- name: plicht_tot_uitleg
-- Hoeveel raden spraken af dat de gemeente uitlegt waarom?
SELECT state, count(DISTINCT register) AS councils
FROM agreements WHERE name = 'explain' GROUP BY ALL ORDER BY state;

-- name: voorzieningen
-- Welke voorzieningen hebben raden?
SELECT name, count(*) FILTER (state = 'present') AS present,
  count(*) FILTER (state <> 'unknown') AS known
FROM agreements WHERE measure = 'report' GROUP BY ALL ORDER BY name;

-- name: redenen_bij_nee
-- Welke redenen geven gemeenten als zij iets niet doen?
SELECT unnest(themes) AS theme, register, reason, url
FROM recommendations WHERE decision = 'rejected' AND reason IS NOT NULL
ORDER BY theme, register, url, recommendation;

-- name: op_tijd_gevraagd
-- Hoe vaak vroeg de gemeente op tijd om advies?
WITH council AS (
  SELECT register, clock_rules, avg(asked_in_time::INT) AS share, count(*) AS judged
  FROM clocks WHERE asked_in_time IS NOT NULL GROUP BY ALL)
SELECT clock_rules, count(*) AS councils, sum(judged) AS judged,
  quantile_cont(share, 0.5) FILTER (judged >= 5) AS median
FROM council GROUP BY ALL ORDER BY councils DESC, clock_rules;

-- name: beloften_gehouden
-- Hoeveel beloften zijn gehouden, en van hoeveel is de dag voorbij?
SELECT clock_rules, count(DISTINCT register) AS councils,
  count(*) FILTER (kept) AS kept, count(kept) AS judged
FROM promises GROUP BY ALL ORDER BY councils DESC, clock_rules;

-- name: hoe_lang_wachten
-- Hoe lang duurt het tot een antwoord? Wat nog wacht, telt als ten minste zo lang.
WITH council AS (
  SELECT register, median(days_least) AS days, count(*) AS cases
  FROM clocks WHERE days_least IS NOT NULL AND state <> 'unknown' GROUP BY ALL)
SELECT count(*) AS councils, sum(cases) AS cases, quantile_cont(days, 0.5) AS median_at_least
FROM council WHERE cases >= 5;
