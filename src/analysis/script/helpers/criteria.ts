import { type Helper, r } from './helpers.js';

/** When an outcome counts as reached, two views of the same clients, and the tests corrected together. */
export const criteria: Helper = (s) => r`# ${s(
  'Hur många som nådde det som kallas ett bra resultat: av alla som började (de som saknas har inte nått det), och av dem som har mätningen.',
  'How many reached what is called a good result: of all who started (the missing have not reached it), and of those with the measurement.',
)}
criterion <- function(place, m, time = NULL, first = NULL, change = NULL, reliably = FALSE, is = NULL, value = NULL, at_least = NULL, by_group = "") {
  if (m$unusable) {
    found$unusable <- c(found$unusable, place)
    return(put(place, not = "unusable"))
  }
  put(place, atLeast = at_least)
  if (is.null(time)) return(put(place, not = "one-time"))
  state <- is.null(change)
  reaches <- function(x)
    if (m$type == "choices") chose(x, value) == (is != "is-not") else compared(x, is, value)
  before <- if (!state && !is.null(first)) at_time(m, first)
  after <- at_time(m, time)
  limits <- if (!state && reliably && !is.null(first)) limits_of(m, first)
  if (!state) {
    if (is.null(first) || first == time) return(put(place, not = "no-first-time"))
    if (m$better == "") return(put(place, not = "no-direction"))
    if (!is.null(limits$not)) return(put(place, not = limits$not))
  }
  wanted <- if (state) NULL else c(if (change == "unchanged") "unchanged", if (reliably) c("improved", "recovered") else "better")
  shows <- if (state) reaches(after)
    else if (reliably) category_of(before, after, limits, m$better) %in% wanted
    else way_of(round(after - before, 9), m$better) %in% wanted
  judged <- !is.na(after) & (state | !is.na(if (state) after else before))
  reached <- sum(shows[judged])
  found$reached[[place]] <- judged & shows %in% TRUE
  found$judged[[place]] <- sum(judged)
  put(paste(place, "ofStarted", sep = "/"), n = data$size)
  put_share(paste(place, "ofStarted", sep = "/"), reached, data$size)
  put(paste(place, "ofMeasured", sep = "/"), n = sum(judged))
  put_share(paste(place, "ofMeasured", sep = "/"), reached, sum(judged))
  if (state && !is.null(first) && first != time) {
    there <- Filter(Negate(is.na), at_time(m, first))
    put(paste(place, "already", sep = "/"), n = length(there))
    put_share(paste(place, "already", sep = "/"), sum(reaches(there)), length(there))
  }
  if (by_group != "") {
    sizes <- c()
    counts <- c()
    for (group in c("intervention", "comparison")) {
      own <- data$group %in% group
      sizes[[group]] <- sum(own)
      counts[[group]] <- sum(own & judged & shows %in% TRUE)
      put(paste(place, "byGroup", group, sep = "/"), n = sizes[[group]])
      put_share(paste(place, "byGroup", group, sep = "/"), counts[[group]], sizes[[group]])
    }
    if (all(unlist(sizes) > 0)) put(paste(place, "byGroup", sep = "/"),
      difference = counts[["intervention"]] / sizes[["intervention"]] - counts[["comparison"]] / sizes[["comparison"]],
      interval = if (by_group == "persons") newcombe(counts[["intervention"]], sizes[["intervention"]], counts[["comparison"]], sizes[["comparison"]]))
  }
  missing <- data$size - sum(judged)
  if (missing > 0) {
    put(paste(place, "atBest", sep = "/"), n = data$size)
    put_share(paste(place, "atBest", sep = "/"), reached + missing, data$size)
  }
  if (!is.null(at_least) && sum(judged) > 0) {
    needed <- max(0, ceiling(at_least * data$size - 1e-9) - reached)
    if (needed == 0) put(place, verdict = "reached", certain = wilson(reached, data$size)[1] >= at_least)
    else if (needed > missing) put(place, verdict = "not-reached", certain = wilson(reached + missing, data$size)[2] < at_least)
    else put(place, verdict = "undecided", needed = needed)
  }
  shown("${s('Hur många som nådde kriteriet', 'How many reached the criterion')}",
    list(list(reached = reached, started = data$size, measured = sum(judged), asked = at_least)))
}

# ${s('Hur många delar av resultatet som varje klient nådde; de som saknas har inte nått dem.', 'How many parts of the outcome each client reached; the missing have not reached them.')}
parts <- function(place, criteria) {
  if (any(criteria %in% found$unusable)) return(invisible())
  each <- lapply(criteria, function(one) if (is.null(found$reached[[one]])) rep(FALSE, data$size) else found$reached[[one]])
  share <- Reduce("+", each) / length(each)
  put(place, n = data$size, parts = length(each))
  if (any(vapply(criteria, function(one) is.null(found$judged[[one]]) || found$judged[[one]] == 0, TRUE)))
    return(put(place, not = "nobody"))
  counts <- c(all = sum(share == 1), most = sum(share > 0.5 & share < 1), some = sum(share > 0 & share <= 0.5), none = sum(share == 0))
  for (word in names(counts)) put_share(paste(place, word, sep = "/"), counts[[word]], data$size)
}

# ${s('Hur samma klienter förändrades, i klientens ögon (rader) och i personalens.', 'How the same clients changed, in the client’s eyes (rows) and in the staff’s.')}
views <- function(place, own, staff, first, time) {
  if (own$unusable || staff$unusable) return(put(place, n = 0, not = "unusable"))
  if (own$better == "" || staff$better == "") return(put(place, n = 0, not = "no-direction"))
  way <- function(m) way_of(round(at_time(m, time) - at_time(m, first), 9), m$better)
  words <- c("better", "unchanged", "worse")
  counts <- table(factor(way(own), words), factor(way(staff), words))
  n <- sum(counts)
  put(place, n = n)
  if (n < 6) return(put(place, not = if (n == 0) "nobody" else "few"))
  for (word in words) for (other in words) put_one(c(paste(place, "table", word, sep = "/"), other), counts[word, other])
  cat("\n${s('Klienten (rader) och personalen (kolumner)', 'The client (rows) and the staff (columns)')}\n")
  print(unclass(counts))
}

# ${s('Planens test: huvudtestet för sig, de andra korrigerade tillsammans (Holm).', 'The plan’s tests: the main one by itself, the others corrected together (Holm).')}
statistic_of <- function(id) if (id %in% names(found$statistic)) found$statistic[[id]]
tests <- function(main, others) {
  if (!is.null(main) && main %in% names(found$p)) put("tests/primary", p = found$p[[main]], statistic = statistic_of(main))
  others <- others[others %in% names(found$p)]
  p <- found$p[others]
  adjusted <- p.adjust(p, "holm")
  for (at in seq_along(others)) put(paste("tests/family", at - 1, sep = "/"), p = p[[at]], adjusted = adjusted[[at]], statistic = statistic_of(others[at]))
  shown("${s('Planens test', 'The plan’s tests')}", c(
    if (!is.null(main) && main %in% names(found$p)) list(list(measure = main, p = found$p[[main]])),
    lapply(seq_along(others), function(at) list(measure = others[at], p = p[[at]], holm = adjusted[[at]]))))
}
`;
