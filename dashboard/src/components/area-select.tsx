import { Select, type SelectProps } from "antd";
import { useMemo } from "react";
import { useCall } from "../data/queries.ts";
import { SHELL_TEXT } from "../text/shell.ts";
import { foundIn } from "./select-filter.ts";

/** Chooses an area of the ward by name or by-name; empty means «chưa rõ vị trí». Needs no sign-in when `areas` is given. */
export function AreaSelect({
  areas,
  ...props
}: Pick<SelectProps<string | null>, "value" | "onChange" | "id" | "disabled" | "placeholder"> & {
  areas?: readonly { id: string; name: string; aliases?: readonly string[] }[];
}) {
  const { data } = useCall("ward", {}, { staleTime: 600_000, enabled: areas === undefined });
  const known = areas ?? data?.areas;
  const options = useMemo(
    () =>
      (known ?? []).map((area) => ({
        value: area.id,
        label: area.name,
        search: [area.name, ...(area.aliases ?? [])].join(" "),
      })),
    [known],
  );
  return (
    <Select<string | null>
      placeholder={SHELL_TEXT.choosePlace}
      {...props}
      allowClear
      options={options}
      // A form keeps null, the select keeps undefined for nothing chosen.
      value={props.value ?? null}
      onChange={(value, option) => props.onChange?.(value ?? null, option)}
      showSearch={{
        filterOption: (typed, option) => foundIn(typed, String(option?.search ?? "")),
      }}
    />
  );
}
