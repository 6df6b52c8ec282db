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
  fit <- if (df >= 1) fitted_model(long)
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
fitted_model <- function(long) {
  flat <- lm(value ~ time, data = long)
  if (sum(residuals(flat)^2) <= 1e-12 * max(1, sum(long$value^2))) return(NULL)
  fit <- NULL
  for (way in c("nlminb", "optim")) if (is.null(fit)) fit <- tryCatch(
    lme(value ~ time, random = ~ 1 | client, data = long, method = "REML",
      control = lmeControl(opt = way, msTol = 1e-16, msMaxIter = 500, tolerance = 1e-12, niterEM = 100, apVar = FALSE)),
    error = function(e) NULL, warning = function(w) NULL)
  if (is.null(fit)) return(NULL)
  likelihood <- as.numeric(logLik(fit))
  flat_likelihood <- as.numeric(logLik(flat, REML = TRUE))
  if (flat_likelihood >= likelihood) return(list(
    estimate = coef(flat), error = sqrt(diag(vcov(flat))),
    between = 0, within = summary(flat)$sigma, likelihood = flat_likelihood))
  between <- sqrt(as.numeric(getVarCov(fit)))
  if (between^2 > exp(12) * fit$sigma^2) return(NULL)
  finer <- refined(long, (between / fit$sigma)^2)
  if (!is.null(finer)) return(c(finer, likelihood = likelihood))
  list(estimate = fixef(fit), error = sqrt(diag(vcov(fit))), between = between, within = fit$sigma, likelihood = likelihood)
}

# ${s(
  'lme stannar vid ungefär sjunde siffran. Här löses samma ekvation, att den begränsade likelihoodens lutning i kvoten mellan varianserna är noll, till sista siffran, nära det som lme fann.',
  'lme stops at about the seventh digit. Here the same equation, that the slope of the restricted likelihood in the ratio of the variances is zero, is solved to the last digit, near what lme found.',
)}
refined <- function(long, ratio) {
  x <- model.matrix(~ time, long)
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
  list(estimate = found$estimate, error = found$within * sqrt(diag(solve(found$xx))),
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

# ${s('Om ett läge behölls: inte att ingen förändring syntes, utan att försämringen är mindre än en marginal.', 'Whether a state was kept: not that no change was seen, but that a worsening is smaller than a margin.')}
maintain <- function(m, first, last, margin = NULL) {
  pairs <- pairs_of(m, first, last)
  n <- pairs$n
  place <- paste(m$path, "maintain", sep = "/")
  put(place, n = n)
  if (n < 6) return(put(place, not = if (n == 0) "nobody" else "few"))
  if (!m$type %in% c("score", "number", "days")) {
    if (length(m$desired) == 0 || m$type == "choices") return(put(place, not = "no-desired-answer"))
    if (m$type == "yes-no" && m$better == "") return(put(place, not = "no-direction"))
    had <- pairs$before %in% m$desired
    put(paste(place, "kept", sep = "/"), n = sum(had))
    return(put_share(paste(place, "kept", sep = "/"), sum(had & pairs$after %in% m$desired), sum(had)))
  }
  if (m$better == "") return(put(place, not = "no-direction"))
  if (is.null(margin)) margin <- sd(at_time(m, first), na.rm = TRUE) / 2
  if (!(margin > 0)) return(put(place, not = "no-variation"))
  put(place, margin = margin)
  limits <- if (m$type == "score") limits_of(m, first)
  if (!is.null(limits) && is.null(limits$not)) {
    worse <- category_of(pairs$before, pairs$after, limits, m$better) == "deteriorated"
    put_share(paste(place, "notWorse", sep = "/"), sum(!worse), n)
  }
  if (sd(pairs$d) <= 1e-12) return(put(place, not = "no-variation"))
  above <- t.test(pairs$d, mu = -margin, alternative = "greater")
  below <- t.test(pairs$d, mu = margin, alternative = "less")
  kept <- if (m$better == "higher") above else below
  ends <- as.numeric(t.test(pairs$d, conf.level = 0.9)$conf.int)
  put(paste(place, "noninferiority", sep = "/"), t = unname(kept$statistic), p = kept$p.value)
  put(paste(place, "equivalence", sep = "/"), p = max(above$p.value, below$p.value))
  put(place, interval = ends)
  shown("${s('Om läget behölls', 'Whether the state was kept')}", list(list(
    n = n, margin = margin, t = kept$statistic, p = kept$p.value, low90 = ends[1], high90 = ends[2])))
}
`;
