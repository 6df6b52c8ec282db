import { type Helper, r } from './helpers.js';

/** Shares, who answered, and values at each timepoint. */
export const describing: Helper = (
  s,
) => r`# ${s('En andel med 95-procentigt intervall enligt Wilson (prop.test utan korrektion).', 'A share with its 95% interval by Wilson (prop.test without correction).')}
wilson <- function(count, n) as.numeric(suppressWarnings(prop.test(count, n, correct = FALSE))$conf.int)
put_share <- function(place, count, n) {
  put(place, count = count)
  if (n > 0) put(place, share = count / n, interval = wilson(count, n))
}

cases <- function() {
  put("cases", started = data$size)
  put(NULL, simulated = data$simulated)
  cat("\n${s('Klienter', 'Clients')}: ", data$size, if (data$simulated) "  (${s('PÅHITTADE DATA', 'MADE-UP DATA')})", "\n", sep = "")
  if (length(data$days) > 0) {
    # ${s('0 är en dag som inte går att läsa.', '0 is a day that cannot be read.')}
    days <- do.call(cbind, data$days)
    days[days == 0] <- NA
    seen <- days[rowSums(!is.na(days)) > 1, , drop = FALSE]
    length_of <- apply(seen, 1, function(own) diff(range(own, na.rm = TRUE)))
    length_of <- length_of[length_of > 0]
    if (length(length_of) > 0) {
      at <- unname(quantile(length_of, c(0.25, 0.5, 0.75)))
      put("cases/followedFor", n = length(length_of), median = at[2], quartiles = at[c(1, 3)])
    }
  }
  if (any(vapply(data$reasons, function(why) any(!is.na(why)), NA))) {
    ended <- Reduce("|", lapply(data$reasons, function(why) why %in% "ends-early"), rep(FALSE, data$size))
    put_share("cases/endedEarly", sum(ended), data$size)
  }
  if (all(is.na(data$sex))) return(invisible())
  counts <- table(ifelse(is.na(data$sex), "unknown", data$sex))
  for (word in names(counts)) put_one(c("cases/sex", word), counts[[word]])
}

# ${s('Hur många som svarade på varje formulär, och varför de andra inte gjorde det.', 'How many answered each form, and why the others did not.')}
flow <- function(ids) {
  rows <- lapply(seq_along(ids), function(at) {
    id <- ids[at]
    own <- all_forms[[id]]
    place <- paste("flow", at - 1, sep = "/")
    if (!own$key) {
      answered <- NROW(data$rows[[id]])
      put(place, anonymous = TRUE, started = data$size, answered = answered, missing = max(0, data$size - answered))
      return(list(form = id, started = data$size, answered = answered))
    }
    same <- function(one) one$timepoint == own$timepoint && one$informant == own$informant
    instead <- names(Filter(function(one) one$instead && same(one), all_forms))
    there <- rep(FALSE, data$size)
    for (one in c(id, instead)) if (all_forms[[one]]$key) there[data$rows[[one]]$client] <- TRUE
    answered <- sum(there)
    put(place, started = data$size, answered = answered, missing = data$size - answered)
    if (data$size > 0) put(place, share = answered / data$size, interval = wilson(answered, data$size))
    if (!is.null(data$reasons[[id]])) {
      why <- data$reasons[[id]][!there]
      counts <- table(ifelse(is.na(why), "unstated", why))
      for (word in names(counts)) put_one(c(paste(place, "reasons", sep = "/"), word), counts[[word]])
    }
    list(form = id, started = data$size, answered = answered, share = if (data$size > 0) answered / data$size)
  })
  shown("${s('Bortfall', 'Attrition')}", rows)
}

has_answer <- function(m, x, code) if (m$type == "choices") chose(x, code) else x == code

# ${s('Värdena vid varje tillfälle; kvartiler av typ 7.', 'The values at each timepoint; quartiles of type 7.')}
describe <- function(m) {
  rows <- lapply(m$times, function(time) {
    x <- all_values(m, time)
    n <- length(x)
    place <- paste(m$path, "times", time, sep = "/")
    put(place, n = n)
    if (n == 0) return(list(time = time, n = n))
    row <- list(time = time, n = n)
    if (m$type %in% c("score", "number", "days", "rating")) {
      quarter <- quantile(x, c(0.25, 0.5, 0.75), type = 7, names = FALSE)
      sd <- if (n > 1) sd(x)
      put(place, mean = mean(x), sd = sd, median = quarter[2], quartiles = quarter[c(1, 3)])
      row <- c(row, list(mean = mean(x), sd = sd, q1 = quarter[1], median = quarter[2], q3 = quarter[3]))
    }
    for (code in m$codes) {
      count <- sum(has_answer(m, x, code))
      put_share(paste(place, "answers", whole(code), sep = "/"), count, n)
      row[[paste0("=", whole(code))]] <- count
    }
    row
  })
  shown("${s('Värden', 'Values')}", rows)
}
`;
