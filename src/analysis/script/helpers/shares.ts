import { type Helper, r } from './helpers.js';

/** Shares of the same clients before and after. */
export const shares: Helper = (
  s,
) => r`# ${s('Skillnaden mellan två andelar av samma klienter, före minus efter, enligt Newcombe (1998, metod 10).', 'The difference between two shares of the same clients, before minus after, by Newcombe (1998, method 10).')}
newcombe_paired <- function(both, left, joined, neither) {
  n <- both + left + joined + neither
  one <- c(both + left, both + joined) / n
  low <- c(wilson(both + left, n)[1], wilson(both + joined, n)[1])
  high <- c(wilson(both + left, n)[2], wilson(both + joined, n)[2])
  margins <- (both + left) * (joined + neither) * (both + joined) * (left + neither)
  cross <- both * neither - left * joined
  phi <- if (margins == 0) 0 else (if (cross > n / 2) cross - n / 2 else min(cross, 0)) / sqrt(margins)
  half <- function(x, y) sqrt(max(0, x^2 - 2 * phi * x * y + y^2))
  difference <- (left - joined) / n
  c(difference - half(one[1] - low[1], high[2] - one[2]), difference + half(high[1] - one[1], one[2] - low[2]))
}

# ${s('Tangos z (1998) för andelen efter minus före mot en skillnad, och alla skillnader som det inte förkastar.', 'Tango’s z (1998) of the share after minus before against a difference, and all differences that it does not reject.')}
tango_z <- function(n, left, joined, at) {
  b <- (2 * n - joined + left) * at - joined - left
  q <- (sqrt(max(0, b^2 + 8 * n * left * at * (1 - at))) - b) / (4 * n)
  variance <- n * (2 * q + at * (1 - at))
  away <- joined - left - n * at
  if (variance <= 1e-300) (if (abs(away) < 1e-12) 0 else sign(away) * Inf) else away / sqrt(variance)
}
tango <- function(n, left, joined) {
  point <- qnorm(0.975)
  difference <- (joined - left) / n
  slack <- function(at, way) min(1e6, max(-1e6, tango_z(n, left, joined, at))) - way * point
  edge <- 1 - 1e-12
  c(
    if (difference <= -edge || slack(-edge, 1) < 0) -1
      else uniroot(slack, c(-edge, difference), way = 1, tol = 1e-15, maxiter = 10000)$root,
    if (difference >= edge || slack(edge, -1) > 0) 1
      else uniroot(slack, c(difference, edge), way = -1, tol = 1e-15, maxiter = 10000)$root
  )
}

# ${s('Skillnaden mellan två gruppers andelar enligt Newcombe (1998, metod 10).', 'The difference between two groups’ shares by Newcombe (1998, method 10).')}
newcombe <- function(x1, n1, x0, n0) {
  p1 <- x1 / n1
  p0 <- x0 / n0
  one <- wilson(x1, n1)
  other <- wilson(x0, n0)
  p1 - p0 + c(-sqrt((p1 - one[1])^2 + (other[2] - p0)^2), sqrt((one[2] - p1)^2 + (p0 - other[1])^2))
}

put_pair <- function(place, before, after, tested) {
  n <- length(before)
  both <- as.numeric(sum(before & after))
  left <- as.numeric(sum(before & !after))
  joined <- as.numeric(sum(!before & after))
  neither <- n - both - left - joined
  p <- if (tested) coin_mid(left, joined)
  put(place, n = n)
  put_share(paste(place, "before", sep = "/"), both + left, n)
  put_share(paste(place, "after", sep = "/"), both + joined, n)
  put(place, difference = (joined - left) / n, interval = -rev(newcombe_paired(both, left, joined, neither)),
    both = both, left = left, joined = joined, neither = neither, p = p)
  list(before = both + left, after = both + joined, p = p, left = left, joined = joined,
    side = side_of(if (tested) p else 0, -rev(newcombe_paired(both, left, joined, neither))))
}

# ${s('Hur många som gick från varje svar till varje.', 'How many went from each answer to each.')}
put_moves <- function(place, pairs, codes) {
  counts <- table(factor(pairs$before, codes), factor(pairs$after, codes))
  for (from in whole(codes)) for (to in whole(codes)) put_one(c(paste(place, from, sep = "/"), to), counts[from, to])
}
`;
