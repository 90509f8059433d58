/** What one invented law is about: its articles, and how people ask for them. */
export interface InventedField {
  /** "Bến thuyền": the name of the law without its type. */
  name: string;
  code?: true;
  /** Headings of articles of the law. */
  law: readonly string[];
  /** Headings of articles of the decree that guides it. */
  decree: readonly string[];
  /** Headings of articles of the circular with its forms. */
  circular: readonly string[];
  /** Questions in everyday words, each with the heading that answers it. */
  asked: readonly (readonly [query: string, heading: string])[];
}

/**
 * Twenty invented fields of law: nothing here is a law of Vietnam. Headings are as long and as like each other as real ones.
 * Questions were written before the search was tuned.
 */
export const inventedFields: readonly InventedField[] = [
  {
    name: 'Bến thuyền',
    law: [
      'Điều kiện mở bến thuyền',
      'Thời gian đón khách',
      'Trách nhiệm của chủ bến',
      'Đình chỉ hoạt động của bến',
    ],
    decree: [
      'Hồ sơ xin mở bến thuyền',
      'Thẩm quyền cho phép mở bến',
      'Mức phạt đối với chủ bến không treo đèn',
    ],
    circular: ['Mẫu sổ đón khách', 'Kẻ vạch neo đậu'],
    asked: [
      ['bến thuyền được đón khách đến mấy giờ', 'Thời gian đón khách'],
      ['muốn mở bến thuyền cần điều kiện gì', 'Điều kiện mở bến thuyền'],
      ['chủ bến không treo đèn bị phạt bao nhiêu', 'Mức phạt đối với chủ bến không treo đèn'],
    ],
  },
  {
    name: 'Chợ phiên',
    code: true,
    law: ['Ngày họp chợ', 'Quyền của người bán hàng', 'Thu phí chỗ ngồi', 'Chợ phiên vùng cao'],
    decree: ['Phân hạng chợ phiên', 'Miễn phí chỗ ngồi cho người cao tuổi', 'Thành lập ban quản lý chợ'],
    circular: ['Sơ đồ gian hàng', 'Cân đối chứng tại chợ'],
    asked: [
      ['người cao tuổi có phải nộp phí chỗ ngồi không', 'Miễn phí chỗ ngồi cho người cao tuổi'],
      ['chợ phiên họp vào ngày nào', 'Ngày họp chợ'],
      ['ai thành lập ban quản lý chợ', 'Thành lập ban quản lý chợ'],
    ],
  },
  {
    name: 'Ươm giống và trồng rừng ngập mặn',
    law: [
      'Vườn ươm cộng đồng',
      'Bảo vệ cây non',
      'Hưởng lợi từ rừng ngập mặn',
      'Nghiêm cấm đào ao trong rừng',
    ],
    decree: ['Tiêu chuẩn cây giống', 'Hỗ trợ tiền công trồng rừng', 'Nghiệm thu diện tích trồng'],
    circular: ['Biên bản nghiệm thu rừng trồng', 'Mật độ trồng theo loài cây'],
    asked: [
      ['trồng rừng ngập mặn được hỗ trợ bao nhiêu tiền công', 'Hỗ trợ tiền công trồng rừng'],
      ['có được đào ao nuôi tôm trong rừng không', 'Nghiêm cấm đào ao trong rừng'],
    ],
  },
  {
    name: 'Nhà sàn truyền thống',
    law: [
      'Công nhận nhà sàn cổ',
      'Sửa chữa nhà sàn cổ',
      'Nghĩa vụ của chủ nhà sàn',
      'Thu hồi quyết định công nhận',
    ],
    decree: ['Hội đồng công nhận nhà sàn', 'Kinh phí sửa chữa nhà sàn', 'Đón khách lưu trú tại nhà sàn'],
    circular: ['Phiếu khảo sát nhà sàn', 'Ký hiệu trên bản vẽ nhà sàn'],
    asked: [
      ['tiền sửa nhà sàn cổ lấy từ đâu', 'Kinh phí sửa chữa nhà sàn'],
      ['nhà sàn có được cho khách ở lại không', 'Đón khách lưu trú tại nhà sàn'],
    ],
  },
  {
    name: 'Đê sông',
    law: [
      'Phân cấp đê sông',
      'Hành lang bảo vệ đê sông',
      'Hộ đê khi có báo động lũ',
      'Cấm xe tải trên mặt đê',
    ],
    decree: ['Cắm mốc hành lang bảo vệ đê', 'Huy động người hộ đê', 'Bồi thường nhà ở trong hành lang đê'],
    circular: ['Nhật ký tuần tra đê', 'Mẫu cột mốc đê'],
    asked: [
      ['nhà trong hành lang đê có được bồi thường không', 'Bồi thường nhà ở trong hành lang đê'],
      ['xe tải có được đi trên mặt đê không', 'Cấm xe tải trên mặt đê'],
      ['khi nào phải hộ đê', 'Hộ đê khi có báo động lũ'],
    ],
  },
  {
    name: 'Thư viện làng',
    law: ['Thành lập thư viện làng', 'Mượn sách về nhà', 'Người trông thư viện', 'Tặng sách cho thư viện'],
    decree: ['Phụ cấp người trông thư viện', 'Diện tích phòng đọc', 'Luân chuyển sách giữa các làng'],
    circular: ['Thẻ mượn sách', 'Xếp giá sách theo chủ đề'],
    asked: [
      ['người trông thư viện được phụ cấp bao nhiêu', 'Phụ cấp người trông thư viện'],
      ['được mượn sách bao lâu', 'Mượn sách về nhà'],
    ],
  },
  {
    name: 'Giếng nước cộng đồng',
    law: [
      'Khoan giếng cộng đồng',
      'Kiểm nghiệm chất lượng nước giếng',
      'Chia nước mùa khô',
      'Trám lấp giếng hỏng',
    ],
    decree: ['Khoảng cách giữa hai giếng', 'Lệ phí kiểm nghiệm nước giếng', 'Tổ trông coi giếng'],
    circular: ['Phiếu lấy mẫu nước', 'Biển báo nước không uống được'],
    asked: [
      ['hai giếng phải cách nhau bao nhiêu mét', 'Khoảng cách giữa hai giếng'],
      ['mùa khô chia nước như thế nào', 'Chia nước mùa khô'],
    ],
  },
  {
    name: 'Nghề gốm',
    law: [
      'Công nhận nghệ nhân gốm',
      'Nhãn hiệu làng gốm',
      'Lò nung và khói bụi',
      'Truyền nghề cho người trẻ',
    ],
    decree: ['Trợ cấp nghệ nhân gốm', 'Chuyển lò nung ra khỏi khu dân cư', 'Kiểm tra men gốm có chì'],
    circular: ['Bài thi công nhận nghệ nhân', 'Phương pháp đo khói lò nung'],
    asked: [
      ['lò nung có phải chuyển khỏi khu dân cư không', 'Chuyển lò nung ra khỏi khu dân cư'],
      ['nghệ nhân gốm được trợ cấp thế nào', 'Trợ cấp nghệ nhân gốm'],
    ],
  },
  {
    name: 'Đường mòn và cầu treo',
    law: ['Tải trọng cầu treo', 'Bảo trì cầu treo', 'Mở đường mòn qua rừng', 'Trách nhiệm khi cầu treo hỏng'],
    decree: ['Kiểm định cáp cầu treo', 'Kinh phí bảo trì cầu treo', 'Biển báo tải trọng'],
    circular: ['Sổ theo dõi cầu treo', 'Chu kỳ siết bu lông'],
    asked: [
      ['bao lâu phải kiểm định cáp cầu treo', 'Kiểm định cáp cầu treo'],
      ['cầu treo hỏng ai chịu trách nhiệm', 'Trách nhiệm khi cầu treo hỏng'],
    ],
  },
  {
    name: 'Lễ hội đua ghe',
    law: ['Đăng ký đội đua', 'An toàn trên đường đua', 'Trao giải và tiền thưởng', 'Hoãn đua khi có giông'],
    decree: ['Thời hạn đăng ký đội đua', 'Áo phao của tay chèo', 'Mức thưởng cho đội vô địch'],
    circular: ['Đơn đăng ký đội đua', 'Kích thước ghe đua'],
    asked: [
      ['đội vô địch đua ghe được thưởng bao nhiêu', 'Mức thưởng cho đội vô địch'],
      ['hạn đăng ký đua ghe', 'Thời hạn đăng ký đội đua'],
    ],
  },
  {
    name: 'Lúa giống địa phương',
    law: [
      'Lưu giữ giống lúa địa phương',
      'Trao đổi giống giữa nông hộ',
      'Đặt tên giống lúa',
      'Quyền của người giữ giống',
    ],
    decree: ['Kho giữ giống lúa', 'Thù lao người giữ giống', 'Công bố giống lúa'],
    circular: ['Độ ẩm hạt khi cất giữ', 'Nhãn túi giống'],
    asked: [
      ['người giữ giống lúa được thù lao không', 'Thù lao người giữ giống'],
      ['đặt tên giống lúa phải theo quy định nào', 'Đặt tên giống lúa'],
    ],
  },
  {
    name: 'Trạm khí tượng nhân dân',
    law: ['Lập trạm đo mưa', 'Báo tin giông lốc', 'Bảo quản máy đo', 'Thưởng người báo tin sớm'],
    decree: ['Vị trí đặt trạm đo mưa', 'Đường dây báo tin giông lốc', 'Thay thế máy đo hỏng'],
    circular: ['Giờ đọc số đo mưa', 'Bảng ghi lượng mưa'],
    asked: [
      ['đọc số đo mưa lúc mấy giờ', 'Giờ đọc số đo mưa'],
      ['báo tin giông lốc gọi ở đâu', 'Đường dây báo tin giông lốc'],
    ],
  },
  {
    name: 'Xe thồ và xe bò',
    law: ['Đăng ký xe bò', 'Đường dành cho xe bò', 'Chở quá tải', 'Đèn và phản quang trên xe bò'],
    decree: ['Biển số xe bò', 'Giờ cấm xe bò vào phố', 'Phạt chở quá tải bằng xe bò'],
    circular: ['Tờ khai đăng ký xe bò', 'Kích thước thùng xe bò'],
    asked: [
      ['xe bò bị cấm vào phố giờ nào', 'Giờ cấm xe bò vào phố'],
      ['xe bò chở quá tải bị phạt thế nào', 'Phạt chở quá tải bằng xe bò'],
    ],
  },
  {
    name: 'Nuôi ong',
    law: ['Đặt đàn ong', 'Phun thuốc gần đàn ong', 'Dịch bệnh trên ong', 'Tên gọi mật ong theo vùng'],
    decree: ['Khai báo đàn ong di chuyển', 'Bồi thường đàn ong chết vì thuốc', 'Kiểm dịch ong chúa'],
    circular: ['Sổ theo dõi đàn ong', 'Lấy mẫu mật ong'],
    asked: [
      ['ong chết do phun thuốc có được đền không', 'Bồi thường đàn ong chết vì thuốc'],
      ['chuyển đàn ong đi nơi khác phải khai báo ở đâu', 'Khai báo đàn ong di chuyển'],
    ],
  },
  {
    name: 'Phòng, chống cháy rẫy',
    law: ['Đốt rẫy có kiểm soát', 'Đường băng cản lửa', 'Tổ chữa cháy của bản', 'Cấm đốt rẫy khi gió to'],
    decree: [
      'Giờ được đốt rẫy',
      'Phương tiện của tổ chữa cháy bản',
      'Chế độ cho người bị thương khi chữa cháy rẫy',
    ],
    circular: ['Cấp dự báo cháy rẫy', 'Bề rộng đường băng'],
    asked: [
      ['được đốt rẫy vào giờ nào', 'Giờ được đốt rẫy'],
      ['chữa cháy rẫy bị thương thì được hưởng chế độ gì', 'Chế độ cho người bị thương khi chữa cháy rẫy'],
    ],
  },
  {
    name: 'Bảo hiểm mùa màng',
    law: [
      'Đối tượng tham gia bảo hiểm mùa màng',
      'Mức đóng bảo hiểm mùa màng',
      'Chi trả khi mất mùa',
      'Quỹ bảo hiểm mùa màng',
    ],
    decree: ['Giảm mức đóng cho hộ nghèo', 'Hồ sơ đề nghị chi trả', 'Giám định thiệt hại mùa màng'],
    circular: ['Tờ khai tham gia bảo hiểm mùa màng', 'Bảng tỷ lệ thiệt hại theo cây trồng'],
    asked: [
      ['mất mùa được chi trả bao nhiêu', 'Chi trả khi mất mùa'],
      ['hộ nghèo đóng bảo hiểm mùa màng bao nhiêu', 'Giảm mức đóng cho hộ nghèo'],
    ],
  },
  {
    name: 'Trường học bán trú vùng cao',
    law: ['Nhận học sinh bán trú', 'Bữa ăn bán trú', 'Nhà ở cho giáo viên vùng cao', 'Nghỉ học ngày rét'],
    decree: ['Mức tiền ăn của học sinh bán trú', 'Nhiệt độ cho học sinh nghỉ học', 'Phụ cấp người nấu ăn'],
    circular: ['Sổ theo dõi bữa ăn', 'Khẩu phần theo tuổi'],
    asked: [
      ['rét bao nhiêu độ thì học sinh được nghỉ học', 'Nhiệt độ cho học sinh nghỉ học'],
      ['tiền ăn học sinh bán trú là bao nhiêu', 'Mức tiền ăn của học sinh bán trú'],
    ],
  },
  {
    name: 'Hương ước',
    law: ['Soạn thảo hương ước', 'Thông qua hương ước', 'Công nhận hương ước', 'Hương ước trái pháp luật'],
    decree: ['Tỷ lệ hộ tán thành hương ước', 'Thời hạn công nhận hương ước', 'Tạm ngừng thực hiện hương ước'],
    circular: ['Biên bản họp thông qua hương ước', 'Niêm yết hương ước'],
    asked: [
      ['bao nhiêu hộ đồng ý thì hương ước được thông qua', 'Tỷ lệ hộ tán thành hương ước'],
      ['xã công nhận hương ước trong mấy ngày', 'Thời hạn công nhận hương ước'],
    ],
  },
  {
    name: 'Khai thác đá ong',
    law: [
      'Giấy phép khai thác đá ong',
      'Hoàn thổ sau khai thác',
      'Nổ mìn khai thác đá ong',
      'Thuế khai thác đá ong',
    ],
    decree: ['Thời hạn của giấy phép khai thác đá ong', 'Ký quỹ hoàn thổ', 'Khoảng cách an toàn khi nổ mìn'],
    circular: ['Bản đồ khu vực khai thác', 'Đo bụi mỏ đá ong'],
    asked: [
      ['giấy phép khai thác đá ong có thời hạn bao lâu', 'Thời hạn của giấy phép khai thác đá ong'],
      ['nổ mìn phải cách nhà dân bao xa', 'Khoảng cách an toàn khi nổ mìn'],
    ],
  },
  {
    name: 'Hòa giải viên thôn bản',
    law: ['Bầu hòa giải viên', 'Từ chối hòa giải', 'Bí mật trong hòa giải', 'Thôi làm hòa giải viên'],
    decree: ['Thù lao theo vụ hòa giải', 'Bồi dưỡng hòa giải viên', 'Khen thưởng tổ hòa giải'],
    circular: ['Sổ ghi vụ hòa giải', 'Thẻ hòa giải viên'],
    asked: [
      ['mỗi vụ hòa giải được thù lao bao nhiêu', 'Thù lao theo vụ hòa giải'],
      ['khi nào hòa giải viên được từ chối', 'Từ chối hòa giải'],
    ],
  },
];
