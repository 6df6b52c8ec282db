import { type Helper, r } from './helpers.js';

/** Goals reached and reasons for closing. */
export const closing: Helper = (
  s,
) => r`# ${s('Hur det slutade: vad svaren betyder enligt beskrivningen (means, efter svarets kod), och för varje grupp var för sig.', 'How it ended: what the answers come to by the description (means, by the code of the answer), and for each group by itself.')}
closing <- function(m, time, means, several = FALSE, by_groups = FALSE) {
  place <- paste("closings", m$id, sep = "/")
  x <- all_values(m, time)
  n <- length(x)
  put(place, n = n, none = max(0, data$size - n))
  if (n > 0 && !several) {
    for (name in unique(means)) {
      codes <- as.numeric(names(means)[means == name])
      put_share(paste(place, "endings", name, sep = "/"), sum(x %in% codes), n)
    }
    shown("${s('Hur det slutade', 'How it ended')}", lapply(unique(means), function(name)
      list(ending = name, count = sum(x %in% as.numeric(names(means)[means == name])), of = n, none = max(0, data$size - n))))
  }
  if (!by_groups) return(invisible())
  own <- at_time(m, time)
  put_groups <- function(name, group) {
    if (all(is.na(group))) return(invisible())
    group[is.na(group)] <- "unknown"
    for (word in unique(group[!is.na(own)])) {
      here <- own[!is.na(own) & group == word]
      at <- paste(place, name, "groups", word, sep = "/")
      put(at, n = length(here))
      for (code in names(means))
        put_share(paste(at, "parts", code, sep = "/"), sum(has_answer(m, here, as.numeric(code))), length(here))
    }
  }
  put_groups("bySex", data$sex)
  for (by in setdiff(names(splits), "sex")) put_groups(paste("bySplit", by, sep = "/"), data$traits[[by]])
}
`;
