import { Modal } from "antd";
import { KEY_WORDS } from "../../text/alert-acts.ts";
import { ALERTS_TEXT } from "../../text/alerts.ts";

const ALWAYS = new Set(["j", "k", "/", "?"]);

/** The list of keys that «?» shows; who may not act sees the keys for looking only. */
export function KeyList({ open, acts, onClose }: { open: boolean; acts: boolean; onClose: () => void }) {
  return (
    <Modal open={open} title={ALERTS_TEXT.keys} footer={null} onCancel={onClose} width={420}>
      <dl className="hs-keys">
        {KEY_WORDS.filter(({ keys }) => acts || ALWAYS.has(keys)).map(({ keys, does }) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
