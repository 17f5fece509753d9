import { useQuery } from "@tanstack/react-query";
import { Spin } from "antd";
import { Failed } from "../../components/state-view.tsx";
import { call } from "../../data/client.ts";
import { AUDIT_TEXT } from "../../text/audit.ts";
import { CHAIN_FAULT_LABELS } from "../../text/labels.ts";
import { formatNumber } from "../../text/time.ts";

/** Has the server reckon the chain from its first link and says the outcome in words; `round` makes each check a new one. */
export function ChainCheck({ round }: { round: number }) {
  const check = useQuery({
    queryKey: ["verifyAudit", round],
    queryFn: () => call("verifyAudit", {}),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
  if (check.error) return <Failed error={check.error} retry={() => void check.refetch()} />;
  if (!check.data)
    return (
      <div className="hp-note" role="status">
        <Spin size="small" /> {AUDIT_TEXT.verifying}
      </div>
    );
  return check.data.ok ? (
    <div className="hp-note hp-note-good" role="status">
      <p>
        <strong>✓ {AUDIT_TEXT.ok}.</strong> {AUDIT_TEXT.okWords(formatNumber(check.data.links))}
      </p>
      <p>
        {AUDIT_TEXT.lastHash}: <code className="hp-mono">{check.data.lastHash}</code>
      </p>
    </div>
  ) : (
    <div className="hp-note hp-note-bad" role="alert">
      <p>
        <strong>! {AUDIT_TEXT.broken}.</strong>{" "}
        {AUDIT_TEXT.brokenWords(check.data.seq, CHAIN_FAULT_LABELS[check.data.why])}
      </p>
    </div>
  );
}
