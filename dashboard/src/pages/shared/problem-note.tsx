import type { CallError } from "../../data/client.ts";
import { problemWords } from "../../data/problem-words.ts";
import { WARD_FILE_TEXT } from "../../text/admin.ts";
import "./pages.css";

/** The server's no beside the form it belongs to: every field with what was expected there; nothing without an error. */
export function ProblemNote({ error, title }: { error: CallError | null; title: string }) {
  if (!error) return null;
  const faults = error.problem?.errors ?? [];
  const words = problemWords(error);
  return (
    <div className="hp-note hp-note-bad hp-problem" role="alert">
      <p>
        <strong>{faults.length > 0 ? title : words.title}</strong>
      </p>
      {faults.length === 0 ? (
        <p>{words.next}</p>
      ) : (
        <div>
          <table className="hp-plain-table">
            <thead>
              <tr>
                <th scope="col">{WARD_FILE_TEXT.faultPath}</th>
                <th scope="col">{WARD_FILE_TEXT.faultExpected}</th>
              </tr>
            </thead>
            <tbody>
              {faults.map((fault) => (
                <tr key={`${fault.path} ${fault.expected}`}>
                  <td className="hp-mono">{fault.path || WARD_FILE_TEXT.whole}</td>
                  <td>{fault.expected}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}
