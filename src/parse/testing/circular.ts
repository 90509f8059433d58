/** An invented circular, without what stands between its head and its signature. */
export const circularHead: readonly string[] = [
  'BỘ MẪU',
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Độc lập - Tự do - Hạnh phúc',
  'Số: 14/2031/TT-BM',
  'Hà Nội, ngày 12 tháng 9 năm 2031',
  'THÔNG TƯ',
  'Quy định về đò ngang',
  'Căn cứ Luật Giao thông đường thủy nội địa;',
  'Bộ trưởng Bộ Mẫu ban hành Thông tư quy định về đò ngang.',
];
export const circularEnd: readonly string[] = ['BỘ TRƯỞNG', 'Trần Văn Mẫu'];
