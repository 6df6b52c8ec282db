import { type Helper, r } from './helpers.js';

/** Two groups' last values given their first, their changes, and what those who are missing could do to the difference. */
export const betweenValues: Helper = (s) => r`# ${s(
  'Linjär modell (lm). NULL när kolumnerna inte kan skiljas åt eller inget är kvar att förklara.',
  'Linear model (lm). NULL when the columns cannot be told apart or nothing is left to explain.',
)}
linear <- function(formula, persons) {
  fit <- lm(formula, persons)
  if (fit$df.residual < 1 || anyNA(coef(fit)) || sum(residuals(fit)^2) <= 1e-24 * sum(persons$last^2)) NULL else fit
}

# ${s(
  'Kovariansanalys: sista värdet av grupp och första värdet, kring medelvärdet av alla första värden (seen). Den som saknar första värdet får det medelvärdet, med en kolumn som säger det (White och Thompson 2005). Är den större gruppen mer än 1,5 gånger den mindre gäller medelfelet HC3, annars det vanliga. main saknas när HC3 gäller och en enda person avgör en koefficient.',
  'Analysis of covariance: the last value by group and first value, about the mean of all first values (seen). Who lacks the first value gets that mean, with a column that says so (White and Thompson 2005). If the larger group is more than 1.5 times the smaller the HC3 error is used, otherwise the usual one. main is missing when HC3 is used and one person alone decides a coefficient.',
)}
given_first <- function(persons, seen) {
  n <- table(persons$arm)
  varies <- var(seen$first) > 0
  persons$absent <- as.numeric(is.na(persons$first))
  persons$first <- ifelse(is.na(persons$first), 0, persons$first - mean(seen$first))
  lacking <- any(persons$absent > 0)
  fit <- linear(reformulate(c("arm", if (varies) "first", if (lacking) "absent"), "last"), persons)
  if (is.null(fit)) return(NULL)
  sigma <- summary(fit)$sigma
  value <- coef(fit)[["arm"]]
  classical <- estimate_of(value, sqrt(vcov(fit)["arm", "arm"]), fit$df.residual)
  # ${s('HC3 (MacKinnon och White 1985): varje residual delas med det som personen själv inte bestämmer.', 'HC3 (MacKinnon and White 1985): each residual is divided by what the person does not decide alone.')}
  e <- residuals(fit)
  free <- 1 - hatvalues(fit)
  weight <- as.vector(model.matrix(fit) %*% summary(fit)$cov.unscaled[, "arm"])
  hc3 <- if (all(free >= 1e-9)) estimate_of(value, sqrt(sum((weight * e / free)^2)), fit$df.residual)
  unequal <- max(n) / min(n) > 1.5
  level <- coef(fit)[["(Intercept)"]] + if (lacking) coef(fit)[["absent"]] * mean(persons$absent) else 0
  list(
    main = if (unequal) hc3 else classical,
    error = if (unequal) "hc3" else "classical",
    other = if (unequal) classical else hc3,
    adjusted = list(intervention = level + value, comparison = level),
    sd = list(intervention = spread(e[persons$arm == 1]), comparison = spread(e[persons$arm == 0])),
    largest = max(ifelse(free > 1e-9, abs(e) / (sigma * sqrt(pmax(free, 1e-9))), 0)),
    standardised = if (varies) standardised_difference(classical, seen)
  )
}

# ${s(
  'Skillnaden i standardavvikelser av första värdet inom grupperna, med Hedges faktor (Morris 2008).',
  'The difference in standard deviations of the first value within the groups, with Hedges’ factor (Morris 2008).',
)}
standardised_difference <- function(classical, seen) {
  free <- nrow(seen) - 2
  within <- tapply(seen$first, seen$arm, function(x) (length(x) - 1) * var(x))
  sd <- sqrt(sum(within) / free)
  if (sd <= 0) return(NULL)
  raw <- classical$value / sd
  wide <- hedges(free) * sqrt((classical$error / sd)^2 + raw^2 / (2 * free))
  d <- hedges(free) * raw
  list(d = d, interval = d + c(-1, 1) * qt(0.975, classical$df) * wide)
}

# ${s('Hur skillnaden beror på första värdet, och vad den är vid dess undre kvartil (typ 7), medelvärde och övre kvartil.', 'How the difference depends on the first value, and what it is at its lower quartile (type 7), mean and upper quartile.')}
put_slopes <- function(place, complete) {
  centre <- mean(complete$first)
  complete$first <- complete$first - centre
  fit <- linear(last ~ arm * first, complete)
  if (is.null(fit)) return(invisible())
  b <- coef(fit)
  v <- vcov(fit)
  at <- function(away) estimate_of(b[["arm"]] + away * b[["arm:first"]],
    sqrt(v["arm", "arm"] + 2 * away * v["arm", "arm:first"] + away^2 * v["arm:first", "arm:first"]), fit$df.residual)
  each <- estimate_of(b[["arm:first"]], sqrt(v["arm:first", "arm:first"]), fit$df.residual)
  put_all(place, "slopes", each[c("value", "error", "p")])
  quarters <- quantile(complete$first, c(0.25, 0.75), type = 7, names = FALSE)
  points <- c(quarters[1], 0, quarters[2])
  for (point in seq_along(points))
    put_all(place, paste("slopes/at", point - 1, sep = "/"), c(list(first = centre + points[point]), at(points[point])[c("value", "interval")]))
}

put_given <- function(place, given) {
  put_all(place, "difference", given$main)
  put(place, error = given$error)
  put_all(place, "adjusted", given$adjusted)
  put_all(place, "sensitivity/error", given$other)
  put_all(place, "standardised", given$standardised)
  put_all(place, "residuals/sd", given$sd)
  put_all(place, "residuals", given["largest"])
}

# ${s('Skillnaden i förändring (Welch). NULL när alla i båda grupperna förändrats lika mycket.', 'The difference in change (Welch). NULL when all in both groups changed by the same.')}
welch <- function(one, other) {
  if (var(one) + var(other) <= 0) return(NULL)
  test <- t.test(one, other)
  list(value = mean(one) - mean(other), error = test$stderr, df = unname(test$parameter),
    interval = as.numeric(test$conf.int), p = test$p.value)
}

# ${s('Kovariansanalys på rangtal (Quade 1967): rangtalen av sista värdet, utan det som första värdets rangtal förklarar.', 'Analysis of covariance on ranks (Quade 1967): the ranks of the last value, without what the ranks of the first explain.')}
quade <- function(complete) {
  first <- rank(complete$first)
  last <- rank(complete$last)
  slope <- if (var(first) > 0) cov(first, last) / var(first) else 0
  e <- last - mean(last) - slope * (first - mean(first))
  if (sum((e - ave(e, complete$arm))^2) <= 1e-18 * length(e)^3) return(NULL)
  test <- t.test(e[complete$arm == 1], e[complete$arm == 0], var.equal = TRUE)
  list(value = unname(test$statistic), df = unname(test$parameter), p = test$p.value)
}

between_values <- function(place, m, arms, by_chance, needs_both, kept, margin) {
  persons <- do.call(rbind, lapply(names(arms), function(group)
    data.frame(arm = as.numeric(group == "intervention"), first = arms[[group]]$first, last = arms[[group]]$last)))
  seen <- persons[!is.na(persons$first), ]
  complete <- seen[!is.na(seen$last), ]
  measured <- persons[!is.na(persons$last), ]
  spreads <- tapply(seen$first, seen$arm, var)
  if (sum(spreads) > 0) put(place, balance = diff(tapply(seen$first, seen$arm, mean))[[1]] / sqrt(mean(spreads)))
  changed <- welch(changes_of(arms$intervention), changes_of(arms$comparison))
  put_all(place, "change", changed)
  # ${s('Efter lottning räknas också den som saknar första värdet, om de är minst två.', 'After a lottery those without a first value count too, if they are at least two.')}
  imputed <- sum(is.na(measured$first))
  imputes <- by_chance && imputed >= 2
  given <- if (imputes) given_first(measured, seen) else given_first(complete, complete)
  if (is.null(given)) return(put(place, not = "no-variation"))
  put_given(place, given)
  put_slopes(place, complete)
  put_all(place, "sensitivity/ranks", quade(complete))
  if (imputes) put(place, imputed = imputed)
  if (is.null(given$main)) return(put(place, not = "one-decides"))
  if (needs_both && is.null(changed)) return(put(place, not = "no-variation"))
  conclude(place, m, c(list(given$main), if (needs_both) list(changed)), kept, margin)
  put_missing(place, m, given$main, arms, kept, margin)
}

# ${s(
  'De som saknas: hur mycket mer än de som svarade i sin egen grupp de måste ha ändrats åt andra hållet för att det inte ska gå att säga, och skillnaden om insatsgruppens saknade blev som jämförelsegruppen.',
  'The missing: by how much more than those seen in their own group they must have changed the other way for it no longer to be said, and the difference if the missing of the intervention group became as the comparison group.',
)}
put_missing <- function(place, m, main, arms, kept, margin) {
  missing <- vapply(arms, function(one) sum(is.na(one$last)) + 0, 0)
  share <- missing / lengths(lapply(arms, function(one) one$last))
  if (missing[["intervention"]] > 0) put_all(place, "reference",
    list(value = (1 - share[["intervention"]]) * main$value, interval = (1 - share[["intervention"]]) * main$interval))
  away <- main$value - (if (!kept) 0 else if (m$better == "lower") margin else -margin)
  spare <- max(0, abs(away) - qt(0.975, main$df) * main$error) * sign(away)
  points <- (c(intervention = -spare, comparison = spare) / share)[share > 0]
  if (length(points) == 0 || all(points == 0)) return(invisible())
  limits <- limits_of(m, values = unlist(lapply(arms, function(one) one$first)))
  against <- if (is.null(limits$not)) 1.96 * limits$error else sd(unlist(lapply(arms, changes_of)))
  put_all(place, "turning/missing", as.list(missing))
  put_all(place, "turning/points", as.list(points))
  put_all(place, "turning/against", list(points = against))
  put_all(place, "turning", list(decides = any(abs(points) <= against)))
}
`;
