import { type Helper, r } from './helpers.js';

/** Those with both measurements against a norm population. */
export const norm: Helper = (
  s,
) => r`# ${s('De som har båda mätningarna mot en normgrupp. low, high: dess spann. Utan size räknas dess medelvärde som känt.', 'Those with both measurements against a norm population. low, high: its range. Without size its mean counts as known.')}
against_norm <- function(m, first, last, mean, sd, size = NULL, low = -Inf, high = Inf, cutoff = NULL) {
  pairs <- pairs_of(m, first, last)
  n <- pairs$n
  place <- paste(m$path, "norm", sep = "/")
  put(paste(place, "population", sep = "/"), mean = mean, sd = sd, size = size)
  put(place, n = n)
  if (n < 6) return(put(place, not = if (n == 0) "nobody" else "few"))
  rows <- lapply(c("first", "last"), function(name) {
    x <- if (name == "first") pairs$before else pairs$after
    at <- paste(place, name, sep = "/")
    interval <- if (var(x) > 0) {
      if (is.null(size)) as.numeric(t.test(x)$conf.int) else {
        parts <- c(var(x) / n, sd^2 / size)
        df <- sum(parts)^2 / sum(parts^2 / c(n - 1, size - 1))
        centre(x) + c(-1, 1) * qt(0.975, df) * sqrt(sum(parts))
      }
    }
    put(at, mean = centre(x), difference = (centre(x) - mean) / sd, interval = if (!is.null(interval)) (interval - mean) / sd)
    put_share(paste(at, "within", sep = "/"), sum(x >= low & x <= high), n)
    if (!is.null(cutoff))
      put_share(paste(at, "past", sep = "/"), sum(if (m$better == "higher") x > cutoff else x < cutoff), n)
    list(time = name, n = n, mean = centre(x), difference = (centre(x) - mean) / sd, within = sum(x >= low & x <= high))
  })
  shown("${s('Mot normgruppen', 'Against the norm population')}", rows)
}
`;
