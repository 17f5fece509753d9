import { WardProfile } from "@hoasom/core";

/** A ward with nothing known in it: the weights must not lean on the names of one ward. */
export const TUNING_WARD = WardProfile.parse({
  id: "phuong-khong-ten",
  name: "Phường Không Tên",
  areas: [{ id: "a1", name: "Khu vực một", aliases: [] }],
});
