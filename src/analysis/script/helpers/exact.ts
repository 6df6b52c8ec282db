import { type Helper, r } from './helpers.js';

/** The signed-rank test, the typical change and the sign test. */
export const exact: Helper = (s) => r`# ${s(
  'Wilcoxons teckenrangtest: oförändrade rangordnas och utelämnas sedan (Pratt). Exakt av alla sätt som tecknen kan falla på, till 400 skillnader; sedan normalfördelningen med kontinuitetskorrektion. Skrivet här, eftersom wilcox.test före R 4.6 inte är exakt när skillnader är lika eller noll.',
  'Wilcoxon’s signed-rank test: the unchanged are ranked and then left out (Pratt). Exact from all the ways that the signs can fall, up to 400 differences; then the normal distribution with correction for continuity. Written here, since wilcox.test before R 4.6 is not exact with ties or zeros.',
)}
signed_rank <- function(d) {
  ranks <- rank(abs(d))[d != 0]
  above <- d[d != 0] > 0
  if (length(ranks) == 0) return(NULL)
  v <- sum(ranks[above])
  total <- sum(ranks)
  exact <- length(ranks) <= 400
  p <- if (exact) {
    chance <- 1
    for (k in round(2 * ranks)) chance <- (c(chance, numeric(k)) + c(numeric(k), chance)) / 2
    away <- abs(seq_along(chance) - 1 - total)
    sum(chance[away >= abs(2 * v - total) - 1e-9])
  } else 2 * pnorm(-max(0, abs(v - total / 2) - 0.5) / sqrt(sum(ranks^2) / 4))
  list(n = length(ranks), v = v, p = min(1, p), rankBiserial = (2 * v - total) / total, exact = exact)
}

# ${s(
  'Mittförändringen enligt Hodges och Lehmann: medianen av medelvärdena av alla par av skillnader. Intervallet här är ur ordningen; det som redovisas är accepted_changes.',
  'The middle change by Hodges and Lehmann: the median of the means of all pairs of differences. The interval here is from the order; what is reported is accepted_changes.',
)}
typical_change <- function(d) {
  n <- length(d)
  count <- n * (n + 1) / 2
  order <- if (n > 400) max(0, round(n * (n + 1) / 4 + qnorm(0.025) * sqrt(n * (n + 1) * (2 * n + 1) / 24)))
    else if (2^-n > 0.025) 0 else max(1, qsignrank(0.025, n))
  at <- mean_at(sort(d))
  middle <- floor((count + 1) / 2)
  list(estimate = (at(middle) + at(count + 1 - middle)) / 2, interval = if (order > 0) c(at(order), at(count + 1 - order)))
}
# ${s('Parens medelvärden efter ordning; med många söks ett i taget, eftersom listan inte får plats.', 'The means of the pairs by their order; with many one at a time is looked for, since the list has no room.')}
mean_at <- function(d) {
  n <- length(d)
  if (n <= 1000) {
    means <- outer(d, d, "+") / 2
    means <- sort(means[upper.tri(means, diag = TRUE)])
    return(function(place) means[place])
  }
  up_to <- function(x) sum(pmax(0, findInterval(2 * x - d + 1e-10, d) - (seq_len(n) - 1)))
  function(place) {
    low <- d[1] - 1
    high <- d[n]
    while (high - low > 1e-11 * max(1, abs(high))) {
      middle <- (low + high) / 2
      if (middle <= low || middle >= high) break
      if (up_to(middle) >= place) high <- middle else low <- middle
    }
    round(high, 9)
  }
}

# ${s(
  'Alla förändringar som teckenrangtestet inte förkastar på nivån 5 procent: det prövas vid varje medelvärde av ett par och en gång mellan varje två, där nollor och lika värden kan ändra det. En ände kan vara öppen. Med fler än 2000 olika skillnader tas ändarna ur ordningen.',
  'All changes that the signed-rank test does not reject at the 5 per cent level: it is asked at each mean of a pair and once between each two, where zeros and ties can change it. An end can be open. With more than 2000 different differences the ends are taken from the order.',
)}
accepted_changes <- function(d, typical) {
  d <- round(d, 9)
  n <- length(d)
  level <- 1 - 0.95
  p_at <- function(at) {
    one <- signed_rank(round(d - at, 9))
    if (is.null(one)) 1 else one$p
  }
  accepted <- function(p) p > level * (1 + 1e-12)
  ended <- function(low, high, low_in, high_in) {
    # ${s('Ett hål vid noll: uppskattningens sida är kvar.', 'A hole at zero: the side of the estimate stays.')}
    holds <- (if (low_in) low <= 0 else low < 0) && (if (high_in) 0 <= high else 0 < high)
    if (holds && !accepted(p_at(0))) {
      if (typical$estimate > 0) { low <- 0; low_in <- FALSE } else { high <- 0; high_in <- FALSE }
    }
    if (low == high) return(NULL)
    open <- if (!low_in && !high_in) "both" else if (!low_in) "low" else if (!high_in) "high"
    list(interval = c(low, high), open = open)
  }
  values <- sort(unique(d))
  if (length(values) > 2000)
    return(if (!is.null(typical$interval)) ended(typical$interval[1], typical$interval[2], TRUE, TRUE))
  counts <- tabulate(match(d, values))
  pairs <- outer(counts, counts)
  diag(pairs) <- counts * (counts + 1) / 2
  kept <- upper.tri(pairs, diag = TRUE)
  of_pairs <- round(outer(values, values, "+")[kept] / 2, 9)
  means <- sort(unique(of_pairs))
  up_to <- c(0, cumsum(as.vector(rowsum(pairs[kept], match(of_pairs, means)))))
  m <- length(means)
  at <- numeric(2 * m + 1)
  at[2 * seq_len(m)] <- means
  at[2 * seq_len(m + 1) - 1] <- c(means[1] - 1, (means[-m] + means[-1]) / 2, means[m] + 1)
  # ${s('Långt utanför behövs inget exakt test: normalfördelningen med den största variansen räcker.', 'Far outside no exact test is needed: the normal distribution with the largest variance suffices.')}
  surely <- rep(FALSE, 2 * m + 1)
  if (n >= 50) {
    before <- up_to[c(rbind(seq_len(m), seq_len(m)), m + 1)]
    after <- up_to[c(rbind(seq_len(m), seq_len(m) + 1), m + 1)]
    signs <- n * (n + 1) / 2 - before - after
    spare <- if (m > 500) 1 + 5 / n else 5
    surely <- 2 * pnorm(-abs(signs) / sqrt(n * (n + 1) * (2 * n + 1) / 6)) < level / spare
  }
  within <- function(place) !surely[place] && accepted(p_at(at[place]))
  if (within(1) || within(2 * m + 1)) return(NULL)
  from <- 2
  to <- 2 * m
  while (from <= 2 * m && !within(from)) from <- from + 1
  if (from > 2 * m) return(NULL)
  while (to > from && !within(to)) to <- to - 1
  is_mean <- function(place) place %% 2 == 0
  ended(at[if (is_mean(from)) from else from - 1], at[if (is_mean(to)) to else to + 1], is_mean(from), is_mean(to))
}

# ${s('Så ojämn en fördelning av n mynt, eller mer (binom.test): teckentestet och McNemars test.', 'So uneven a split of n coins, or more (binom.test): the sign test and McNemar’s test.')}
coin <- function(one, other) if (one + other == 0) 1 else binom.test(one, one + other)$p.value
# ${s('Samma med halva sannolikheten för det som sågs (mid-p).', 'The same with half the probability of what was seen (mid-p).')}
coin_mid <- function(one, other) {
  n <- one + other
  if (one == other) 1 else 2 * pbinom(min(one, other), n, 0.5) - dbinom(min(one, other), n, 0.5)
}

# ${s('Åt vilket håll: bara när testet är på sin nivå och intervallet på en sida.', 'Which way: only when the test is at its level and the interval on one side.')}
side_of <- function(p, ends, none = 0, open = "") {
  if (length(ends) == 0 || p > 0.05) return("across")
  if (ends[1] > none || (ends[1] == none && ends[2] > none && open %in% c("low", "both"))) return("above")
  if (ends[2] < none || (ends[2] == none && ends[1] < none && open %in% c("high", "both"))) return("below")
  "across"
}
`;
