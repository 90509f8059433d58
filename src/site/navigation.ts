/** Sections of the site, in the order of its navigation. A section joins when its pages exist. */
export const navigation: readonly { path: string; label: string }[] = [
  { path: '/van-ban/', label: 'Văn bản' },
  { path: '/tim-kiem/', label: 'Tìm kiếm' },
  { path: '/ngoai-tuyen/', label: 'Ngoại tuyến' },
  { path: '/gioi-thieu/', label: 'Giới thiệu' },
];
