import { type Helper, r } from './helpers.js';

/** Units side by side, adjusted for the first value. */
export const units: Helper = (
  s,
) => r`# ${s('Vilka enheter som får visas var för sig: inte de små, och inte den bredvid en ensam liten.', 'Which units may be shown by themselves: not the small ones, nor the one beside a lone small one.')}
may_be_shown <- function(size, least) {
  shown <- size >= least
  while (sum(size[!shown]) > 0 && sum(size[!shown]) < least && any(shown)) {
    after <- which(shown & seq_along(shown) > which(!shown)[1])
    shown[if (length(after) > 0) after[1] else max(which(shown))] <- FALSE
  }
  shown
}

# ${s(
  'Enheter sida vid sida: den förändring var och en skulle ha haft från det gemensamma första medelvärdet (kovariansanalys), om de skiljer sig mer än av slumpen, och med minst fem enheter med minst tio klienter var också indragna mot varandra (DerSimonian och Laird, Efron och Morris). Aldrig efter resultat: det är ingen rangordning.',
  'Units side by side: the change that each would have had from the common first mean (analysis of covariance), whether they differ by more than chance, and with five units of ten clients each at least also drawn towards each other (DerSimonian and Laird, Efron and Morris). Never by result: it is no ranking.',
)}
put_units <- function(place, pairs, own, codes, least) {
  size <- vapply(codes, function(code) sum(own == code, na.rm = TRUE), 0)
  codes <- codes[may_be_shown(size, least)]
  if (length(codes) < 2) return(put(place, not = "one-group"))
  is <- own %in% codes
  unit <- factor(own[is], levels = codes)
  x <- pairs$before[is]
  y <- pairs$after[is]
  along <- x - ave(x, unit)
  left <- y - ave(y, unit)
  if (sum(along^2) <= 1e-20 * sum(x^2)) return(put(place, not = "no-variation"))
  if (sum((left - sum(along * left) / sum(along^2) * along)^2) <= 1e-20 * sum(left^2)) return(put(place, not = "no-variation"))
  fit <- lm(y ~ 0 + unit + from_mean, data.frame(y = y, unit = unit, from_mean = x - mean(x)))
  at <- seq_along(codes)
  adjusted <- unname(coef(fit)[at]) - mean(x)
  error <- unname(sqrt(diag(vcov(fit))[at]))
  limit <- qt(0.975, fit$df.residual)
  w <- error^-2
  common <- sum(w * adjusted) / sum(w)
  q <- sum(w * (adjusted - common)^2)
  k <- length(codes)
  put(place, mean = common, slope = unname(coef(fit)[k + 1]), sd = sqrt(sum(resid(fit)^2) / fit$df.residual), q = q,
    p = pchisq(q, k - 1, lower.tail = FALSE))
  n <- as.vector(table(unit))
  rows <- lapply(at, function(i) {
    put(paste(place, "units", codes[i], sep = "/"), n = n[i], first = mean(x[unit == codes[i]]), last = mean(y[unit == codes[i]]),
      adjusted = adjusted[i], error = error[i], interval = adjusted[i] + c(-1, 1) * limit * error[i])
    list(unit = codes[i], n = n[i], adjusted = adjusted[i], low = adjusted[i] - limit * error[i], high = adjusted[i] + limit * error[i])
  })
  if (k >= 5 && all(n >= 10)) {
    between <- max(0, (q - (k - 1)) / (sum(w) - sum(w^2) / sum(w)))
    all_of_them <- sum(adjusted / (error^2 + between)) / sum(1 / (error^2 + between))
    weight <- between / (between + error^2)
    put(place, spread = sqrt(between))
    for (i in at) put(paste(place, "units", codes[i], sep = "/"), shrunk = all_of_them + weight[i] * (adjusted[i] - all_of_them), weight = weight[i])
  }
  shown("${s('Enheter sida vid sida, justerat för första värdet', 'Units side by side, adjusted for the first value')}", rows)
}
`;
