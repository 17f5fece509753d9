/**
 * Provinces and cities of Vietnam, before and after the merger of 1 July 2025, and towns that news is told of. A text
 * about one of them is about elsewhere unless it is the ward's own city or stands inside the name of a local place.
 */
export const PROVINCES: readonly string[] = `
An Giang
Bà Rịa
Vũng Tàu
Bắc Giang
Bắc Kạn
Bạc Liêu
Bắc Ninh
Bến Tre
Bình Định
Bình Dương
Bình Phước
Bình Thuận
Cà Mau
Cần Thơ
Cao Bằng
Đà Nẵng
Đắk Lắk
Đắc Lắc
Đắk Nông
Điện Biên
Đồng Nai
Đồng Tháp
Gia Lai
Hà Giang
Hà Nam
Hà Nội
Hà Tĩnh
Hải Dương
Hải Phòng
Hậu Giang
Hòa Bình
Hưng Yên
Khánh Hòa
Kiên Giang
Kon Tum
Lai Châu
Lâm Đồng
Lạng Sơn
Lào Cai
Long An
Nam Định
Nghệ An
Ninh Bình
Ninh Thuận
Phú Thọ
Phú Yên
Quảng Bình
Quảng Nam
Quảng Ngãi
Quảng Ninh
Quảng Trị
Sóc Trăng
Sơn La
Tây Ninh
Thái Bình
Thái Nguyên
Thanh Hóa
Thừa Thiên Huế
Huế
Tiền Giang
Thành phố Hồ Chí Minh
TP Hồ Chí Minh
TPHCM
HCM
Sài Gòn
Trà Vinh
Tuyên Quang
Vĩnh Long
Vĩnh Phúc
Yên Bái
Đà Lạt
Nha Trang
Hạ Long
Thủ Đức
Gò Vấp
Biên Hòa
Phú Quốc
Buôn Ma Thuột
Pleiku
Quy Nhơn
Phan Thiết
Vinh
Hội An
Sa Pa
`
  .trim()
  .split("\n");
