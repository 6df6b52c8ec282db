import { type Helper, r } from './helpers.js';

/** Those followed up and those lost; women and men. */
export const groups: Helper = (s) => r`is_numeric <- function(m) m$type %in% c("score", "number", "days", "rating")
spread <- function(x) if (length(x) > 1) sd(x)
centre <- function(x) if (length(x) > 0) mean(x)

# ${s('De som har båda mätningarna mot dem som bara har den första, i standardavvikelser (Austin 2009).', 'Those with both measurements against those with only the first, in standard deviations (Austin 2009).')}
attrition <- function(m, first, last) {
  place <- paste(m$path, "attrition", sep = "/")
  x <- at_time(m, first)
  parts <- list(followed = !is.na(x) & !is.na(at_time(m, last)), lost = !is.na(x) & is.na(at_time(m, last)))
  for (name in names(parts)) {
    own <- x[parts[[name]]]
    put(paste(place, name, sep = "/"), n = length(own))
    if (is_numeric(m)) put(paste(place, name, sep = "/"), mean = centre(own), sd = spread(own))
  }
  both <- lapply(parts, function(part) x[part])
  if (is_numeric(m) && all(lengths(both) > 1) && sum(vapply(both, var, 0)) > 0)
    put(place, difference = (mean(both$followed) - mean(both$lost)) / sqrt((var(both$followed) + var(both$lost)) / 2))
  sex <- lapply(parts, function(part) Filter(Negate(is.na), data$sex[part]))
  if (all(lengths(sex) > 0)) {
    share <- vapply(sex, function(words) mean(words == "woman"), 0)
    varies <- sum(share * (1 - share)) / 2
    put(paste(place, "women", sep = "/"), followed = share[["followed"]], lost = share[["lost"]],
      difference = if (varies > 0) (share[["followed"]] - share[["lost"]]) / sqrt(varies))
  }
  shown("${s('De som följdes upp, och de som inte gjorde det', 'Those followed up, and those not')}",
    lapply(names(both), function(name) {
      own <- both[[name]]
      c(list(group = name, n = length(own)), if (is_numeric(m)) list(mean = centre(own), sd = spread(own)))
    }))
}

# ${s('Kvinnor och män var för sig, och skillnaden i förändring (Welch), när båda är minst så många som least.', 'Women and men by themselves, and the difference in change (Welch), when both are at least least.')}
by_sex <- function(m, first, last, least) {
  place <- paste(m$path, "bySex", sep = "/")
  pairs <- pairs_of(m, first, last)
  own <- lapply(c(woman = "woman", man = "man"), function(word) pairs$d[which(data$sex[pairs$clients] == word)])
  if (any(lengths(own) < least)) return(put(place, not = "one-group"))
  for (word in names(own)) {
    at <- paste(place, "groups", word, sep = "/")
    d <- own[[word]]
    put(at, started = sum(data$sex == word, na.rm = TRUE), n = length(d))
    one <- if (is_numeric(m)) mean_change(0 * d, d)
    if (!is.null(one)) put(at, mean = mean(d), sd = sd(d), interval = as.numeric(one$conf.int))
    if (m$better != "" && !m$type %in% c("choice", "choices"))
      put_share(paste(at, "better", sep = "/"), sum(way_of(d, m$better) == "better"), length(d))
  }
  if (!is_numeric(m) || sum(vapply(own, var, 0)) <= 0) return(invisible())
  apart <- t.test(own$woman, own$man)
  difference <- mean(own$woman) - mean(own$man)
  ends <- as.numeric(apart$conf.int)
  put(paste(place, "difference", sep = "/"), value = difference, interval = ends, df = unname(apart$parameter))
  shown("${s('Kvinnor minus män, i förändring', 'Women minus men, in change')}", list(list(
    women = length(own$woman), men = length(own$man), difference = difference, low = ends[1], high = ends[2])))
}
`;
