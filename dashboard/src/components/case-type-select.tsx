import { CASE_TYPES, TYPE_GROUPS } from "@hoasom/core";
import { Select, type SelectProps } from "antd";
import { SHELL_TEXT } from "../text/shell.ts";
import { foundIn } from "./select-filter.ts";

const OPTIONS = Object.entries(TYPE_GROUPS).map(([group, { name }]) => ({
  label: name,
  title: name,
  options: CASE_TYPES.filter((type) => type.group === group).map((type) => ({
    value: type.code,
    label: type.name,
    // Typing the group's name finds its types too.
    search: `${type.name} ${name} ${type.code}`,
  })),
}));

/** Chooses the type of a case from the taxonomy, by typing with or without marks. Works inside a form's item. */
export function CaseTypeSelect(
  props: Pick<SelectProps<string>, "value" | "onChange" | "id" | "disabled" | "allowClear">,
) {
  return (
    <Select<string>
      {...props}
      options={OPTIONS}
      placeholder={SHELL_TEXT.chooseType}
      showSearch={{
        filterOption: (typed, option) => foundIn(typed, String(option?.search ?? "")),
      }}
    />
  );
}
