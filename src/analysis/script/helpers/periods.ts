import { type Helper, r } from './helpers.js';

/** The main number of those who began in each period, and what the two charts say of them. */
export const periods: Helper = (
  s,
) => r`# ${s('Perioden som en dag ligger i: 2024-01, 2024-Q1 eller 2024.', 'The period that a day lies in: 2024-01, 2024-Q1 or 2024.')}
period_of <- function(day, length) {
  date <- as.Date(day, origin = "1970-01-01")
  year <- format(date, "%Y")
  month <- format(date, "%m")
  ifelse(is.na(day), NA_character_, switch(length,
    year = year, month = paste(year, month, sep = "-"), paste0(year, "-Q", (as.numeric(month) + 2) %/% 3)))
}

# ${s('Seriediagram (Anhøj och Olesen 2014): för lång svit på en sida om medianen, för få korsningar. Från 16 punkter medianen av den första hälften.', 'Run chart (Anhøj and Olesen 2014): too long a run on one side of the median, too few crossings. From 16 points the median of the first half.')}
put_run <- function(place, y) {
  first <- if (length(y) >= 16) length(y) %/% 2
  centre <- median(if (is.null(first)) y else y[seq_len(first)])
  sides <- sign(round(y - centre, 9))
  sides <- sides[sides != 0]
  useful <- length(sides)
  if (useful == 0) return(invisible())
  runs <- rle(sides)$lengths
  longest <- max(runs)
  most <- round(log2(useful) + 3)
  crossings <- length(runs) - 1
  fewest <- qbinom(0.05, useful - 1, 0.5)
  put(place, centre = centre, first = first, useful = useful, longest = longest, longestLimit = most,
    shift = if (useful >= 16) longest > most, crossings = crossings, crossingsLimit = fewest,
    few = if (useful >= 10) crossings < fewest)
}

# ${s('XmR-diagram (Wheeler), från sex punkter; gränserna för en andel är inom 0 och 1.', 'XmR chart (Wheeler), from six points; the limits of a share are within 0 and 1.')}
put_xmr <- function(place, y, names, is_share) {
  if (length(y) < 6) return(invisible())
  range <- abs(diff(y))
  ends <- mean(y) + c(-2.66, 2.66) * mean(range)
  slack <- 1e-9 * max(abs(ends))
  put(paste(place, "xmr", sep = "/"), mean = mean(y), range = mean(range),
    limits = if (is_share) c(max(0, ends[1]), min(1, ends[2])) else ends, rangeLimit = 3.267 * mean(range))
  for (name in names[y < ends[1] - slack | y > ends[2] + slack]) put(paste(place, "each", name, sep = "/"), outside = TRUE)
  for (name in names[-1][range > 3.267 * mean(range) + slack]) put(paste(place, "each", name, sep = "/"), far = TRUE)
}

# ${s('De som började i varje period. all: måtten med sina tillfällen och sitt tal; main avgör hur långa perioderna är.', 'Those who began in each period. all: the measures with their timepoints and their number; main decides how long the periods are.')}
periods <- function(all, main, lengths, least) {
  all <- Filter(function(one) !measured(one$id)$unusable, all)
  if (length(all) == 0) return(invisible())
  pairs <- lapply(all, function(one) pairs_of(measured(one$id), one$first, one$last))
  decides <- match(main, vapply(all, function(one) one$id, ""), nomatch = 1)
  is_full <- function(length) {
    began <- period_of(data$began, length)
    counts <- table(factor(began[pairs[[decides]]$clients], unique(began[!is.na(began)])))
    sum(counts >= least) > length(counts) / 2
  }
  full <- Filter(is_full, lengths)
  length <- if (length(full) > 0) full[1] else "year"
  began <- period_of(data$began, length)
  names <- sort(unique(began[!is.na(began)]), method = "radix")
  for (at in seq_along(all)) {
    one <- all[[at]]
    m <- measured(one$id)
    place <- paste(m$path, "periods", sep = "/")
    own <- lapply(names, function(name) which(began[pairs[[at]]$clients] == name))
    points <- names[lengths(own) >= least]
    if (length(points) < 3) next
    values <- c()
    for (name in names) {
      here <- own[[match(name, names)]]
      each <- paste(place, "each", name, sep = "/")
      started <- sum(began == name, na.rm = TRUE)
      n <- length(here)
      put(each, started = started, n = n, lost = 1 - n / started)
      if (n < least) next
      d <- pairs[[at]]$d[here]
      if (one$number == "mean-change") put(each, mean = mean(d))
      else {
        count <- if (one$number == "share-desired") sum(pairs[[at]]$after[here] %in% m$desired)
          else sum(way_of(d, m$better) == "better")
        put_share(paste(each, "share", sep = "/"), count, n)
      }
      values <- c(values, if (one$number == "mean-change") mean(d) else count / n)
    }
    put_run(paste(place, "run", sep = "/"), values)
    put_xmr(place, values, points, one$number != "mean-change")
    shown(paste("${s('Period för period', 'Period by period')}:", one$id),
      Map(function(period, value) list(period = period, value = value), points, values))
  }
}
`;
