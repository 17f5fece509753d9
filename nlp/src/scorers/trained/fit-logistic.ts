import { sigmoid } from "./targets.ts";

/**
 * Logistic regression by Newton's method, slopes held at or above zero and drawn to equal shares (ridge), so that a
 * voice about a rare target cannot run wild. Gives one slope a column and the bias last. `rows` is n × k.
 */
export function fitLogistic(
  rows: readonly (readonly number[])[],
  truths: readonly boolean[],
  ridge = 0.5,
): number[] {
  const columns = rows[0]?.length ?? 0;
  const prior = 1 / Math.max(1, columns);
  let free = Array.from({ length: columns }, (_, at) => at);
  for (;;) {
    const weights = newton(rows, truths, free, ridge, prior);
    const negative = free.filter((column) => (weights[column] ?? 0) < 0);
    if (negative.length === 0) return weights;
    free = free.filter((column) => !negative.includes(column));
  }
}

function newton(
  rows: readonly (readonly number[])[],
  truths: readonly boolean[],
  free: readonly number[],
  ridge: number,
  prior: number,
): number[] {
  const columns = rows[0]?.length ?? 0;
  const size = free.length + 1;
  const weights = new Array<number>(columns + 1).fill(0);
  for (const column of free) weights[column] = prior;
  const indexOf = (at: number) => (at < free.length ? (free[at] as number) : columns);
  for (let step = 0; step < 50; step += 1) {
    const gradient = new Array<number>(size).fill(0);
    const hessian = Array.from({ length: size }, () => new Array<number>(size).fill(0));
    rows.forEach((row, at) => {
      const x = [...free.map((column) => row[column] ?? 0), 1];
      const z = x.reduce((sum, value, k) => sum + value * (weights[indexOf(k)] ?? 0), 0);
      const p = sigmoid(z);
      const error = p - (truths[at] ? 1 : 0);
      for (let i = 0; i < size; i += 1) {
        gradient[i] = (gradient[i] ?? 0) + error * (x[i] ?? 0);
        for (let j = 0; j < size; j += 1)
          (hessian[i] as number[])[j] = (hessian[i]?.[j] ?? 0) + p * (1 - p) * (x[i] ?? 0) * (x[j] ?? 0);
      }
    });
    for (let i = 0; i < free.length; i += 1) {
      gradient[i] = (gradient[i] ?? 0) + ridge * ((weights[indexOf(i)] ?? 0) - prior);
      (hessian[i] as number[])[i] = (hessian[i]?.[i] ?? 0) + ridge;
    }
    (hessian[size - 1] as number[])[size - 1] = (hessian[size - 1]?.[size - 1] ?? 0) + 1e-6;
    const change = solve(hessian, gradient);
    change.forEach((by, at) => {
      weights[indexOf(at)] = (weights[indexOf(at)] ?? 0) - Math.max(-2, Math.min(2, by));
    });
    if (change.every((by) => Math.abs(by) < 1e-7)) break;
  }
  return weights;
}

/** Gaussian elimination with pivoting, for the handful of unknowns here. */
function solve(matrix: number[][], right: number[]): number[] {
  const a = matrix.map((row, at) => [...row, right[at] ?? 0]);
  const n = a.length;
  for (let column = 0; column < n; column += 1) {
    let pivot = column;
    for (let row = column + 1; row < n; row += 1)
      if (Math.abs(a[row]?.[column] ?? 0) > Math.abs(a[pivot]?.[column] ?? 0)) pivot = row;
    [a[column], a[pivot]] = [a[pivot] as number[], a[column] as number[]];
    for (let row = 0; row < n; row += 1) {
      if (row === column) continue;
      const factor = (a[row]?.[column] ?? 0) / (a[column]?.[column] || 1e-12);
      for (let k = column; k <= n; k += 1)
        (a[row] as number[])[k] = (a[row]?.[k] ?? 0) - factor * (a[column]?.[k] ?? 0);
    }
  }
  return a.map((row, at) => (row[n] ?? 0) / (row[at] || 1e-12));
}
