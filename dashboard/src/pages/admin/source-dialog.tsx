import { Modal } from "antd";
import { SOURCES_TEXT } from "../../text/admin.ts";
import { SourceFormView } from "./source-form.tsx";

/** Registers a source in a dialog. */
export function SourceDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <Modal
      open={open}
      title={SOURCES_TEXT.addTitle}
      width={680}
      footer={null}
      onCancel={onClose}
      destroyOnHidden
      mask={{ closable: false }}
    >
      <SourceFormView onDone={onClose} onCancel={onClose} />
    </Modal>
  );
}
