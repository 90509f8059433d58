/**
 * How people say it, and the words of law, for every corpus; a site's own stand in `content/everyday.yaml`. Only where the two
 * share too few words to find each other. The words of law are those of the act named over them.
 */
export const commonEveryday: readonly (readonly [said: string, law: string])[] = [
  // Bộ luật Lao động
  ['tăng ca', 'làm thêm giờ'],
  ['nghỉ phép năm', 'nghỉ hằng năm'],
  ['nghỉ phép', 'nghỉ hằng năm'],
  ['phép năm', 'nghỉ hằng năm'],
  ['nghỉ không lương', 'nghỉ không hưởng lương'],
  ['nghỉ việc', 'chấm dứt hợp đồng lao động'],
  ['nghỉ ngang', 'đơn phương chấm dứt hợp đồng lao động'],
  ['đuổi việc', 'sa thải'],
  ['làm đêm', 'làm việc vào ban đêm'],
  ['chủ doanh nghiệp', 'người sử dụng lao động'],
  ['chủ sử dụng lao động', 'người sử dụng lao động'],
  ['về hưu', 'nghỉ hưu'],
  // Luật Bảo hiểm xã hội, Luật Việc làm
  ['nghỉ đẻ', 'nghỉ thai sản'],
  ['nghỉ đẻ', 'chế độ khi sinh con'],
  ['nghỉ sinh', 'nghỉ thai sản'],
  ['nghỉ sinh', 'chế độ khi sinh con'],
  ['tiền đẻ', 'trợ cấp khi sinh con'],
  ['tiền đẻ', 'mức hưởng chế độ thai sản'],
  ['tiền hưu', 'lương hưu'],
  ['rút bảo hiểm xã hội', 'hưởng bảo hiểm xã hội một lần'],
  ['rút bảo hiểm', 'hưởng bảo hiểm xã hội một lần'],
  ['rút bhxh', 'hưởng bảo hiểm xã hội một lần'],
  ['tiền chết', 'chế độ tử tuất'],
  ['mai táng phí', 'trợ cấp mai táng'],
  ['tiền thất nghiệp', 'trợ cấp thất nghiệp'],
  // Luật Bảo hiểm y tế
  ['trái tuyến', 'không đúng tuyến'],
  ['vượt tuyến', 'không đúng tuyến'],
  ['viện phí', 'chi phí khám bệnh, chữa bệnh'],
  ['khám chữa bệnh', 'khám bệnh, chữa bệnh'],
  ['mất thẻ bảo hiểm', 'cấp lại thẻ bảo hiểm'],
  // Luật An toàn, vệ sinh lao động
  ['tai nạn khi làm việc', 'tai nạn lao động'],
  ['đồ bảo hộ', 'phương tiện bảo vệ cá nhân'],
  // Luật Người lao động Việt Nam đi làm việc ở nước ngoài theo hợp đồng
  ['xuất khẩu lao động', 'người lao động đi làm việc ở nước ngoài'],
  // Luật Cư trú, Luật Căn cước, Luật Hộ tịch
  ['hộ khẩu', 'đăng ký thường trú'],
  ['nhập khẩu về nhà', 'đăng ký thường trú'],
  ['tách khẩu', 'tách hộ'],
  ['chứng minh thư', 'thẻ căn cước'],
  ['chứng minh nhân dân', 'thẻ căn cước'],
  ['làm giấy khai sinh', 'đăng ký khai sinh'],
  // Luật Hôn nhân và gia đình, Bộ luật Dân sự
  ['ly dị', 'ly hôn'],
  ['lấy chồng', 'kết hôn'],
  ['lấy vợ', 'kết hôn'],
  ['cưới', 'kết hôn'],
  ['không có di chúc', 'thừa kế theo pháp luật'],
  ['đền bù', 'bồi thường'],
  // Bộ luật Hình sự
  ['vay nặng lãi', 'cho vay lãi nặng'],
  ['ăn trộm', 'trộm cắp tài sản'],
  ['đánh người', 'cố ý gây thương tích'],
  ['đi tù', 'phạt tù'],
  // Luật Đất đai
  ['sổ đỏ', 'giấy chứng nhận quyền sử dụng đất'],
  ['sổ hồng', 'giấy chứng nhận quyền sử dụng đất'],
  // Luật Trật tự, an toàn giao thông đường bộ
  ['bằng lái xe', 'giấy phép lái xe'],
  ['bằng lái', 'giấy phép lái xe'],
  ['vượt đèn đỏ', 'không chấp hành hiệu lệnh của đèn tín hiệu giao thông'],
  ['say rượu', 'nồng độ cồn'],
  // Luật Doanh nghiệp, Luật Thuế thu nhập cá nhân
  ['mở công ty', 'thành lập doanh nghiệp'],
  ['thành lập công ty', 'thành lập doanh nghiệp'],
  ['đóng cửa công ty', 'giải thể doanh nghiệp'],
  ['người phụ thuộc', 'giảm trừ gia cảnh'],
  // Luật Xử lý vi phạm hành chính, Luật Nghĩa vụ quân sự, Luật Người cao tuổi, Luật Người khuyết tật
  ['tiền phạt', 'phạt tiền'],
  ['mức phạt', 'phạt tiền'],
  ['đi nghĩa vụ', 'nghĩa vụ quân sự'],
  ['người già', 'người cao tuổi'],
  ['người tàn tật', 'người khuyết tật'],
];
