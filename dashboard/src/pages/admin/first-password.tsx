import { CopyOutlined } from "@ant-design/icons";
import { App, Button, Modal } from "antd";
import { USERS_TEXT } from "../../text/admin.ts";

/** Shows a first password once; it leaves the screen only when the administrator says that it is written down. */
export function FirstPassword({
  given,
  onClose,
}: {
  given: { name: string; password: string } | null;
  onClose: () => void;
}) {
  const { message } = App.useApp();
  const copy = async (password: string) => {
    try {
      await navigator.clipboard.writeText(password);
      void message.success(USERS_TEXT.copied);
    } catch {
      // No clipboard on a page served over plain http in the ward's own network.
      void message.info(USERS_TEXT.copyByHand);
    }
  };
  return (
    <Modal
      open={given !== null}
      title={USERS_TEXT.firstTitle}
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      footer={
        <Button type="primary" onClick={onClose}>
          {USERS_TEXT.firstDone}
        </Button>
      }
      destroyOnHidden
    >
      {given ? (
        <div className="hp-stack">
          <p>{USERS_TEXT.firstExplain(given.name)}</p>
          <div className="hp-buttons">
            <code className="hm-password">{given.password}</code>
            <Button icon={<CopyOutlined aria-hidden />} onClick={() => void copy(given.password)}>
              {USERS_TEXT.copy}
            </Button>
          </div>
        </div>
      ) : null}
    </Modal>
  );
}
