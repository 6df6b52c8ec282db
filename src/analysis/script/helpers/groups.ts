import { type Helper, r } from './helpers.js';

/** Those followed up and those lost. */
export const groups: Helper = (s) => r`is_numeric <- function(m) m$type %in% c("score", "number", "days", "rating")
spread <- function(x) if (length(x) > 1) sd(x)
centre <- function(x) if (length(x) > 0) mean(x)

# ${s('De som har båda mätningarna mot dem som bara har den första, i standardavvikelser (Austin 2009).', 'Those with both measurements against those with only the first, in standard deviations (Austin 2009).')}
attrition <- function(m, first, last) {
  place <- paste(m$path, "attrition", sep = "/")
  x <- at_time(m, first)
  parts <- list(followed = !is.na(x) & !is.na(at_time(m, last)), lost = !is.na(x) & is.na(at_time(m, last)))
  for (name in names(parts)) {
    own <- x[parts[[name]]]
    put(paste(place, name, sep = "/"), n = length(own))
    if (is_numeric(m)) put(paste(place, name, sep = "/"), mean = centre(own), sd = spread(own))
  }
  both <- lapply(parts, function(part) x[part])
  if (is_numeric(m) && all(lengths(both) > 1) && sum(vapply(both, var, 0)) > 0)
    put(place, difference = (mean(both$followed) - mean(both$lost)) / sqrt((var(both$followed) + var(both$lost)) / 2))
  known <- function(values) lapply(parts, function(part) Filter(Negate(is.na), values[part]))
  put_apart <- function(name, is) {
    if (any(lengths(is) == 0)) return(invisible())
    share <- vapply(is, mean, 0)
    varies <- sum(share * (1 - share)) / 2
    put(paste(place, name, sep = "/"), followed = share[["followed"]], lost = share[["lost"]],
      difference = if (varies > 0) (share[["followed"]] - share[["lost"]]) / sqrt(varies))
  }
  put_apart("women", known(data$sex == "woman"))
  if (!is_numeric(m) && m$type != "choices") for (code in m$codes) put_apart(paste0("answers/", whole(code)), known(x == code))
  age <- known(data$age)
  if (all(lengths(age) > 0)) {
    for (name in names(age))
      put(paste(place, "age", name, sep = "/"), n = length(age[[name]]), mean = mean(age[[name]]), sd = spread(age[[name]]))
    varies <- if (all(lengths(age) > 1)) sum(vapply(age, var, 0)) / 2 else 0
    if (varies > 0) put(paste(place, "age", sep = "/"), difference = (mean(age$followed) - mean(age$lost)) / sqrt(varies))
  }
  shown("${s('De som följdes upp, och de som inte gjorde det', 'Those followed up, and those not')}",
    lapply(names(both), function(name) {
      own <- both[[name]]
      c(list(group = name, n = length(own)), if (is_numeric(m)) list(mean = centre(own), sd = spread(own)))
    }))
}
`;
