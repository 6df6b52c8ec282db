import { type Helper, r } from './helpers.js';

/** The change's mean, and the change in standard deviations. */
export const sizes: Helper = (
  s,
) => r`# ${s('Medelförändringen med t-intervall. NULL när alla förändrats lika mycket.', 'The mean change with its t interval. NULL when everybody changed by the same.')}
mean_change <- function(before, after) {
  d <- after - before
  if (length(d) < 2 || sd(d) <= 1e-12 * max(1, abs(mean(d)))) return(NULL)
  t.test(after, before, paired = TRUE)
}

# ${s('95-procentigt intervall för d_z ur den ickecentrala t-fördelningen.', '95% interval of d_z from the noncentral t distribution.')}
dz_interval <- function(t, df) {
  at <- function(p) uniroot(function(ncp) suppressWarnings(pt(t, df, ncp)) - p, t + c(-1, 1) * (6 + abs(t)),
    extendInt = "downX", tol = 1e-13, maxiter = 10000)$root
  c(at(0.975), at(0.025)) / sqrt(df + 1)
}

# ${s('Hedges faktor, som tar bort det som få klienter gör ett sådant mått för stort med.', 'Hedges’ factor, which takes away what few clients make such a measure too large by.')}
hedges <- function(df) exp(lgamma(df / 2) - log(sqrt(df / 2)) - lgamma((df - 1) / 2))

# ${s('Förändringen i standardavvikelser, var och en efter vad den delas med.', 'The change in standard deviations, each after what it is divided by.')}
put_sizes <- function(place, pairs, tested) {
  found_here <- mean_change(pairs$before, pairs$after)
  if (is.null(found_here)) {
    put(place, not = "no-variation", mean = mean(pairs$d))
    return(list(mean = mean(pairs$d)))
  }
  d <- pairs$after - pairs$before
  s1 <- sd(pairs$before)
  s2 <- sd(pairs$after)
  t <- unname(found_here$statistic)
  df <- unname(found_here$parameter)
  put(paste(place, "before", sep = "/"), mean = mean(pairs$before), sd = s1)
  put(paste(place, "after", sep = "/"), mean = mean(pairs$after), sd = s2)
  put(place, mean = mean(d), sd = sd(d), interval = as.numeric(found_here$conf.int))
  if (tested) put(paste(place, "t", sep = "/"), value = t, df = df, p = found_here$p.value)
  dz <- mean(d) / sd(d)
  r <- if (s1 > 0 && s2 > 0) cor(pairs$before, pairs$after)
  put(paste(place, "standardised", sep = "/"),
    dz = dz, dzInterval = dz_interval(t, df),
    gz = dz * hedges(df),
    dav = if (s1 + s2 > 0) mean(d) / sqrt((s1^2 + s2^2) / 2),
    drm = if (!is.null(r)) dz * sqrt(2 * (1 - r)),
    dpre = if (s1 > 0) mean(d) / s1,
    correlation = r
  )
  list(mean = mean(d), low = found_here$conf.int[1], high = found_here$conf.int[2], dz = dz,
       t = if (tested) t, p = if (tested) found_here$p.value)
}
`;

/** Everything about the change from one timepoint to a later one. */
export const change: Helper = (s) => r`# ${s('Orden för upp, lika och ner.', 'The words for up, the same and down.')}
ways <- function(better) switch(better,
  higher = c("better", "unchanged", "worse"), lower = c("worse", "unchanged", "better"), c("higher", "unchanged", "lower"))
way_of <- function(d, better) ways(better)[2 - sign(d)]

# ${s('Tillförlitlig förändring (Jacobson och Truax): 1,96 medelfel för en skillnad.', 'Reliable change (Jacobson and Truax): 1.96 standard errors of a difference.')}
limits_of <- function(m, first, values = at_time(m, first)) {
  if (!is.null(m$threshold$not)) return(list(not = m$threshold$not))
  spread <- if (is.null(m$threshold$sd)) sd(values, na.rm = TRUE) else m$threshold$sd
  error <- sqrt(2) * (spread * sqrt(1 - m$threshold$reliability))
  if (is.na(error) || error <= 0) return(list(not = "no-variation"))
  c(list(spread = spread, error = error), m$threshold[c("reliability", "cutoff")])
}
category_of <- function(before, after, limits, better) {
  up <- if (better == "higher") 1 else -1
  index <- (up * after - up * before) / limits$error
  cutoff <- limits$cutoff
  crossed <- if (is.null(cutoff)) FALSE else up * after > up * cutoff & !(up * before > up * cutoff)
  ifelse(index <= -1.96, "deteriorated", ifelse(index < 1.96, "unchanged", ifelse(crossed, "recovered", "improved")))
}
put_categories <- function(place, m, pairs, first) {
  limits <- limits_of(m, first)
  put(place, n = pairs$n, not = limits$not)
  if (!is.null(limits$not)) return(NULL)
  category <- category_of(pairs$before, pairs$after, limits, m$better)
  counts <- table(factor(category, c("recovered", "improved", "unchanged", "deteriorated")))
  put(place, limit = 1.96 * limits$error, reliability = limits$reliability, sd = limits$spread, cutoff = limits$cutoff)
  for (word in names(counts)) if (word != "recovered" || !is.null(limits$cutoff))
    put_share(paste(place, word, sep = "/"), counts[[word]], pairs$n)
  put_share(paste(place, "better", sep = "/"), counts[["recovered"]] + counts[["improved"]], pairs$n)
  counts
}

# ${s('test: så prövar planen förändringen; annars bara storlekar och intervall.', 'test: how the plan tests the change; otherwise only sizes and intervals.')}
change <- function(m, first, time, test = "") {
  pairs <- pairs_of(m, first, time)
  n <- pairs$n
  place <- paste(m$path, "changes", time, sep = "/")
  put(place, n = n)
  row <- list(time = time, n = n)
  if (n < 6) {
    put(place, not = if (n == 0) "nobody" else "few")
    return(row)
  }
  within <- function(name) paste(place, name, sep = "/")
  p <- side <- NULL
  numeric <- m$type %in% c("score", "number", "days", "rating")
  if (m$type %in% c("ordinal", "choice")) put_moves(within("moves"), pairs, m$codes)
  if (m$type %in% c("yes-no", "choice")) {
    if (length(m$desired) == 0) put(place, not = "no-desired-answer")
    else {
      one <- put_pair(within("pair"), pairs$before %in% m$desired, pairs$after %in% m$desired, test == "mcnemar")
      p <- one$p
      side <- one$side
      row <- c(row, one[c("before", "after", "p")])
      found$counts[[place]] <- c(one$joined, one$left)
    }
  }
  if (m$type == "choices") {
    tested <- test == "mcnemar-each"
    places <- within(paste("pairs", whole(m$codes), sep = "/"))
    each <- vapply(seq_along(places), function(at) {
      had <- chose(pairs$before, m$codes[at])
      has <- chose(pairs$after, m$codes[at])
      one <- put_pair(places[at], had, has, tested)
      if (tested) one$p else NA_real_
    }, 0)
    if (tested) for (at in seq_along(places)) put(places[at], adjusted = p.adjust(each, "holm")[at])
  }
  if (numeric) {
    one <- put_sizes(place, pairs, test == "paired-t")
    row <- c(row, one)
    if (test == "paired-t") p <- one$p
    ends <- c(one$low, one$high)
    side <- if (test == "paired-t") (if (!is.null(p)) side_of(p, ends)) else if (length(ends) > 0) side_of(0, ends)
    if (length(ends) > 0) found$spread[[place]] <- c(one$mean, sd(pairs$after - pairs$before))
  }
  ranked <- if (test %in% c("paired-t", "signed-rank", "sign")) signed_rank(pairs$d)
  if (!is.null(ranked)) do.call(put, c(list(within("signedRank")), ranked))
  row$p_rank <- ranked$p
  if (test == "signed-rank") p <- ranked$p
  if (numeric || m$type == "ordinal") {
    way <- way_of(pairs$d, m$better)
    for (word in ways(m$better)) put_share(within(paste("direction", word, sep = "/")), sum(way == word), n)
  }
  if (m$type %in% c("rating", "days")) {
    typical <- typical_change(pairs$d)
    range <- accepted_changes(pairs$d, typical)
    put(within("typical"), estimate = typical$estimate, interval = range$interval, open = range$open)
    row$typical <- typical$estimate
    if (test == "signed-rank") side <- NULL
    if (!is.null(range)) side <- side_of(if (test == "signed-rank" && !is.null(p)) p else if (test == "signed-rank") 1 else 0,
      range$interval, open = if (is.null(range$open)) "" else range$open)
  }
  if (test == "sign" || (test == "signed-rank" && m$type == "rating")) {
    up <- sum(pairs$d > 0)
    down <- sum(pairs$d < 0)
    ends <- if (up + down > 0) as.numeric(binom.test(up, up + down)$conf.int)
    put(within("sign"), up = up, down = down, p = coin(up, down), interval = ends)
    row$p_sign <- coin(up, down)
    if (test == "sign") {
      p <- coin(up, down)
      side <- side_of(p, ends, 0.5)
      found$counts[[place]] <- c(up, down)
    }
  }
  put(place, side = side)
  if (!is.null(p)) found$p[m$id] <- p
  if (test == "paired-t" && !is.null(row$t)) found$statistic[m$id] <- row$t
  if (!is.null(side)) found$side[place] <- side
  if (m$type == "score") {
    counts <- put_categories(within("categories"), m, pairs, first)
    limits <- limits_of(m, first)
    if (is.null(limits$not)) found$limit[[place]] <- 1.96 * limits$error
    row <- c(row, as.list(counts))
  }
  row
}
changes <- function(...) shown("${s('Förändring från första tillfället', 'Change from the first timepoint')}", list(...))
`;
