import { type Helper, r } from './helpers.js';

/** The groups that results are split into: who is in which, and a measure by them. */
export const splits: Helper = (
  s,
) => r`# ${s('En uppdelning: grupperna i ordning. Intervall är i hela enheter; words är vad som kan stå i listan, och of vilken grupp det är.', 'A split: the groups in order. Bands are in whole units; words is what may stand in the list, and of which group it is.')}
split_into <- function(codes = NULL, low = NULL, high = NULL, unit = "year", words = codes, of = codes)
  list(codes = codes, low = low, high = high, unit = unit, words = words, of = of)

# ${s('Hela enheter mellan två dagar; månader och år är kalenderns.', 'Whole units between two days; months and years are those of the calendar.')}
whole_between <- function(from, to, unit) {
  if (unit == "day") return(to - from)
  if (unit == "week") return((to - from) %/% 7)
  a <- as.POSIXlt(as.Date(from, origin = "1970-01-01"))
  b <- as.POSIXlt(as.Date(to, origin = "1970-01-01"))
  next_month <- ISOdate(b$year + 1900 + (b$mon == 11), (b$mon + 1) %% 12 + 1, 1, tz = "UTC")
  last_day <- as.POSIXlt(as.Date(next_month) - 1)$mday
  months <- 12 * (b$year - a$year) + b$mon - a$mon - (b$mday < pmin(a$mday, last_day))
  if (unit == "year") floor(months / 12) else months
}

age_of <- function(data) {
  age <- as.numeric(of_list(data, "age", function(x) as.character(number(unguarded(x)))))
  ifelse(!is.na(age) & age >= 0 & age <= 120 & age == round(age), age, NA)
}

# ${s('Vilken grupp varje klient är i, NA där listan inte säger det.', 'Which group each client is in, NA where the list does not say.')}
trait_of <- function(data, by, split) {
  if (by == "sex") return(data$sex)
  if (startsWith(by, "answer.")) return(rep(NA_character_, data$size))
  if (by %in% c("age", "length")) {
    day <- function(name) as.numeric(of_list(data, name, function(x) {
      plain <- trimmed(unguarded(x))
      as.character(ifelse(nchar(plain) == 10, day_of(plain), NA))
    }))
    start <- day("start")
    end <- day("end")
    known <- !is.na(start) & !is.na(end) & start <= end
    size <- if (by == "age") data$age else rep(NA_real_, data$size)
    if (by == "length") size[known] <- whole_between(start[known], end[known], split$unit)
    group <- rep(NA_character_, data$size)
    for (at in seq_along(split$codes))
      group[is.na(group) & !is.na(size) & size >= split$low[at] & size <= split$high[at]] <- split$codes[at]
    return(group)
  }
  said <- of_list(data, by, code_of)
  said[!is.na(said) & said == ""] <- NA
  plain <- small(gsub(paste0(space, "+"), " ", said, perl = TRUE))
  if (!is.null(split$codes)) return(split$of[match(plain, split$words)])
  # ${s('Är grupperna inte angivna är de som listan har, som de först är skrivna.', 'Where the groups are not stated they are those of the list, as they are first written.')}
  rows <- data$entries$client[order(data$entries$table, data$entries$row)]
  first <- rows[!is.na(plain[rows]) & !duplicated(plain[rows])]
  said[first][match(plain, plain[first])]
}

# ${s('Vilken grupp varje klient är i efter ett första svar; NA för den som inte svarat, och för alla där för många svar inte går att använda.', 'Which group each client is in by a first answer; NA for those who have not answered, and for all where too many answers cannot be used.')}
answer_group <- function(m, time, codes, low, high) {
  value <- at_time(m, time)
  group <- rep(NA_character_, data$size)
  if (m$unusable) return(group)
  for (at in rev(seq_along(codes))) group[!is.na(value) & value >= low[at] & value <= high[at]] <- codes[at]
  group
}

# ${s('Ett mått för varje grupp i varje uppdelning, och varje grupp mot alla de övriga (av två bara den första).', 'A measure for each group of each split, and each group against all the others (of two only the first).')}
by_splits <- function(m, first, last, least, compared = FALSE) for (by in names(splits)) by_split(m, by, first, last, least, compared)
by_split <- function(m, by, first, last, least, compared) {
  place <- paste(m$path, "splits", by, sep = "/")
  trait <- data$traits[[by]]
  if (all(is.na(trait))) return(put(place, not = "not-known"))
  codes <- splits[[by]]$codes
  if (is.null(codes)) codes <- sort(unique(trait[!is.na(trait)]), method = "radix")
  pairs <- pairs_of(m, first, last)
  own <- trait[pairs$clients]
  size <- vapply(codes, function(code) sum(own == code, na.rm = TRUE), 0)
  if (sum(size >= least) < 2) return(put(place, not = "one-group"))
  put(place, outside = sum(!own %in% codes))
  if (by %in% c("unit", "team") && !compared) {
    within <- own %in% codes
    if (is_numeric(m)) put_clusters(paste(place, "clusters", sep = "/"), pairs$d[within], own[within])
    if (is_numeric(m) || m$type == "ordinal") put_units(paste(place, "units", sep = "/"), pairs, own, codes, least)
  }
  has_better <- m$better != "" && !m$type %in% c("choice", "choices")
  has_reached <- m$type %in% c("yes-no", "choice") && length(m$desired) > 0
  of <- function(is) list(d = pairs$d[is], better = sum(way_of(pairs$d[is], m$better) == "better"),
    reached = sum(pairs$after[is] %in% m$desired))
  rows <- lapply(seq_along(codes), function(at) {
    here <- paste(place, "groups", codes[at], sep = "/")
    put(here, started = sum(trait == codes[at], na.rm = TRUE), n = size[[at]])
    row <- list(group = codes[at], n = size[[at]])
    if (size[[at]] < least) {
      put(here, not = "few")
      return(row)
    }
    is <- own %in% codes[at]
    one <- of(is)
    found_here <- if (is_numeric(m)) mean_change(0 * one$d, one$d)
    if (!is.null(found_here)) put(here, mean = mean(one$d), sd = sd(one$d), interval = as.numeric(found_here$conf.int))
    if (has_better) put_share(paste(here, "better", sep = "/"), one$better, length(one$d))
    if (has_reached) put_share(paste(here, "reached", sep = "/"), one$reached, length(one$d))
    others <- of(!is & own %in% codes)
    if ((length(codes) == 2 && at == 2) || length(others$d) < least) return(row)
    against <- paste(here, "against", sep = "/")
    if (is_numeric(m) && var(one$d) + var(others$d) > 0) {
      apart <- t.test(one$d, others$d)
      put(paste(against, "mean", sep = "/"), value = mean(one$d) - mean(others$d), interval = as.numeric(apart$conf.int),
        df = unname(apart$parameter))
      row <- c(row, list(mean = mean(one$d), minus_others = mean(one$d) - mean(others$d), low = apart$conf.int[1], high = apart$conf.int[2]))
    }
    for (share in c(if (has_better) "better", if (has_reached) "reached"))
      put(paste(against, share, sep = "/"), value = one[[share]] / length(one$d) - others[[share]] / length(others$d),
        interval = newcombe(one[[share]], length(one$d), others[[share]], length(others$d)))
    row
  })
  shown(paste("${s('Uppdelat efter', 'Split by')}", by), rows)
}
`;
