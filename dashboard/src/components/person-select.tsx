import type { UnitCode } from "@hoasom/core";
import { Select, type SelectProps } from "antd";
import { useMemo } from "react";
import { useCall } from "../data/queries.ts";
import { useWard } from "../data/ward.ts";
import { ROLE_LABELS } from "../text/labels.ts";
import { SHELL_TEXT } from "../text/shell.ts";
import { byGivenName, foundIn } from "./select-filter.ts";

/** Chooses a colleague to be put in charge; those of `unit` come first. */
export function PersonSelect({
  unit,
  ...props
}: Pick<SelectProps<string>, "value" | "onChange" | "id" | "disabled" | "allowClear"> & {
  unit?: UnitCode | null;
}) {
  const { data, isPending } = useCall("people", {}, { staleTime: 300_000 });
  const { unitName } = useWard();
  const options = useMemo(() => {
    const sorted = [...(data ?? [])].sort((a, b) => byGivenName(a.displayName, b.displayName));
    const optionOf = (person: (typeof sorted)[number]) => ({
      value: person.id,
      label: `${person.displayName} – ${ROLE_LABELS[person.role]}`,
    });
    if (!unit) return sorted.map(optionOf);
    const groups = [
      { label: unitName(unit), options: sorted.filter((person) => person.unit === unit).map(optionOf) },
      {
        label: SHELL_TEXT.otherUnits,
        options: sorted.filter((person) => person.unit !== unit).map(optionOf),
      },
    ];
    return groups.filter((group) => group.options.length > 0);
  }, [data, unit, unitName]);
  return (
    <Select<string>
      placeholder={SHELL_TEXT.choosePerson}
      {...props}
      loading={isPending}
      options={options}
      showSearch={{ filterOption: (typed, option) => foundIn(typed, String(option?.label ?? "")) }}
    />
  );
}
