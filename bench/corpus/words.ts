/** Words of invented law: common in form, saying nothing that any instrument says. */
export const subjects = [
  'Cơ quan thử nghiệm',
  'Đơn vị mẫu',
  'Ủy ban nhân dân cấp tỉnh',
  'Bộ trưởng Bộ Mẫu',
  'Tổ chức, cá nhân có liên quan',
  'Hội đồng thẩm tra bản mẫu',
  'Người đứng đầu đơn vị được giao',
  'Cơ quan chủ trì',
];
export const verbs = [
  'có trách nhiệm lập',
  'tổ chức thực hiện',
  'theo dõi, đôn đốc, kiểm tra',
  'trình cấp có thẩm quyền',
  'công bố công khai',
  'cập nhật hằng năm',
  'phối hợp xây dựng',
  'rà soát, hoàn thiện',
];
export const objects = [
  'danh mục văn bản mẫu',
  'kế hoạch thử nghiệm hằng năm',
  'hồ sơ đo lường hiệu năng',
  'báo cáo tình hình tạo dữ liệu',
  'cơ sở dữ liệu bản mẫu',
  'quy trình kiểm tra độ trung thực',
  'chỉ tiêu về thời gian xử lý',
  'phương án lưu trữ và tra cứu',
];
export const circumstances = [
  'trong phạm vi nhiệm vụ được giao',
  'trước ngày 15 tháng 12 hằng năm',
  'trong thời hạn 30 ngày kể từ ngày nhận đủ hồ sơ',
  'theo lộ trình đã được phê duyệt',
  'bảo đảm công khai, minh bạch và đúng thời hạn',
  'trên môi trường điện tử',
  'khi có yêu cầu bằng văn bản',
  'phù hợp với điều kiện thực tế của từng đơn vị',
];
export const topics = [
  'việc tạo lập văn bản mẫu',
  'quản lý dữ liệu thử nghiệm',
  'đo lường hiệu năng tra cứu',
  'kiểm tra độ trung thực của bản mẫu',
  'lưu trữ bản mẫu trên môi trường điện tử',
  'phối hợp giữa các đơn vị mẫu',
];
