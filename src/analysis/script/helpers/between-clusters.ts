import { type Helper, r } from './helpers.js';

/** Two groups of whole clusters: each counts once. */
export const betweenClusters: Helper = (s) => r`# ${s(
  'Permutation: andelen av alla sätt att dela klustren i så stora grupper där summan i den första är minst så långt från väntad. NULL när sätten är fler än två miljoner.',
  'Permutation: the share of all ways of splitting the clusters into groups of these sizes in which the sum of the first is at least as far from what is expected. NULL when there are more than two million ways.',
)}
permutation <- function(one, other) {
  size <- length(one)
  values <- c(one, other) - mean(c(one, other))
  if (choose(length(values), size) > 2e6) return(NULL)
  # ${s('Alla summor av 0, 1, … så många kluster, ett kluster i taget.', 'All sums of 0, 1, … so many clusters, one cluster at a time.')}
  sums <- c(list(0), rep(list(numeric(0)), size))
  for (value in values) for (at in size:1) sums[[at + 1]] <- c(sums[[at + 1]], sums[[at]] + value)
  # ${s('Summor som ska vara lika skiljer sig genom avrundning.', 'Sums that should be equal differ by rounding.')}
  mean(abs(sums[[size + 1]]) >= abs(sum(values[seq_len(size)])) - 1e-9 * sum(abs(values)))
}

# ${s('Klustrens medelvärden: t-test med gemensam spridning.', 'The means of the clusters: t test with pooled spread.')}
cluster_difference <- function(one, other) {
  df <- length(one) + length(other) - 2
  pooled <- ((length(one) - 1) * var(one) + (length(other) - 1) * var(other)) / df
  if (pooled > 0) estimate_of(mean(one) - mean(other), sqrt(pooled * (1 / length(one) + 1 / length(other))), df)
}

between_clusters <- function(place, m, arms, counted, kept, margin) {
  persons <- do.call(rbind, lapply(names(arms), function(group) {
    arm <- arms[[group]]
    used <- which(!is.na(arm$cluster) & !is.na(arm$last) & (counted | !is.na(arm$first)))
    last <- arm$last[used]
    data.frame(arm = rep(as.numeric(group == "intervention"), length(used)), client = sprintf("%s %s", group, arm$cluster[used]),
      first = arm$first[used], last = if (counted) as.numeric(last %in% m$desired) else last)
  }))
  means <- aggregate_clusters(persons)
  count <- c(intervention = sum(means$arm == 1), comparison = sum(means$arm == 0))
  put_all(place, "clusters", c(as.list(count), intraclass(persons$last - ave(persons$last, persons$arm), persons$client)))
  if (min(count) < 4) return(put(place, not = "few-clusters"))
  one <- means$last[means$arm == 1]
  other <- means$last[means$arm == 0]
  raw <- cluster_difference(one, other)
  given <- if (!counted) given_first(means, means)
  main <- if (counted) raw else given$main
  if (is.null(main)) return(put(place, not = if (is.null(given)) "no-variation" else "one-decides"))
  if (!is.null(raw)) put_all(place, "clusters", list(permutation = permutation(one, other)))
  if (counted) put_all(place, "difference", main)
  else {
    put_given(place, given)
    put_slopes(place, means)
  }
  put_all(place, "sensitivity/persons", persons_in_clusters(persons, counted))
  conclude(place, m, list(main), kept, margin, if (counted) "higher" else m$better)
}
aggregate_clusters <- function(persons) {
  by <- function(values) as.vector(tapply(values, persons$client, mean))
  data.frame(arm = by(persons$arm), first = by(persons$first), last = by(persons$last))
}

# ${s(
  'Personerna i kluster: slumpmässig nivå för varje kluster (REML), med första värdet för poäng och skattningar, och Satterthwaites frihetsgrader.',
  'The persons in clusters: a random level for each cluster (REML), with the first value of scores and ratings, and Satterthwaite’s degrees of freedom.',
)}
persons_in_clusters <- function(persons, counted) {
  persons$value <- persons$last
  persons$given <- persons$first - mean(persons$first)
  fit <- fitted_model(if (counted) value ~ arm else value ~ arm + given, persons)
  df <- if (!is.null(fit$df)) fit$df()[[2]]
  if (!is.null(df) && is.finite(df) && df > 0) estimate_of(fit$estimate[[2]], fit$error[[2]], df)
}
`;
