import { WardProfile } from "@hoasom/core";

/** An invented ward for tests: numbered groups, streets, alleys, a market, a school, a group of a residential group. */
export const EXAMPLE_WARD = WardProfile.parse({
  id: "phuong-mau",
  name: "Phường Mẫu",
  city: "Thành phố Hải Phòng",
  areas: [
    { id: "tdp-1", name: "Tổ dân phố số 1", aliases: ["khu Bờ Sông"] },
    { id: "tdp-7", name: "Tổ dân phố số 7", aliases: ["xóm Lò Gạch"] },
    { id: "tdp-12", name: "Tổ dân phố số 12", aliases: [] },
  ],
  places: [
    { name: "đường Quang Trung", aliases: ["Quang Trung"], area: "tdp-1", kind: "street" },
    { name: "ngõ 12/5 Quang Trung", aliases: [], area: "tdp-7", kind: "alley" },
    { name: "ngõ 7", aliases: [], area: "tdp-12", kind: "alley" },
    { name: "Chợ Mới", aliases: [], area: "tdp-7", kind: "market" },
    { name: "Trường tiểu học Hoa Mai", aliases: ["trường Hoa Mai"], area: "tdp-1", kind: "school" },
    { name: "cầu A Vương", aliases: [], area: "tdp-12", kind: "landmark" },
    { name: "đình K'Dang", aliases: [], area: "tdp-7", kind: "landmark" },
    { name: "hồ Đàm Thủy", aliases: ["Lục Sĩ Thành"], area: "tdp-1", kind: "landmark" },
  ],
  groups: [{ name: "Cư dân tổ 7 Phường Mẫu", area: "tdp-7" }, { name: "Hội người Phường Mẫu" }],
});
