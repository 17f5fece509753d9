import type { CorrectionView as Version } from "@hoasom/core";
import { Modal } from "antd";
import { useWard } from "../../data/ward.ts";
import { APPROVALS_TEXT } from "../../text/approvals.ts";
import { CorrectionView } from "../claims/correction-view.tsx";

/** Asks once before a correction leaves the house: exactly what will leave, and where it will stand. */
export function ApproveDialog({
  open,
  correction,
  supersedes,
  busy,
  onOk,
  onCancel,
}: {
  open: boolean;
  correction: Version;
  /** Whether a version of it is already public. */
  supersedes: boolean;
  busy: boolean;
  onOk: () => void;
  onCancel: () => void;
}) {
  const { ward } = useWard();
  return (
    <Modal
      open={open}
      title={APPROVALS_TEXT.approveTitle}
      width={720}
      okText={APPROVALS_TEXT.approveOk}
      cancelText={APPROVALS_TEXT.cancel}
      confirmLoading={busy}
      onOk={onOk}
      onCancel={onCancel}
      destroyOnHidden
    >
      <div className="hp-stack">
        <div>
          <h3 className="ha-dialog-title">{APPROVALS_TEXT.where}</h3>
          <ul className="ha-where">
            {APPROVALS_TEXT.whereList(ward?.name ?? "").map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <p className="hs-muted">{APPROVALS_TEXT.notLeaving}</p>
          {supersedes ? <p className="hs-muted">{APPROVALS_TEXT.superseding}</p> : null}
        </div>
        <div>
          <h3 className="ha-dialog-title">{APPROVALS_TEXT.leaves}</h3>
          <CorrectionView text={correction.text} publishedAt={null} />
        </div>
      </div>
    </Modal>
  );
}
