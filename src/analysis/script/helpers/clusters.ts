import { type Helper, r } from './helpers.js';

/** Persons in clusters: how alike they are, and a mean with that counted with. */
export const clusters: Helper = (
  s,
) => r`# ${s('Hur lika de i samma kluster är (intraklasskorrelationen), av variansanalys, med Searles intervall.', 'How alike those of one cluster are (the intraclass correlation), by analysis of variance, with Searle’s interval.')}
intraclass <- function(y, cluster) {
  size <- as.vector(table(cluster))
  k <- length(size)
  n <- length(y)
  if (k < 2 || n <= k) return(NULL)
  centre <- ave(y, cluster)
  between <- sum((centre - mean(y))^2) / (k - 1)
  within <- sum((y - centre)^2) / (n - k)
  if (within <= 0) return(NULL)
  counts <- (n - sum(size^2) / n) / (k - 1)
  ratio <- between / within / qf(c(0.975, 0.025), k - 1, n - k)
  list(icc = (between - within) / (between + (counts - 1) * within), interval = (ratio - 1) / (ratio + counts - 1))
}


# ${s('En skillnad med sitt t-intervall och tvåsidiga p.', 'A difference with its t interval and two-sided p.')}
estimate_of <- function(value, error, df) list(
  value = value, error = error, df = df, interval = value + c(-1, 1) * qt(0.975, df) * error, p = 2 * pt(-abs(value / error), df))

# ${s(
  'En medelförändring när det räknas in att klienter på samma enhet är lika: slumpmässig nivå för varje enhet (REML) och Satterthwaites frihetsgrader, med minst fyra enheter.',
  'A mean change with it counted in that clients of one unit are alike: a random level for each unit (REML) and Satterthwaite’s degrees of freedom, with four units at least.',
)}
put_clusters <- function(place, change, unit) {
  alike <- intraclass(change, unit)
  put(place, count = length(unique(unit)) + 0, icc = alike$icc, iccInterval = alike$interval)
  if (length(unique(unit)) < 4) return(invisible())
  fit <- fitted_model(value ~ 1, data.frame(value = change, client = unit))
  df <- if (!is.null(fit$df)) fit$df()[[1]]
  if (is.null(df) || !is.finite(df) || df <= 0) return(invisible())
  one <- estimate_of(fit$estimate[[1]], fit$error[[1]], df)
  put(place, mean = one$value, error = one$error, df = df, interval = one$interval)
  shown("${s('Med enheterna inräknade', 'With the units counted in')}", list(list(alike = alike$icc, mean = one$value, low = one$interval[1], high = one$interval[2])))
}
`;
