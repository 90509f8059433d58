/** Sections of the site, in the order of its navigation. A section joins when its pages exist. */
export const navigation: readonly { path: string; label: string }[] = [
  { path: '/van-ban/', label: 'Văn bản' },
  { path: '/nhiem-vu/', label: 'Nhiệm vụ' },
  { path: '/tap-huan/', label: 'Tập huấn' },
  { path: '/so-do/', label: 'Sơ đồ' },
  { path: '/tim-kiem/', label: 'Tìm kiếm' },
  { path: '/ngoai-tuyen/', label: 'Ngoại tuyến' },
  { path: '/gioi-thieu/', label: 'Giới thiệu' },
];

/** Sections that are found at the foot of every page only. */
export const furtherSections: readonly { path: string; label: string }[] = [
  { path: '/cua-toi/', label: 'Ghi chú của tôi' },
  { path: '/chu-giai/', label: 'Tất cả chú giải' },
  { path: '/co-quan/', label: 'Cơ quan' },
  { path: '/thuat-ngu/', label: 'Thuật ngữ' },
  { path: '/du-lieu/', label: 'Dữ liệu mở' },
];
