import { type Helper, r } from './helpers.js';

/** How many are at each level of a score, and how many came to another one. */
export const levels: Helper = (
  s,
) => r`# ${s('En nivå; den som står senare går före. unknown: för en grupp som data inte säger vilka som hör till.', 'A level; a later one goes before. unknown: for a group of which the data do not say who belongs to it.')}
level <- function(code, low = -Inf, high = Inf, sex = NULL, unknown = FALSE)
  list(code = code, low = low, high = high, sex = sex, unknown = unknown)

# ${s('Nivåns nummer, 0 för ingen. Gränserna prövas på tre decimaler.', 'The number of the level, 0 for none. The limits are tried on three decimals.')}
level_of <- function(levels, x, sex) {
  thousandths <- floor(signif(x * 1000, 12))
  code <- rep(0, length(x))
  for (one in levels) {
    there <- thousandths >= signif(one$low * 1000, 12) & thousandths <= signif(one$high * 1000, 12)
    belongs <- if (is.null(one$sex)) rep(TRUE, length(x)) else sex == one$sex
    if (one$unknown) belongs[is.na(belongs) | belongs] <- NA
    code[there & is.na(belongs) & code != one$code] <- 0
    code[there & belongs %in% TRUE] <- one$code
  }
  code
}

put_levels <- function(m, first = NULL, later = NULL, levels) {
  codes <- c(sort(unique(vapply(levels, function(one) one$code, 0))), 0)
  at <- function(x, clients) level_of(levels, x, data$sex[clients])
  shown("${s('Nivåer (0: ingen)', 'Levels (0: none)')}", lapply(m$times, function(time) {
    there <- which(!is.na(at_time(m, time)))
    loose <- m$loose[[match(time, m$times)]]
    found_here <- c(level_of(levels, loose, rep(NA_character_, length(loose))), at(at_time(m, time)[there], there))
    n <- length(found_here)
    place <- paste(m$path, "levels/times", time, sep = "/")
    put(place, n = n)
    counts <- vapply(codes, function(code) sum(found_here == code), 0)
    if (n > 0) for (each in seq_along(codes)) put_share(paste(place, "answers", codes[each], sep = "/"), counts[each], n)
    c(list(time = time, n = n), setNames(as.list(counts), paste0("=", codes)))
  }))
  for (time in later) {
    pairs <- pairs_of(m, first, time)
    place <- paste(m$path, "levels/changes", time, sep = "/")
    put(place, n = pairs$n)
    if (pairs$n < 6) {
      put(place, not = if (pairs$n == 0) "nobody" else "few")
      next
    }
    before <- at(pairs$before, pairs$clients)
    after <- at(pairs$after, pairs$clients)
    way <- ifelse(before == 0 | after == 0, "unplaced", way_of(after - before, m$better))
    for (word in c(ways(m$better), "unplaced")) put_share(paste(place, "direction", word, sep = "/"), sum(way == word), pairs$n)
    put_moves(paste(place, "moves", sep = "/"), list(before = before, after = after), codes)
  }
}
`;
