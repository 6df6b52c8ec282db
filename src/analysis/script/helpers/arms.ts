import { groupWords } from '../../../data/index.js';
import { literal } from '../r.js';
import { type Helper, r } from './helpers.js';

/** Who is in which group, how a difference is told, and what is said of it. */
export const arms: Helper = (
  s,
) => r`# ${s('Gruppen som en klient fördelades till, av det som står i listan; NA där det inte går att läsa.', 'The group that a client was allotted to, by what the list says; NA where that cannot be read.')}
group_words <- ${literal(Object.keys(groupWords))}
group_codes <- ${literal(Object.values(groupWords))}
group_of <- function(x) group_codes[match(gsub(paste0(space, "+"), " ", small(code_of(x)), perl = TRUE), group_words)]
cluster_of <- function(x) {
  code <- code_of(x)
  ifelse(code == "", NA, code)
}

# ${s('Ett mått i de två grupperna: alla som fördelades, vad de än fick. Allt är insatsgruppen minus jämförelsegruppen.', 'A measure in the two groups: all who were allotted, whatever they got. Everything is the intervention group minus the comparison group.')}
between <- function(m, first, last, method, by_chance, margin = NULL) {
  place <- paste(m$path, "between", sep = "/")
  counted <- m$type %in% c("yes-no", "choice")
  kept <- startsWith(method, "kept-")
  arms <- lapply(c(intervention = "intervention", comparison = "comparison"), function(group) {
    own <- which(data$group == group)
    list(first = at_time(m, first)[own], last = at_time(m, last)[own], cluster = data$cluster[own])
  })
  sizes <- vapply(names(arms), function(group) put_arm(paste(place, "groups", group, sep = "/"), m, arms[[group]], counted), 0)
  shown("${s('Grupperna', 'The groups')}", lapply(names(arms), function(group) {
    one <- arms[[group]]
    list(group = group, allotted = length(one$last), last = sum(!is.na(one$last)), both = length(changes_of(one)))
  }))
  if (min(sizes) < 6) return(put(place, not = if (min(sizes) == 0) "nobody" else "few"))
  put(place, margin = margin)
  if (grepl("cluster-means$", method)) between_clusters(place, m, arms, counted, kept, margin)
  else if (counted) between_shares(place, m, arms, kept, margin)
  else between_values(place, m, arms, by_chance, needs_both = grepl("and-change$", method), kept, margin)
}
changes_of <- function(arm) Filter(Negate(is.na), round(arm$last - arm$first, 9))

# ${s('En grupp i tal. Tillbaka: hur många som jämförs.', 'A group in numbers. Back: how many are compared.')}
put_arm <- function(place, m, arm, counted) {
  seen <- Filter(Negate(is.na), arm$last)
  changes <- changes_of(arm)
  put(place, started = length(arm$last), measured = length(seen), both = length(changes))
  if (counted) {
    if (length(m$desired) > 0) put_share(paste(place, "share", sep = "/"), sum(seen %in% m$desired), length(seen))
    return(length(seen) + 0)
  }
  values <- list(first = Filter(Negate(is.na), arm$first), last = seen, change = changes)
  for (name in names(values)) put(paste(place, name, sep = "/"), mean = centre(values[[name]]), sd = spread(values[[name]]))
  length(changes) + 0
}

put_all <- function(place, name, values) if (!is.null(values)) do.call(put, c(list(paste(place, name, sep = "/")), values))

# ${s(
  'Vad som sägs: åt vilket håll, eller om det behölls inom marginalen. Med flera sätt att räkna (ways) måste alla säga det, och testet är det svagaste.',
  'What is said: which way, or whether it was kept within the margin. With several ways of counting all must say it, and the test is the weakest.',
)}
conclude <- function(place, m, ways, kept, margin, better = m$better) {
  toward <- if (better == "lower") -1 else 1
  tests <- lapply(ways, function(one) {
    if (!kept) return(list(statistic = one$value / one$error, p = one$p))
    t <- (toward * one$value + margin) / one$error
    list(statistic = t, p = pt(t, one$df, lower.tail = FALSE))
  })
  said <- vapply(ways, function(one) if (kept) verdict_of(one$interval, margin, better) else side_of(one$p, one$interval), "")
  open <- if (kept) "not-shown" else "across"
  agreed <- if (length(unique(said)) == 1) said[1] else if (all(said %in% c("better", "kept"))) "kept" else open
  test <- tests[[which.max(vapply(tests, function(one) one$p, 0))]]
  put_test(place, m, test)
  if (kept) put(place, verdict = agreed) else put(place, side = agreed)
  if (agreed == open && any(said != open)) put(place, disagree = TRUE)
  shown("${s('Insatsgruppen minus jämförelsegruppen', 'The intervention group minus the comparison group')}",
    Map(function(one, own) c(one[c("value", "error", "df")],
      list(low = one$interval[1], high = one$interval[2], p = own$p, said = agreed)), ways, tests))
}
`;
