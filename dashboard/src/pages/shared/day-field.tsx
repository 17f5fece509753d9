import { DatePicker } from "antd";
import dayjs from "dayjs";
import { instantOfWard, wardFieldOf } from "./ward-instant.ts";

/** What a form hands to a field; `id` binds the label. */
type FieldProps = {
  id?: string;
  value?: string | null;
  onChange?: (value: string | null) => void;
  placeholder?: string;
  /** Last choosable ward day, `YYYY-MM-DD`. */
  notAfter?: string;
  notBefore?: string;
  disabled?: boolean;
};

/** A ward day, kept as `YYYY-MM-DD`, written and read as `dd/mm/yyyy`; may be typed. */
export function DayField({
  id,
  value,
  onChange,
  placeholder = "dd/mm/yyyy",
  notAfter,
  notBefore,
  disabled,
}: FieldProps) {
  return (
    <DatePicker
      {...(id ? { id } : {})}
      {...(disabled ? { disabled } : {})}
      value={value ? dayjs(value) : null}
      format={["DD/MM/YYYY", "D/M/YYYY", "DDMMYYYY"]}
      placeholder={placeholder}
      onChange={(day) => onChange?.(day ? day.format("YYYY-MM-DD") : null)}
      disabledDate={(day) => {
        const at = day.format("YYYY-MM-DD");
        return (notAfter !== undefined && at > notAfter) || (notBefore !== undefined && at < notBefore);
      }}
      style={{ width: "100%" }}
    />
  );
}

/** A moment on the ward's clock, kept as an instant in UTC, written as `HH:mm dd/mm/yyyy`. */
export function MomentField({
  id,
  value,
  onChange,
  placeholder = "giờ:phút ngày/tháng/năm",
  notAfter,
}: FieldProps) {
  return (
    <DatePicker
      {...(id ? { id } : {})}
      value={value ? dayjs(wardFieldOf(value)) : null}
      showTime={{ format: "HH:mm" }}
      format="HH:mm DD/MM/YYYY"
      placeholder={placeholder}
      onChange={(at) => onChange?.(at ? instantOfWard(at.format("YYYY-MM-DDTHH:mm")) : null)}
      disabledDate={(day) => notAfter !== undefined && day.format("YYYY-MM-DD") > notAfter}
      style={{ width: "100%" }}
    />
  );
}
