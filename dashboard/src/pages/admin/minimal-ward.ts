/** The smallest ward file that works, with an invented place; shown as an example to be changed. */
export const MINIMAL_WARD = (id: string, name: string): string => `# Tệp phường nhỏ nhất: bốn mục này là đủ.
id: ${id}
name: ${JSON.stringify(name)}
areas:                       # các tổ dân phố
  - id: to-1
    name: Tổ dân phố số 1
    aliases: [tổ 1, khu 1]   # những cách gọi khác
  - id: to-2
    name: Tổ dân phố số 2
places:                      # đường, ngõ, chợ, trường… và thuộc tổ nào
  - name: Chợ Mẫu
    aliases: [chợ cũ]
    area: to-1
groups:                      # nhóm, trang công khai đã đăng ký
  - name: Trang tin phường
`;
