import { sourceSentences } from './vietnamese-sources.ts';
import { textSentences } from './vietnamese-texts.ts';

/**
 * What the checks say, in Vietnamese: editors are civil servants. The English sentences stand where a problem is found
 * and are the keys; "$1" is what they name. Those without a Vietnamese one are told as they are.
 */
const sentences: readonly (readonly [RegExp, string])[] = [
  ...sourceSentences,
  ...textSentences,
  [
    /^This is not valid YAML: .*(?:in quotes\.)$/s,
    'Dòng này chưa đúng dạng "khóa: giá trị". Giá trị có dấu ": " thì đặt trong dấu ngoặc kép.',
  ],
  [/^This is not valid YAML: .*Remove one of the two\.$/s, 'Khóa này được ghi hai lần. Bỏ một trong hai.'],
  [
    /^This is not valid YAML: .*Close the quotes that open here\.$/s,
    'Dấu ngoặc kép hoặc nháy đơn mở ở đây chưa được đóng. Thêm dấu đóng ở cuối giá trị.',
  ],
  [/^This is not valid YAML: .*Indent with spaces\.$/s, 'Đầu dòng có phím Tab. Thay bằng dấu cách.'],
  [
    /^This is not valid YAML: .*$/s,
    'Chỗ này chưa đúng dạng. Xem lại dấu hai chấm, dấu ngoặc, ngoặc kép và số dấu cách ở đầu dòng.',
  ],
  [
    /^An alias \("\*"\) leads to itself.*$/s,
    'Bí danh YAML (dấu "*" sau dấu "&") trỏ về chính nó, trỏ vào chỗ không có, hoặc nhân lên quá nhiều. Bỏ "&" và "*", viết thẳng giá trị ra.',
  ],
  [/^This YAML cannot be read: .*$/s, 'Không đọc được phần này. Xem lại cách viết.'],
  [
    /^This is a link to another file or folder\..*$/,
    'Đây là liên kết (symlink) tới tệp hoặc thư mục khác. Chép chính tệp ấy vào đây, hoặc xóa liên kết.',
  ],
  [/^This is neither a file nor a folder\..*$/, 'Đây không phải tệp cũng không phải thư mục. Xóa đi.'],
  [
    /^This document was edited by hand; .*$/s,
    'Tệp này được tạo tự động mà đã bị sửa bằng tay, nên lần dựng sau sẽ mất chỗ sửa. Khôi phục tệp (git restore), sửa ở bản văn gốc hoặc hồ sơ, rồi chạy npm run corpus.',
  ],
  [/^The file holds no data\..*$/, 'Tệp này trống. Điền vào hoặc xóa tệp.'],
  [/^Unknown key (.+) in "(.+)"\..*$/, 'Không có khóa $1 trong "$2". Bỏ khóa này hoặc sửa chính tả.'],
  [/^Unknown key (.+)\. Remove.*$/, 'Không có khóa $1. Bỏ khóa này hoặc sửa chính tả.'],
  [/^"(.+)" is missing\. Add it\.$/, 'Thiếu "$1". Thêm vào.'],
  [
    /^"(.+)" is (.+), which is not a date that exists\..*$/,
    '"$1" là $2, không phải một ngày có thật. Viết năm-tháng-ngày, ví dụ "2022-04-21".',
  ],
  [/^"(.+)" is (.+)\. Write one of (.+)\.$/, '"$1" là $2. Viết một trong các giá trị $3.'],
  [/^"(.+)" is (.+)\. Write the whole address.*$/, '"$1" là $2. Viết đủ địa chỉ, bắt đầu bằng https://.'],
  [/^"(.+)" is empty\..*$/, '"$1" để trống. Điền vào hoặc bỏ khóa này.'],
  [
    /^"(.+)" belongs to a note of the kind "nhiem-vu".*$/,
    '"$1" chỉ có ở chú giải loại "nhiem-vu", và chú giải loại ấy bắt buộc phải có.',
  ],
  [
    /^"(.+)" states something, so it needs "sources".*$/,
    '"$1" khẳng định một điều, nên phải có "sources" và "confidence"; chưa có nguồn thì viết "chua-kiem-chung".',
  ],
  [
    /^Unknown source "(.+)"\..*$/,
    'Không có nguồn "$1" trong content/sources.yaml. Thêm nguồn vào đó, hoặc sửa mã.',
  ],
  [
    /^Unknown (?:instrument|body|place|term) "(.+)"\. Add it to (.+), or.*$/,
    'Không có "$1" trong $2. Thêm vào đó, hoặc sửa khóa.',
  ],
  [
    /^The relation target "(.+)" has no record\..*$/,
    'Quan hệ chỉ tới "$1" mà chưa có hồ sơ ấy. Thêm tệp content/instruments/$1.yaml, hoặc sửa lại.',
  ],
  [
    /^The relation target "(.+)" is the record itself\..*$/,
    'Quan hệ chỉ tới chính văn bản này ("$1"). Sửa lại.',
  ],
  [
    /^The number "(.+)" does not make an id\. Add the date\.$/,
    'Số hiệu "$1" không ghi năm, nên phải có ngày ban hành. Thêm "date".',
  ],
  [
    /^The number "(.+)" does not make an id\..*$/,
    'Số hiệu "$1" chưa đúng. Viết như trong văn bản, ví dụ "12/NQ-CP".',
  ],
  [
    /^The id is "(.+)", but type, number and date make "(.+)"\..*$/,
    'Khóa là "$1", nhưng loại, số hiệu và ngày cho ra "$2". Sửa chỗ sai.',
  ],
  [
    /^The id "(.+)" is not the file name\. Rename the file to (.+), or.*$/,
    'Khóa "$1" khác tên tệp. Đổi tên tệp thành $2, hoặc sửa khóa.',
  ],
  [
    /^There is no clause "(.+)" in (\S+)\..*$/,
    'Không có điều khoản "$1" trong $2. Mở trang văn bản, sao chép liên kết của điều khoản và lấy phần sau dấu "#".',
  ],
  [
    /^The quote "(.+)" stands (\d+) times in (\S+)\..*$/,
    'Lời trích "$1" có $2 lần trong $3. Thêm "prefix" hoặc "suffix": những chữ đứng ngay trước, ngay sau.',
  ],
  [
    /^The quote "(.+)" does not stand in (\S+?)( with .*)?\. Read.*$/,
    'Lời trích "$1" không có trong $2. Đọc lại điều khoản và chép đúng từng chữ.',
  ],
  [
    /^The text holds "Suy luận:", but.*$/,
    'Lời có "Suy luận:" nhưng "certainty" là "fact". Viết "inference".',
  ],
  [
    /^"certainty" is "inference", but.*$/,
    '"certainty" là "inference" nhưng lời không có "Suy luận:". Viết "Suy luận:" ở chỗ bắt đầu suy luận.',
  ],
  [
    /^This file has no head\..*$/,
    'Tệp thiếu phần đầu. Bắt đầu bằng dòng "---", các khóa như trong mẫu, rồi dòng "---".',
  ],
  [
    /^This is not plain Markdown: .*$/s,
    'Có chỗ không phải chữ thường, hay là dấu "{", "}" hoặc "<". Viết "\\{", "\\}", "\\<".',
  ],
  [
    /^Code and tags have no place.*$/,
    'Lời biên tập không được chứa mã hay thẻ. Viết Markdown thường; dấu "{" viết là "\\{".',
  ],
  [
    /^This is still the text of the template\..*$/,
    'Lời vẫn là lời của mẫu. Viết lời của mình và xem lại từng khóa ở phần đầu.',
  ],
  [/^There is no text below the head\..*$/, 'Dưới phần đầu chưa có lời nào. Viết vào, hoặc xóa tệp.'],
  [
    /^The link "(.+)" cannot be used\..*$/,
    'Liên kết "$1" không dùng được. Viết "https://…", "lex:<văn bản>" hoặc "lex:#<điều khoản>".',
  ],
  [/^The link "(.+)" leads to no record\..*$/, 'Liên kết "$1" chỉ tới văn bản chưa có hồ sơ. Sửa lại.'],
  [
    /^The link "(.+)" leads to no clause of (\S+)\..*$/,
    'Liên kết "$1" chỉ tới điều khoản không có trong $2. Sửa lại.',
  ],
  [/^This file is not UTF-8\..*$/, 'Tệp không lưu theo bảng mã UTF-8. Lưu lại bằng UTF-8.'],
  [/^This file cannot be read \((.+)\)\..*$/, 'Không đọc được tệp này ($1). Thêm lại hoặc khôi phục tệp.'],
  [
    /^This file is not where files of (\S+) lie \((.+)\)\..*$/,
    'Tệp này nằm sai chỗ; tệp của $1 phải có dạng $2. Chuyển, đổi tên hoặc xóa tệp.',
  ],
  [
    /^"(.+)" merged into "(.+)", which is itself gone\..*$/,
    '"$1" nhập vào "$2", mà nơi này cũng không còn. Ghi tỉnh, thành phố hiện nay.',
  ],
  [
    /^Unknown subject "(.+)"\..*$/,
    'Không có chủ đề "$1" ở "subjects" của content/site.yaml. Thêm vào đó, hoặc sửa khóa.',
  ],
  [
    /^This site has no name yet:.*$/,
    'Trang chưa có tên: thiếu tệp content/site.yaml. Chép tệp mẫu trong scripts/support/new-site/content/.',
  ],
  [
    /^The colour (\S+) stands on (\S+) with a contrast of (\S+), and.*darker\.$/,
    'Màu $1 trên nền $2 có độ tương phản $3, chữ cần ít nhất 4.5. Chọn màu đậm hơn.',
  ],
  [
    /^The colour (\S+) stands on (\S+) with a contrast of (\S+), and.*lighter\.$/,
    'Màu $1 trên nền $2 có độ tương phản $3, chữ cần ít nhất 4.5. Chọn màu nhạt hơn.',
  ],
  [/^(\S+) is missing or is no (PNG|SVG) picture\..*$/, 'Thiếu hình $1, hoặc tệp không phải hình $2.'],
  [
    /^(\S+) holds a script or refers to other files\..*$/,
    'Hình $1 có mã chạy hoặc gọi tệp khác. Lưu lại thành SVG thường.',
  ],
  [
    /^"(.+)" is only the origin.*$/,
    '"$1" chỉ ghi phần máy chủ, như "https://vanban.example.vn"; thư mục bên dưới ghi ở "basePath".',
  ],
  [
    /^"(.+)" is (.+)\. Write words instead\.$/s,
    '"$1" là $2. Chỗ này cần chữ; nếu là số hoặc ngày thì đặt trong dấu ngoặc kép.',
  ],
  [
    /^"(.+)" is (.+)\. Write a list instead\.$/s,
    '"$1" là $2. Chỗ này cần một danh sách: "[S1, S2]", hoặc mỗi dòng một mục bắt đầu bằng "- ".',
  ],
  [
    /^"(.+)" is (.+)\. Write keys with values instead\.$/s,
    '"$1" là $2. Chỗ này cần các khóa con: xuống dòng, thụt vào hai dấu cách, mỗi dòng một "khóa: giá trị".',
  ],
  [/^"(.+)" is (.+)\. Write a number instead\.$/s, '"$1" là $2. Chỗ này cần một số.'],
  [/^"(.+)" is (.+)\. Write a whole number instead\.$/s, '"$1" là $2. Chỗ này cần một số nguyên.'],
  [/^"(.+)" is (.+)\. Write true or false instead\.$/s, '"$1" là $2. Viết true (có) hoặc false (không).'],
  [
    /^"(.+)": (.+) is not a source key; .*$/s,
    '"$1": $2 không phải mã nguồn. Viết một mã có trong content/sources.yaml, như "S11".',
  ],
  [
    /^"(.+)": (.+) is not a key; .*$/s,
    '"$1": $2 không phải khóa. Chỉ dùng chữ thường không dấu, chữ số và dấu gạch nối.',
  ],
  [
    /^"(.+)": (.+) is not a repository; .*$/s,
    '"$1": $2 không phải tên kho. Viết như "co-quan/van-ban", không ghi địa chỉ.',
  ],
  [/^"(.+)": (.+) is not a sha256; .*$/s, '"$1": $2 không phải mã sha256 (64 chữ số 0-9, a-f).'],
  [
    /^"(.+)": (.+) is not a period; .*$/s,
    '"$1": $2 không phải khoảng thời gian. Viết "P6M" cho sáu tháng, "P1Y" cho một năm.',
  ],
  [/^"(.+)": (.+) is not a month; .*$/s, '"$1": $2 không phải một tháng. Viết như "2026-11".'],
  [
    /^"(.+)": (.+) is not a day or month; .*$/s,
    '"$1": $2 không phải ngày hoặc tháng. Viết "2026-11-24" hoặc "2026-11".',
  ],
  [/^"(.+)": (.+) is not a file name; .*$/s, '"$1": $2 không phải tên tệp; tệp nằm ngay trong thư mục này.'],
  [/^"(.+)" names a file twice; .*$/, '"$1" nêu một tệp hai lần; mỗi bản văn có tệp riêng.'],
  [/^"(.+)" says where it merged, .*$/, '"$1" ghi nhập vào đâu, nên phải có "sources" và "confidence".'],
  [
    /^"(.+)" in inForce (?:is named twice|is the record itself|has no record)\. Add (.+), or.*$/,
    '"$1" ở "inForce" chưa có hồ sơ, ghi hai lần, hoặc là chính văn bản này. Thêm $2, hoặc sửa dòng ấy.',
  ],
  [
    /^This document was edited by hand; .*$/,
    'Tệp tạo tự động này đã bị sửa tay; lần dựng sau sẽ mất chỗ sửa. Khôi phục tệp (git restore), sửa bản nguồn hoặc hồ sơ, rồi chạy `npm run corpus`.',
  ],
  [/^The text of (\S+) has no document yet\..*$/, 'Chưa có tệp tạo tự động của $1. Chạy `npm run corpus`.'],
  [/^"(.+)": (.+) is not a colour; .*$/, '"$1": $2 không phải màu; viết như "#9c1c1f".'],
  [/^"(.+)": (.+) is not a path; .*$/, '"$1": $2 không phải đường dẫn; viết như "/van-ban".'],
  [
    /^"(.+)": (.+) is not a file name of content\/.*$/,
    '"$1": $2 không phải tên tệp trong content/, như "logo.svg".',
  ],
  [
    /^(\S+) comes after (\S+)\. Put.*$/,
    'Ngày $1 đứng sau $2. Xếp các sự kiện theo thứ tự, cũ trước mới sau.',
  ],
  // A rule of a schema that has no sentence of its own.
  [/^"(.+?)"(?: is|:) (".*?"|\S+):? .*$/s, '"$1" là $2, chưa đúng dạng. Xem mẫu ở docs/vi/cac-khoa.md.'],
];

/** A message of a check for an editor; in English where the variable `LEX_LANG` is "en". */
export function inVietnamese(reason: string, language = process.env.LEX_LANG): string {
  if (language === 'en') return reason;
  const found = sentences.find(([english]) => english.test(reason));
  return found ? reason.replace(found[0], found[1]) : reason;
}
