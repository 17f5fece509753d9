/** The chance of `count` or more events where `mean` are usual: upper tail of the Poisson distribution. */
export function poissonTail(count: number, mean: number): number {
  let term = Math.exp(-mean);
  let below = 0;
  for (let index = 0; index < count; index += 1) {
    below += term;
    term = (term * mean) / (index + 1);
  }
  return Math.max(0, 1 - below);
}

/**
 * How many are needed before it is news: at least `least`, and so many that the chance of them, were all as usual,
 * is not above `alpha`. For usual counts up to some hundreds; above 1,000 the search stops there.
 */
export function neededCount(least: number, usual: number, alpha: number): number {
  let count = least;
  while (count < 1_000 && poissonTail(count, usual) > alpha) count += 1;
  return count;
}
