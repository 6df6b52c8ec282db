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
  'Mittförändringen enligt Hodges och Lehmann: medianen av medelvärdena av alla par av skillnader, med intervall ur teckenrangfördelningen.',
  'The middle change by Hodges and Lehmann: the median of the means of all pairs of differences, with its interval from the signed-rank distribution.',
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

# ${s('Så ojämn en fördelning av n mynt, eller mer (binom.test): teckentestet och McNemars test.', 'So uneven a split of n coins, or more (binom.test): the sign test and McNemar’s test.')}
coin <- function(one, other) if (one + other == 0) 1 else binom.test(one, one + other)$p.value
`;
