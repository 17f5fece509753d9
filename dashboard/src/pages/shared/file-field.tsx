import { type ReactNode, useId } from "react";

/**
 * A native file input behind a plain button-like label: it works by keyboard and by a screen reader. The file is read
 * as UTF-8 text in the browser; nothing is sent before the person says so.
 */
export function FileField({
  label,
  accept,
  icon,
  name,
  onFile,
}: {
  label: string;
  accept: string;
  icon?: ReactNode;
  /** Name of the chosen file, or null. */
  name: string | null;
  onFile: (file: { name: string; text: string }) => void;
}) {
  const id = useId();
  return (
    <div className="hp-file">
      <input
        id={id}
        type="file"
        accept={accept}
        onChange={async (event) => {
          const input = event.currentTarget;
          const file = input.files?.[0];
          if (!file) return;
          const text = await file.text();
          // The same file, mended and chosen anew, must count as a change.
          input.value = "";
          onFile({ name: file.name, text });
        }}
      />
      <label htmlFor={id}>
        {icon} {label}
      </label>
      {name ? <span className="hs-muted">{name}</span> : null}
    </div>
  );
}
