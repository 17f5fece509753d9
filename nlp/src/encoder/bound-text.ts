/** The longest text, in UTF-16 units, that is read without leaving parts out: twice the 100 KB that must be quick. */
export const LONGEST_READ = 200_000;
const SLICES = 50;

/**
 * A text as it is, or, when it is longer than `LONGEST_READ`, slices spread evenly over it from beginning to end. No
 * person writes that much; it keeps time and memory bounded, and the windows of what is left say the rest.
 */
export function boundText(text: string): string {
  if (text.length <= LONGEST_READ) return text;
  const size = LONGEST_READ / SLICES;
  const step = (text.length - size) / (SLICES - 1);
  return Array.from({ length: SLICES }, (_, at) => {
    const from = Math.round(at * step);
    return text.slice(from, from + size);
  }).join("\n");
}
