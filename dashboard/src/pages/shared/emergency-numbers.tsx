import "./emergency-numbers.css";

const NUMBERS = [
  { number: "113", who: "Công an" },
  { number: "114", who: "Chữa cháy" },
  { number: "115", who: "Cấp cứu" },
] as const;

/** The numbers to call when life is in danger, as links that dial; a form is never the way for that. */
export function EmergencyNumbers({ lead }: { lead: string }) {
  return (
    <aside className="he-numbers" aria-label={lead}>
      <p>{lead}</p>
      <ul>
        {NUMBERS.map(({ number, who }) => (
          <li key={number}>
            <a href={`tel:${number}`}>
              <strong>{number}</strong> <span>{who}</span>
            </a>
          </li>
        ))}
      </ul>
    </aside>
  );
}
