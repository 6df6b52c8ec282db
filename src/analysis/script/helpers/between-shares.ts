import { type Helper, r } from './helpers.js';

/** Two groups' shares with a desired answer at the last timepoint. */
export const betweenShares: Helper = (
  s,
) => r`# ${s('Miettinens och Nurminens z (1985) för skillnaden mot en annan (at), och alla skillnader som det inte förkastar.', 'Miettinen and Nurminen’s z (1985) of the difference against another one (at), and all differences that it does not reject.')}
miettinen_z <- function(x1, n1, x0, n0, at) {
  n <- n1 + n0
  # ${s('De mest sannolika andelarna när skillnaden är at: en rot av en tredjegradsekvation.', 'The most likely shares when the difference is at: a root of a cubic.')}
  square <- (n1 + 2 * n0) * at - n - (x1 + x0)
  line <- (n0 * at - n - 2 * x0) * at + x1 + x0
  middle <- square / (3 * n)
  q <- middle^3 - line * square / (6 * n^2) + x0 * at * (1 - at) / (2 * n)
  p <- sign(q) * sqrt(max(0, middle^2 - line / (3 * n)))
  angle <- if (p == 0) 0 else (pi + acos(max(-1, min(1, q / p^3)))) / 3
  p0 <- min(1, max(0, 2 * p * cos(angle) - middle))
  p1 <- min(1, max(0, p0 + at))
  variance <- (p1 * (1 - p1) / n1 + p0 * (1 - p0) / n0) * n / (n - 1)
  away <- x1 / n1 - x0 / n0 - at
  if (variance <= 1e-300) (if (abs(away) < 1e-12) 0 else sign(away) * Inf) else away / sqrt(variance)
}
miettinen <- function(x1, n1, x0, n0) {
  difference <- x1 / n1 - x0 / n0
  slack <- function(at, way) min(1e6, max(-1e6, miettinen_z(x1, n1, x0, n0, at))) - way * qnorm(0.975)
  edge <- 1 - 1e-12
  c(
    if (difference <= -edge || slack(-edge, 1) < 0) -1
      else uniroot(slack, c(-edge, difference), way = 1, tol = 1e-15, maxiter = 10000)$root,
    if (difference >= edge || slack(edge, -1) > 0) 1
      else uniroot(slack, c(difference, edge), way = -1, tol = 1e-15, maxiter = 10000)$root
  )
}

# ${s('Kvoten mellan andelarna med Koopmans intervall (1984). NULL när ingen i någon grupp har svaret.', 'The ratio of the shares with Koopman’s interval (1984). NULL when nobody in either group has the answer.')}
koopman <- function(x1, n1, x0, n0) {
  if (x1 + x0 == 0) return(NULL)
  over <- function(log) {
    ratio <- exp(log)
    a <- ratio * (n1 + x0)
    b <- n0 + x1
    p0 <- 2 * (x1 + x0) / (a + b + sqrt((a - b)^2 + 4 * ratio * (n1 - x1) * (n0 - x0)))
    p1 <- p0 * ratio
    variance <- p1 * (1 - p1) / n1 + ratio^2 * p0 * (1 - p0) / n0
    (if (variance <= 1e-300) 0 else (x1 / n1 - ratio * x0 / n0)^2 / variance) - qnorm(0.975)^2
  }
  root <- function(from, to) exp(uniroot(over, c(from, to), tol = 1e-15, maxiter = 10000)$root)
  value <- if (x0 > 0) (x1 / n1) / (x0 / n0)
  middle <- if (is.null(value)) 30 else if (value == 0) -30 else log(value)
  list(value = value, low = if (x1 == 0) 0 else root(-30, middle), high = if (x0 > 0) root(middle, 30))
}

# ${s(
  'Boschloos exakta test (1970), dubbla det mindre ensidiga p-värdet: tabellerna ordnas efter Fishers ensidiga p, och p är det största över alla andelar som båda grupperna kan ha gemensamt (ett rutnät, sedan kring dess bästa punkt).',
  'Boschloo’s exact test (1970), twice the smaller one-sided p-value: the tables are ordered by Fisher’s one-sided p, and p is the greatest over all shares that both groups can have in common (a grid, then about its best point).',
)}
boschloo_above <- function(x1, n1, x0, n0) {
  fisher <- function(one, other) phyper(one - 1, n1, n0, one + other, lower.tail = FALSE)
  limit <- fisher(x1, x0) * (1 + 1e-9)
  counts <- 0:n1
  up_to <- vapply(counts, function(one) sum(fisher(one, 0:n0) <= limit) - 1, 0)
  chance <- function(share) sum(dbinom(counts, n1, share) * pbinom(up_to, n0, share))
  grid <- (1:999) / 1000
  each <- vapply(grid, chance, 0)
  best <- grid[which.max(each)]
  near <- optimize(chance, c(max(1e-9, best - 0.001), min(1 - 1e-9, best + 0.001)), maximum = TRUE, tol = 1e-10)
  min(1, max(each, near$objective))
}
boschloo <- function(x1, n1, x0, n0) min(1, 2 * min(boschloo_above(x1, n1, x0, n0), boschloo_above(x0, n0, x1, n1)))

# ${s('Skillnaden över första svaret (Mantel och Haenszel), med Satos medelfel (1989). Ett led där någon grupp inte har någon säger inget.', 'The difference over the first answer (Mantel and Haenszel), with Sato’s error (1989). A stratum in which either group has nobody says nothing.')}
over_first <- function(x1, n1, x0, n0) {
  used <- n1 > 0 & n0 > 0
  if (!any(used)) return(NULL)
  x1 <- x1[used]
  n1 <- n1[used]
  x0 <- x0[used]
  n0 <- n0[used]
  n <- n1 + n0
  weight <- n1 * n0 / n
  value <- sum(weight * (x1 / n1 - x0 / n0)) / sum(weight)
  p <- sum((n1^2 * x0 - n0^2 * x1 + n1 * n0 * (n0 - n1) / 2) / n^2)
  q <- sum((x1 * (n0 - x0) + x0 * (n1 - x1)) / (2 * n))
  variance <- (value * p + q) / sum(weight)^2
  if (variance > 0) list(value = value, interval = value + c(-1, 1) * qnorm(0.975) * sqrt(variance))
}

between_shares <- function(place, m, arms, kept, margin) {
  counts <- function(arm, part = TRUE) {
    own <- !is.na(arm$last) & part
    c(x = sum(arm$last[own] %in% m$desired), n = sum(own))
  }
  one <- counts(arms$intervention)
  other <- counts(arms$comparison)
  with <- function(f, ...) f(one[["x"]], one[["n"]], other[["x"]], other[["n"]], ...)
  difference <- one[["x"]] / one[["n"]] - other[["x"]] / other[["n"]]
  score <- with(miettinen)
  p <- with(boschloo)
  ends <- if (kept) score else with(newcombe)
  put_all(place, "difference", list(value = difference, interval = ends, p = p))
  put_all(place, "shares", list(score = score))
  put_all(place, "shares/ratio", with(koopman))
  was <- function(arm, has) !is.na(arm$first) & (arm$first %in% m$desired) == has
  strata <- function(arm) vapply(c(TRUE, FALSE), function(has) counts(arm, was(arm, has)), c(x = 0, n = 0))
  one_by <- strata(arms$intervention)
  other_by <- strata(arms$comparison)
  put_all(place, "shares/overFirst", over_first(one_by["x", ], one_by["n", ], other_by["x", ], other_by["n", ]))
  put_bounds(place, arms, one, other, if (kept) -margin else 0)
  if (kept) {
    z <- with(miettinen_z, -margin)
    put_test(place, m, list(statistic = z, p = pnorm(-z)))
    said <- verdict_of(score, margin, "higher")
    put(place, verdict = said)
  } else {
    put_test(place, m, list(p = p))
    said <- side_of(p, ends)
    put(place, side = said)
  }
  shown("${s('Insatsgruppen minus jämförelsegruppen', 'The intervention group minus the comparison group')}",
    list(list(value = difference, low = ends[1], high = ends[2], p = p, said = said)))
}

# ${s('Skillnaden som minst och som störst, vad de som saknas än svarat, och om de kan vända den (none: ingen skillnad, eller marginalen).', 'The difference at least and at most, whatever the missing would have answered, and whether they can turn it (none: no difference, or the margin).')}
put_bounds <- function(place, arms, one, other, none) {
  started <- lengths(lapply(arms, function(arm) arm$last))
  missing <- started - c(one[["n"]], other[["n"]])
  if (sum(missing) == 0) return(invisible())
  least <- c(one[["x"]], other[["x"]]) / started
  most <- (c(one[["x"]], other[["x"]]) + missing) / started
  bounds <- c(least[[1]] - most[[2]], most[[1]] - least[[2]])
  seen <- one[["x"]] / one[["n"]] - other[["x"]] / other[["n"]]
  put_all(place, "turning/missing", as.list(missing))
  put_all(place, "turning", list(bounds = bounds, decides = if (seen > none) bounds[1] <= none else bounds[2] >= none))
}
`;
