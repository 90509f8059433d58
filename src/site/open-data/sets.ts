import { settings } from '../settings.ts';

/** A file about the whole site, as the open data page describes it. */
export interface DataSet {
  path: string;
  name: string;
  format: string;
  /** Description for readers. */
  text: string;
}

/** Files about the whole site. Their addresses are permanent. */
export const dataSets: readonly DataSet[] = [
  {
    path: '/du-lieu/van-ban.json',
    name: 'Danh mục văn bản',
    format: 'JSON',
    text: 'Mọi văn bản trang này biết: số hiệu, ngày, cơ quan, tình trạng, quan hệ; mỗi dữ kiện kèm nguồn và mức tin cậy.',
  },
  {
    path: '/du-lieu/trich-dan.csv',
    name: 'Trích dẫn trong văn bản',
    format: 'CSV',
    text: 'Mỗi dòng một viện dẫn: ở chỗ nào, nguyên lời, dẫn tới văn bản và điều khoản nào, đã xác định được hay chưa.',
  },
  {
    path: '/nhiem-vu/nhiem-vu.csv',
    name: 'Nhiệm vụ',
    format: 'CSV',
    text: 'Ai phải làm gì, khi nào, báo cáo ai, theo điều khoản nào; tên cơ quan khi ấy và hôm nay.',
  },
  {
    path: '/nhiem-vu/nhiem-vu.ics',
    name: 'Lịch nhiệm vụ',
    format: 'iCalendar',
    text: 'Hạn của các nhiệm vụ có ngày, để thêm vào lịch.',
  },
  {
    path: '/du-lieu/co-quan.csv',
    name: 'Cơ quan',
    format: 'CSV',
    text: 'Tên, tên khác, chữ viết tắt, cơ quan kế tiếp và văn bản quyết định việc đó.',
  },
  {
    path: '/du-lieu/do-thi.json',
    name: 'Đồ thị quan hệ',
    format: 'JSON',
    text: 'Văn bản là nút; căn cứ, dẫn chiếu, sửa đổi, thay thế, bãi bỏ là cạnh, kèm điều khoản nêu quan hệ đó.',
  },
  {
    path: '/du-lieu/do-thi.graphml',
    name: 'Đồ thị quan hệ',
    format: 'GraphML',
    text: 'Cùng đồ thị ấy, cho Gephi, yEd, networkx.',
  },
  {
    path: '/du-lieu/chu-giai.jsonld',
    name: 'Chú giải biên tập',
    format: 'JSON-LD',
    text: 'Bộ chú giải theo chuẩn W3C Web Annotation; mỗi chú giải gắn với điều khoản và đúng những chữ nó nói tới.',
  },
  {
    path: '/du-lieu/lexast.schema.json',
    name: 'Lược đồ của tệp JSON văn bản',
    format: 'JSON Schema',
    text: 'Mô tả từng trường của tệp JSON ở mỗi văn bản (bản 2020-12).',
  },
  ...(settings.feeds && import.meta.env.SITE
    ? [
        {
          path: '/atom.xml',
          name: 'Thay đổi',
          format: 'Atom',
          text: 'Nguyên văn mới có, tóm lược và chú giải mới viết, những gì đã đính chính và vì sao. Mỗi văn bản, cơ quan, loại văn bản, chủ đề cũng có tệp riêng, cạnh trang của nó.',
        },
        {
          path: '/thay-doi.json',
          name: 'Thay đổi',
          format: 'JSON Feed',
          text: 'Cùng những thay đổi ấy dưới dạng JSON.',
        },
      ]
    : []),
  ...(import.meta.env.SITE
    ? [
        {
          path: '/opensearch.xml',
          name: 'Ô tìm kiếm cho trình duyệt',
          format: 'OpenSearch',
          text: 'Để tìm trong trang này ngay từ thanh địa chỉ.',
        },
      ]
    : []),
];
