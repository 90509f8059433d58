import { z } from 'zod';
import { key, words } from './attribution.ts';
import { selectionSchema } from './selection.ts';

/** Sections of a site by their key, which is their path as well; in the order in which menus have them. */
export const sectionLabels = {
  'van-ban': 'Văn bản',
  'nhiem-vu': 'Nhiệm vụ',
  'tap-huan': 'Tập huấn',
  'so-do': 'Sơ đồ',
  'tim-kiem': 'Tìm kiếm',
  'ngoai-tuyen': 'Ngoại tuyến',
  'gioi-thieu': 'Giới thiệu',
  'cua-toi': 'Ghi chú của tôi',
  'chu-giai': 'Tất cả chú giải',
  'co-quan': 'Cơ quan',
  'thuat-ngu': 'Thuật ngữ',
  'du-lieu': 'Dữ liệu mở',
  'kiem-tra': 'Kiểm tra tệp',
} as const;
export type SectionKey = keyof typeof sectionLabels;
const sections = Object.keys(sectionLabels) as [SectionKey, ...SectionKey[]];

const colour = z.string().regex(/^#[0-9a-f]{6}$/i, 'is not a colour; write it as "#9c1c1f"');
const colours = z.strictObject({
  accent: colour.describe('Màu nhấn: liên kết, nút, số hiệu. Phải đọc được trên mọi nền của giao diện ấy.'),
  note: colour.optional().describe('Màu của phần biên tập (chú giải), phải khác hẳn màu nhấn.'),
});

/** `content/site.yaml`: what makes a site this one. Everything else in the project is the same for every site. */
export const siteSchema = z.strictObject({
  id: key.describe(
    'Khóa của trang: tên tệp tải về và nơi trình duyệt giữ lựa chọn, ghi chú của người đọc. Đặt một lần rồi giữ nguyên.',
  ),
  name: words.describe('Tên trang: ở đầu mọi trang, trên thẻ trình duyệt và khi chia sẻ.'),
  shortName: words
    .optional()
    .describe('Tên ngắn dưới biểu tượng ứng dụng trên điện thoại, khi tên trang dài.'),
  motto: words.optional().describe('Tiêu đề lớn của trang chủ. Không có thì dùng tên trang.'),
  description: words.describe('Một câu nói trang có gì, cho máy tìm kiếm và khi chia sẻ liên kết.'),
  subject: words
    .optional()
    .describe('Chủ đề, viết để đứng sau chữ "về": "các văn bản về …". Không có thì trang nói "các văn bản".'),
  address: z
    .url({ protocol: /^https?$/ })
    .refine((value) => new URL(value).pathname === '/' && !value.includes('?'), {
      error: 'is only the origin, as "https://vanban.example.vn"; the folder below it is "basePath"',
    })
    .optional()
    .describe('Địa chỉ công bố, chỉ phần máy chủ. Biến SITE_URL khi dựng trang thay cho khóa này.'),
  basePath: z
    .string()
    .regex(/^\/(?:[\w.~-]+\/?)*$/, 'is not a path; write it as "/van-ban", with a slash before it')
    .optional()
    .describe('Thư mục trên máy chủ, nếu trang không nằm ở gốc. Biến BASE_PATH thay cho khóa này.'),
  colours: z
    .strictObject({ light: colours.describe('Nền sáng.'), dark: colours.describe('Nền tối.') })
    .optional()
    .describe('Màu của trang. Không có thì giữ màu sẵn có; thiếu tương phản thì lệnh kiểm tra báo lỗi.'),
  logo: z
    .string()
    .regex(/^[\w-]+\.(?:svg|png)$/, 'is not a file name of content/, as "logo.svg" or "logo.png"')
    .optional()
    .describe('Tệp hình trong content/, SVG hoặc PNG vuông; cũng làm biểu tượng ứng dụng.'),
  home: z
    .strictObject({
      lead: words.optional().describe('Dòng nhỏ trên tiêu đề.'),
      examples: z.array(words).default([]).describe('Ví dụ tìm kiếm dưới ô tìm.'),
      featured: words.optional().describe('Tên của danh sách văn bản chính. Mặc định "Văn bản chính".'),
    })
    .prefault({})
    .describe('Lời trên trang chủ.'),
  menu: z
    .array(
      z.union([
        z.enum(sections),
        z.strictObject({
          label: words.describe('Chữ trên trình đơn.'),
          address: z.url({ protocol: /^https?$/ }).describe('Địa chỉ đầy đủ của trang khác.'),
        }),
      ]),
    )
    .default(['van-ban', 'nhiem-vu', 'tap-huan', 'so-do', 'tim-kiem', 'ngoai-tuyen', 'gioi-thieu'])
    .describe('Trình đơn, theo thứ tự. Mục nào không nằm đây vẫn có ở cuối trang.'),
  featured: z
    .array(key)
    .default([])
    .describe(
      'Khóa của những văn bản mà trang nói về, văn bản chính đứng đầu. Chưa có nguyên văn cũng được.',
    ),
  divisionPages: selectionSchema
    .default('featured')
    .describe('Văn bản mà mỗi mục, khoản, điểm có trang riêng.'),
  pdf: selectionSchema.default('featured').describe('Văn bản có tệp PDF dựng sẵn.'),
  usb: selectionSchema.default('featured').describe('Văn bản trong bản di động (USB) khi cả trang quá lớn.'),
  offline: selectionSchema
    .default('featured')
    .describe('Văn bản tự lưu để đọc ngoại tuyến khi cả trang quá lớn.'),
  subjects: z
    .record(key, words)
    .default({})
    .describe('Chủ đề để lọc danh mục: khóa và tên. Hồ sơ văn bản ghi khóa ở "subjects".'),
  publisher: z
    .strictObject({
      name: words.describe('Người hoặc cơ quan chịu trách nhiệm về trang.'),
      official: z
        .boolean()
        .default(false)
        .describe('true nếu là cơ quan nhà nước; nếu không, cuối trang ghi rõ đây là trang độc lập.'),
      email: z.email().optional().describe('Hộp thư nhận báo lỗi.'),
      address: z
        .url({ protocol: /^https?$/ })
        .optional()
        .describe('Trang của người hoặc cơ quan ấy.'),
    })
    .default({ name: 'Ban biên tập', official: false })
    .describe('Ai xuất bản.'),
  licence: z
    .strictObject({
      name: words.describe('Tên giấy phép.'),
      address: z
        .url({ protocol: /^https?$/ })
        .optional()
        .describe('Địa chỉ toàn văn giấy phép.'),
    })
    .optional()
    .describe('Giấy phép của phần biên tập. Văn bản pháp luật không thuộc quyền tác giả của ai.'),
  desk: z
    .strictObject({
      host: z.enum(['github', 'gitlab', 'gitea']).describe('Loại máy chủ kho mã; Forgejo ghi "gitea".'),
      repository: z
        .string()
        .regex(/^[\w.-]+(?:\/[\w.-]+)+$/, 'is not a repository; write it as "co-quan/van-ban"')
        .describe('Kho chứa trang, như "co-quan/van-ban".'),
      branch: words.default('main').describe('Nhánh mà bàn biên tập ghi vào.'),
      address: z
        .url({ protocol: /^https?$/ })
        .optional()
        .describe('Địa chỉ máy chủ kho mã của riêng cơ quan, như "https://git.coquan.vn".'),
    })
    .optional()
    .describe('Kho mà bàn biên tập ở /bien-tap/ lưu vào. Không có thì bàn chỉ ghi vào thư mục trên máy.'),
  feeds: z
    .boolean()
    .default(true)
    .describe('Có nguồn tin (Atom, JSON) cho cả trang, mỗi văn bản, cơ quan và loại văn bản hay không.'),
});
export type Site = z.infer<typeof siteSchema>;
