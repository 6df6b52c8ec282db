import { type Helper, r } from './helpers.js';

/** All timepoints together, the missing as unchanged, and a state that was to be kept. */
export const model: Helper = (s) => r`# ${s(
  'Alla tillfällen tillsammans (nlme::lme): en nivå för varje klient, tillfället som kategori, REML. Om en modell utan nivåer är minst lika trolig är skillnaden mellan klienter noll (lm). Där ingen varierar för egen del går modellen inte att bestämma.',
  'All timepoints together (nlme::lme): a level for each client, the timepoint as a category, REML. Where a model without levels is at least as likely, the variance between clients is zero (lm). Where nobody varies within, the model cannot be determined.',
)}
model <- function(m, first, later) {
  place <- paste(m$path, "model", sep = "/")
  n <- vapply(later, function(time) sum(!is.na(at_time(m, time))), 0)
  used <- later[n > 0]
  if (length(used) == 0 || all(is.na(at_time(m, first)))) return(put(place, not = "nobody"))
  times <- c(first, used)
  long <- data.frame(
    value = unlist(lapply(times, function(time) at_time(m, time))),
    client = rep(seq_len(data$size), length(times)),
    time = factor(rep(times, each = data$size), times)
  )
  long <- long[!is.na(long$value), ]
  clients <- length(unique(long$client))
  df <- nrow(long) - clients - length(used)
  fit <- if (df >= 1) fitted_model(value ~ time, long)
  if (is.null(fit)) return(put(place, not = "model-undetermined"))
  put(place, cases = clients, values = nrow(long),
    sdBetween = fit$between, sdWithin = fit$within, logLikelihood = fit$likelihood)
  point <- qt(0.975, df)
  rows <- lapply(seq_along(used), function(at) {
    estimate <- fit$estimate[[at + 1]]
    error <- fit$error[[at + 1]]
    ends <- estimate + c(-1, 1) * point * error
    values <- n[[match(used[at], later)]]
    put(paste(place, "changes", used[at], sep = "/"),
      n = values, estimate = estimate, error = error, df = df, interval = ends)
    list(time = used[at], n = values, estimate = estimate, error = error, df = df, low = ends[1], high = ends[2])
  })
  shown("${s('Alla mätningar i en modell', 'All measurements in one model')}", rows)
}
fitted_model <- function(formula, long) {
  flat <- lm(formula, data = long)
  if (sum(residuals(flat)^2) <= 1e-12 * max(1, sum(long$value^2))) return(NULL)
  fit <- NULL
  for (way in c("nlminb", "optim")) if (is.null(fit)) fit <- tryCatch(
    lme(formula, random = ~ 1 | client, data = long, method = "REML",
      control = lmeControl(opt = way, msTol = 1e-16, msMaxIter = 500, tolerance = 1e-12, niterEM = 100, apVar = FALSE)),
    error = function(e) NULL, warning = function(w) NULL)
  if (is.null(fit)) return(NULL)
  likelihood <- as.numeric(logLik(fit))
  flat_likelihood <- as.numeric(logLik(flat, REML = TRUE))
  if (flat_likelihood >= likelihood) return(list(
    estimate = coef(flat), error = sqrt(diag(vcov(flat))),
    df = function() rep(df.residual(flat), length(coef(flat))), between = 0, within = summary(flat)$sigma, likelihood = flat_likelihood))
  between <- sqrt(as.numeric(getVarCov(fit)))
  if (between^2 > exp(12) * fit$sigma^2) return(NULL)
  finer <- refined(formula, long, (between / fit$sigma)^2)
  if (!is.null(finer)) return(c(finer, likelihood = likelihood))
  list(estimate = fixef(fit), error = sqrt(diag(vcov(fit))), between = between, within = fit$sigma, likelihood = likelihood)
}

# ${s('Derivatan i 0 av en jämn funktion, ur sex punkter kring den.', 'The derivative at 0 of a smooth function, by six points about it.')}
derivative <- function(f, step = 0.02) {
  apart <- function(times) f(times * step) - f(-times * step)
  (45 * apart(1) - 9 * apart(2) + apart(3)) / (60 * step)
}

# ${s(
  'lme stannar vid ungefär sjunde siffran. Här löses samma ekvation, att den begränsade likelihoodens lutning i kvoten mellan varianserna är noll, till sista siffran, nära det som lme fann.',
  'lme stops at about the seventh digit. Here the same equation, that the slope of the restricted likelihood in the ratio of the variances is zero, is solved to the last digit, near what lme found.',
)}
refined <- function(formula, long, ratio) {
  x <- model.matrix(formula, long)
  y <- long$value
  sums <- function(values) rowsum(values, long$client)
  size <- as.vector(sums(rep(1, length(y))))
  sx <- sums(x)
  sy <- sums(y)
  at <- function(ratio) {
    cut <- ratio / (1 + ratio * size)
    xx <- crossprod(x) - crossprod(sx, cut * sx)
    estimate <- as.vector(solve(xx, crossprod(x, y) - crossprod(sx, cut * sy)))
    left <- y - as.vector(x %*% estimate)
    own <- as.vector(sums(left))
    rest <- sum(left^2) - sum(cut * own^2)
    falls <- 1 / (1 + ratio * size)^2
    df <- length(y) - ncol(x)
    slope <- df * sum(falls * own^2) / rest - sum(size / (1 + ratio * size)) + sum(diag(solve(xx, crossprod(sx, falls * sx))))
    list(slope = slope, estimate = estimate, within = sqrt(rest / df), xx = xx)
  }
  ends <- ratio * c(0.8, 1.25)
  if (!(at(ends[1])$slope > 0 && at(ends[2])$slope < 0)) return(NULL)
  ratio <- uniroot(function(one) at(one)$slope, ends, tol = 1e-15 * ratio, maxiter = 1000)$root
  found <- at(ratio)
  # ${s('Satterthwaites frihetsgrader: 2 genom variansen av logaritmen av varje kvadrerat medelfel, längs kvotens logaritm.', 'Satterthwaite’s degrees of freedom: 2 by the variance of the logarithm of each squared error, along the logarithm of the ratio.')}
  errors <- function(one) one$within * sqrt(diag(solve(one$xx)))
  satterthwaite <- function() {
    information <- -derivative(function(by) at(ratio * exp(by))$slope * ratio * exp(by) / 2)
    moves <- derivative(function(by) 2 * log(errors(at(ratio * exp(by)))))
    2 / (2 / (length(y) - ncol(x)) + moves^2 / information)
  }
  list(estimate = found$estimate, error = errors(found),
    df = satterthwaite,
    between = sqrt(ratio) * found$within, within = found$within)
}

# ${s('De som saknas räknade som oförändrade.', 'The missing counted as unchanged.')}
carried <- function(m, first, last) {
  pairs <- pairs_of(m, first, last)
  n <- sum(!is.na(at_time(m, first)))
  all <- c(pairs$d, rep(0, n - pairs$n))
  one <- mean_change(0 * all, all)
  put(paste(m$path, "carried", sep = "/"), n = n, mean = if (!is.null(one)) mean(all) else if (n > 0) all[1], interval = as.numeric(one$conf.int))
}

# ${s('De som saknas räknade som att de inte har det önskade svaret.', 'The missing counted as not having the desired answer.')}
not_reached <- function(m, first, last) {
  pairs <- pairs_of(m, first, last)
  if (!m$type %in% c("yes-no", "choice") || length(m$desired) == 0 || pairs$n < 6) return(invisible())
  n <- sum(!is.na(at_time(m, first)))
  place <- paste(m$path, "asNotReached", sep = "/")
  put(place, n = n)
  put_share(place, sum(pairs$after %in% m$desired), n)
}

# ${s('Om ett läge behölls: inte att ingen förändring syntes, utan att försämringen är mindre än en marginal.', 'Whether a state was kept: not that no change was seen, but that a worsening is smaller than a margin.')}
maintain <- function(m, first, last, margin = NULL, test = "") {
  pairs <- pairs_of(m, first, last)
  n <- pairs$n
  place <- paste(m$path, "maintain", sep = "/")
  put(place, n = n)
  if (n < 6) return(put(place, not = if (n == 0) "nobody" else "few"))
  if (m$type == "choices") return(put(place, not = "no-desired-answer"))
  if (m$type %in% c("yes-no", "choice")) {
    if (length(m$desired) == 0) return(put(place, not = "no-desired-answer"))
    if (m$type == "yes-no" && m$better == "") return(put(place, not = "no-direction"))
    had <- pairs$before %in% m$desired
    has <- pairs$after %in% m$desired
    put(paste(place, "kept", sep = "/"), n = sum(had))
    put_share(paste(place, "kept", sep = "/"), sum(had & has), sum(had))
    if (is.null(margin)) return(put(place, not = "no-margin"))
    z <- tango_z(n, sum(had & !has), sum(!had & has), -margin)
    return(put_kept(place, m, n, tango(n, sum(had & !has), sum(!had & has)), margin, "higher",
      if (test == "kept-share") list(statistic = z, p = pnorm(-z))))
  }
  if (m$better == "") return(put(place, not = "no-direction"))
  limits <- if (m$type == "score") limits_of(m, first)
  if (!is.null(limits) && is.null(limits$not)) {
    worse <- category_of(pairs$before, pairs$after, limits, m$better) == "deteriorated"
    put_share(paste(place, "notWorse", sep = "/"), sum(!worse), n)
  }
  one <- mean_change(pairs$before, pairs$after)
  if (is.null(margin)) return(put(place, not = "no-margin", interval = as.numeric(one$conf.int)))
  put(place, margin = margin)
  if (is.null(one)) return(put(place, not = "no-variation"))
  d <- pairs$after - pairs$before
  kept <- if (m$better == "higher") t.test(d, mu = -margin, alternative = "greater")
    else t.test(d, mu = margin, alternative = "less")
  way <- if (m$better == "higher") 1 else -1
  put_kept(place, m, n, as.numeric(one$conf.int), margin, m$better,
    if (test == "kept-mean") list(statistic = way * unname(kept$statistic), p = kept$p.value))
}
verdict_of <- function(ends, margin, better) {
  good <- if (better == "higher") ends else -rev(ends)
  if (good[2] < -margin) "not-kept" else if (good[1] <= -margin) "not-shown"
  else if (good[1] > 0) "better" else if (good[2] < 0) "kept-but-worse" else "kept"
}
put_test <- function(place, m, test) {
  put(paste(place, "test", sep = "/"), statistic = test$statistic, p = test$p)
  found$p[m$id] <- test$p
  if (!is.null(test$statistic)) found$statistic[m$id] <- test$statistic
}
put_kept <- function(place, m, n, ends, margin, better, test) {
  verdict <- verdict_of(ends, margin, better)
  put(place, margin = margin, interval = ends, verdict = verdict)
  if (verdict %in% c("better", "kept", "kept-but-worse")) found$kept[[m$id]] <- margin
  if (!is.null(test)) put_test(place, m, test)
  shown("${s('Om läget behölls', 'Whether the state was kept')}", list(list(
    n = n, margin = margin, low = ends[1], high = ends[2], p = test$p, verdict = verdict)))
}

# ${s(
  'Vad de som saknas måste vara för att det inte längre ska gå att säga: hur mycket mer än de som svarade de måste ha ändrats (White m.fl. 2011), eller hur många som måste ha gått åt andra hållet.',
  'What the missing must be for it no longer to be said: how much more than those seen they must have changed (White et al. 2011), or how many must have gone the other way.',
)}
turning <- function(m, first, last, test = "") {
  n <- pairs_of(m, first, last)$n
  started <- data$size
  at <- paste(m$path, "changes", last, sep = "/")
  side <- found$side[at]
  of_kept <- test %in% c("kept-mean", "kept-share")
  kept <- found$kept[[m$id]]
  if (n < 6 || started <= n) return(invisible())
  if (if (of_kept) is.null(kept) else is.null(side) || is.na(side) || side == "across") return(invisible())
  place <- paste(m$path, "turning", sep = "/")
  missing <- started - n
  ways <- found$counts[[at]]
  if (test == "kept-share") {
    gone <- 0:missing
    turned <- vapply(gone, function(one) !(pnorm(-tango_z(n + missing, ways[2] + one, ways[1], -kept)) < 0.025), TRUE)
    needed <- if (any(turned)) gone[which(turned)[1]] else missing + 1
    return(put(place, missing = missing, needed = needed, decides = any(turned)))
  }
  if (!is.null(ways)) {
    needed <- abs(ways[1] - ways[2])
    return(put(place, missing = missing, needed = needed, decides = needed <= missing))
  }
  spread <- found$spread[[at]]
  if (is.null(spread)) return(invisible())
  limit <- found$limit[[at]]
  part <- missing / started
  point <- qt(0.975, n - 1)
  half <- point * spread[2] / sqrt(n)
  away <- spread[1] - (if (!of_kept) 0 else if (m$better == "lower") kept else -kept)
  points <- if (abs(away) <= half) 0 else {
    left <- function(size) abs(away) - part * size -
      point * sqrt(spread[2]^2 / n + size^2 * part * (1 - part) / started)
    -sign(away) * uniroot(left, c(0, abs(away) / part), tol = 1e-15, maxiter = 10000)$root
  }
  against <- if (is.null(limit)) spread[2] else limit
  put(place, missing = missing, points = points, decides = abs(points) <= against)
  put(paste(place, "against", sep = "/"), points = against)
}
`;
