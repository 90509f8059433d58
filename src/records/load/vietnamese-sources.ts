/** What the readers of official files say, in Vietnamese; see `vietnamese.ts`. */
export const sourceSentences: readonly (readonly [RegExp, string])[] = [
  [
    /^Reading the file takes more time or memory than.*$/,
    'Đọc tệp này tốn thời gian hoặc bộ nhớ quá mức của một tệp cỡ ấy: tệp hỏng hoặc được làm ra để phá. Mở bằng chương trình đã tạo ra nó rồi lưu lại.',
  ],
  [/^The file is empty\..*$/, 'Tệp rỗng. Tải lại.'],
  [/^The file holds no words\..*$/, 'Tệp không có chữ nào. Tải lại, hoặc tìm bản có chữ.'],
  [
    /^The (?:file|text) has (\d+) bytes; at most (\d+) are read\..*$/,
    'Tệp có $1 byte; chỉ đọc tệp không quá $2 byte. Chia tệp ra, hoặc bỏ bớt hình ảnh.',
  ],
  [
    /^The text has (\d+) characters, nearly all of them.*$/,
    'Văn bản dài $1 ký tự mà gần như chỉ lặp lại một đoạn, hoặc không có chữ: tệp hỏng hoặc được làm ra để phá. Bỏ phần lặp, hoặc xin lại tệp từ nơi gửi.',
  ],
  [
    /^The text has (\d+) characters; at most (\d+) are read\..*$/,
    'Văn bản dài $1 ký tự; không đọc quá $2 ký tự (khoảng một nghìn trang). Chia tệp ra; nếu không dài như vậy thì tệp đã hỏng hoặc được làm ra để phá.',
  ],
  [
    /^Signs in the file turn letters round.*$/,
    'Tệp có ký tự ẩn đảo chiều chữ (U+202E và tương tự), nên chữ hiện ra khác chữ thật có trong tệp. Chữ được lấy đúng như tệp chứa; đối chiếu từng chỗ với bản in.',
  ],
  [
    /^The page has (\d+) tags; at most (\d+) are read\..*$/,
    'Trang có $1 thẻ HTML; không đọc quá $2 thẻ. Chia tệp ra; nếu không dài như vậy thì tệp đã hỏng hoặc được làm ra để phá.',
  ],
  [
    /^The file is a web archive \(MHTML\) or a letter\..*$/,
    'Tệp là trang web lưu gộp (MHTML) hoặc thư điện tử. Mở bằng Word rồi lưu thành DOCX.',
  ],
  [
    /^The Word file shows words of another file.*$/,
    'Tệp Word chèn nội dung của một tệp khác, phần ấy không đọc được. Mở bằng Word rồi lưu thành tệp DOCX mới.',
  ],
  [/^RTF is not read\..*$/, 'Không đọc được tệp RTF. Mở bằng Word rồi lưu thành DOCX.'],
  [/^The file is an image\..*$/, 'Tệp là ảnh. Dùng npm run add để nhận dạng chữ (OCR), hoặc tìm bản có chữ.'],
  [
    /^This is a binary file, not a text: .*$/,
    'Đây là tệp nhị phân, không phải văn bản. Cần tệp TXT, HTML, DOCX, DOC, PDF hoặc ảnh quét.',
  ],
  [
    /^The file holds (\d+) zero bytes \(NUL\), the first in line (\d+)\..*$/,
    'Tệp có $1 byte rỗng (NUL), byte đầu ở dòng $2; không ứng với chữ nào nên đã bỏ. Đối chiếu các chỗ ấy với bản in.',
  ],
  [
    /^The letters are those of (.+), from before Unicode: .*$/,
    'Chữ trong tệp theo bảng mã cũ $1, không phải Unicode. Đổi sang Unicode (dùng Unikey: Ctrl + Shift + F6), hoặc tìm bản mới hơn.',
  ],
  [
    /^A program took UTF-8 for another code.*$/,
    'Chữ trong tệp đã hỏng vì một chương trình đọc nhầm bảng mã UTF-8 ("Điều" thành "Äiá»u"). Tải lại tệp, hoặc lưu lại bằng UTF-8 từ bản gốc.',
  ],
  [
    /^A program saved the text in a code that lacks letters of Vietnamese, and (\d+) were lost \("(.*)"\)\..*$/s,
    'Tệp được lưu bằng bảng mã không có đủ chữ tiếng Việt nên mất $1 chữ ("$2"). Tìm bản khác, hoặc lưu lại bằng UTF-8 từ bản gốc.',
  ],
  [
    /^The text was read in the Vietnamese code of Windows.*$/,
    'Tệp không theo UTF-8 nên được đọc theo bảng mã tiếng Việt của Windows (1258). So một trang với bản in.',
  ],
  [
    /^The text has (\d+) signs of a letter, of Markdown.*?\((.*)\), which.*$/s,
    'Tệp có $1 dấu của thư điện tử, của Markdown hoặc của mã trang, hoặc số đánh cho từng dòng, đặt quanh chữ ($2); đã bỏ các dấu ấy. So một trang với bản in.',
  ],
  [
    /^The text was read out of quoted-printable of a letter.*$/,
    'Tệp do chương trình thư viết theo mã quoted-printable ("=C4=90" thay cho "Đ"); đã lấy lại nguyên chữ. So một trang với bản in.',
  ],
  [
    /^The text was read out of JSON.*$/,
    'Tệp là dữ liệu JSON do chương trình xuất ra; đã lấy bản văn trong đó. So một trang với bản in.',
  ],
  [
    /^Letters stand there as signs of a letter.*$/,
    'Chữ trong tệp bị viết thành ký hiệu của thư điện tử ("=C4=90" thay cho "Đ") và không lấy lại được hết. Mở thư bằng chương trình thư rồi lưu phần chữ theo UTF-8.',
  ],
  [
    /^The file is data that a program wrote.*$/,
    'Tệp là dữ liệu do chương trình xuất ra (JSON, CSV, SQL hoặc tương tự), không phải một bản văn. Lưu riêng bản văn thành tệp TXT, HTML hoặc DOCX.',
  ],
  [
    /^The file holds bytes that a program of mail wrote as letters.*$/,
    'Tệp chứa dữ liệu đã mã hóa thành chữ (base64 hoặc tương tự), như trong thư điện tử. Mở thư rồi lưu tệp đính kèm.',
  ],
  [
    /^The file is XML, of Word or of another program\..*$/,
    'Tệp là XML của Word hoặc của chương trình khác. Mở bằng Word rồi lưu thành DOCX.',
  ],
  [
    /^The text is not UTF-8: byte (\d+) \((.+), line (\d+)\).*$/,
    'Văn bản không theo bảng mã UTF-8 (byte $1 là $2, dòng $3). Lưu lại bằng UTF-8.',
  ],
  [
    /^The page nests its elements too deep.*$/,
    'Trang lồng các phần tử quá sâu nên không đọc được. Lưu lại từ trình duyệt.',
  ],
  [
    /^The Word file cannot be unpacked \(.*\)\..*$/s,
    'Không giải nén được tệp Word: tệp hỏng hoặc bị cắt. Tải lại.',
  ],
  [
    /^The file is a ZIP archive but not a Word document.*$/,
    'Tệp là tệp nén (ZIP), bảng tính, trình chiếu hoặc tệp khác, không phải tệp Word. Nếu là tệp nén: giải nén rồi thêm các tệp bên trong; nếu không: lưu thành DOCX hoặc PDF.',
  ],
  [
    /^The Word file has more than (\d+) elements\..*$/,
    'Tệp Word có hơn $1 phần tử; không đọc tệp lớn hơn thế. Chia tệp ra; nếu không dài như vậy thì tệp đã hỏng hoặc được làm ra để phá.',
  ],
  [
    /^"(.+)" nests its elements too deep\..*$/,
    'Phần "$1" của tệp Word lồng quá nhiều lớp: tệp hỏng hoặc được làm ra để phá. Mở bằng Word rồi lưu lại.',
  ],
  [
    /^"(.+)" unpacks to (\d+) bytes, more than.*$/,
    '"$1" giải nén ra $2 byte, quá mức cho phép: tệp hỏng hoặc được làm ra để phá. Xin lại tệp từ nơi gửi.',
  ],
  [
    /^The archive names a path outside itself: "(.+)"\..*$/,
    'Tệp nén trỏ ra ngoài chính nó: "$1". Mở bằng Word, lưu lại và dùng tệp ấy.',
  ],
  [
    /^"(.+)" declares a document type; .*$/,
    '"$1" khai báo loại tài liệu (DOCTYPE), điều tệp Word không có và có thể dùng để đọc tệp khác. Mở bằng Word rồi lưu lại.',
  ],
  [/^"(.+)" is not well-formed XML .*$/, 'Phần "$1" của tệp Word bị hỏng. Tải lại.'],
  [/^The (Word file|PDF) is locked with a password\..*$/, 'Tệp có mật khẩu. Lưu lại bản không có mật khẩu.'],
  [
    /^The file is an Office file but not a Word document\..*$/,
    'Tệp Office này không phải văn bản Word. Cần tệp DOCX, DOC hoặc PDF.',
  ],
  [
    /^The Word file cannot be read \(.*\)\..*$/s,
    'Không đọc được tệp Word: tệp hỏng hoặc bị cắt. Mở bằng Word rồi lưu thành DOCX.',
  ],
  [
    /^The PDF has (\d+) pages; at most (\d+) are read\..*$/,
    'Tệp PDF có $1 trang; chỉ đọc tệp không quá $2 trang. Chia tệp ra.',
  ],
  [
    /^The PDF has (\d+) pages in (\d+) bytes, too few.*$/,
    'Tệp PDF có $1 trang mà chỉ $2 byte, không đủ chữ cho mỗi trang: tệp hỏng hoặc được làm ra để phá. Xin lại tệp từ nơi gửi.',
  ],
  [
    /^Page (\d+) of the PDF draws more than (\d+) pieces.*$/,
    'Trang $1 của tệp PDF có hơn $2 mảnh chữ: tệp hỏng hoặc được làm ra để phá. In lại thành PDF từ chương trình đã tạo ra nó.',
  ],
  [/^The PDF cannot be read \(.*\)\..*$/s, 'Không đọc được tệp PDF: tệp hỏng hoặc bị cắt. Tải lại.'],
  [
    /^The PDF has (\d+) letters on (\d+) pages: it is a scan.*$/,
    'Tệp PDF có $1 chữ trên $2 trang: đây là bản quét, không có lớp chữ. Dùng npm run add để nhận dạng chữ (OCR), hoặc tìm bản có chữ.',
  ],
  [
    /^Pages without a text layer \(page (.+) of (\d+)\).*$/,
    'Có trang không có lớp chữ (trang $1, trong $2 trang): chữ trong hình của trang ấy không được đọc. Xem bản in.',
  ],
  [
    /^Words of a line stand in another order than the file draws them \(page (.+)\)\..*$/,
    'Có dòng mà thứ tự chữ khác thứ tự trong tệp (trang $1). Đối chiếu với bản in.',
  ],
  [
    /^Pages drawn in so many steps that no tables are looked for in them \(page (.+)\):.*$/,
    'Có trang vẽ quá nhiều nét nên không dò bảng ở đó (trang $1): chữ đọc theo từng dòng. Đối chiếu với bản in.',
  ],
  [
    /^The PDF packs a stream (\d+) times over.*$/,
    'Tệp PDF nén một phần tới $1 lần: tệp hỏng hoặc được làm ra để phá. Xin lại tệp từ nơi gửi.',
  ],
  [
    /^The PDF nests its objects without end\..*$/,
    'Tệp PDF lồng các phần vào nhau không cùng: tệp hỏng hoặc được làm ra để phá. Xin lại tệp từ nơi gửi.',
  ],
  [
    /^Page (\d+) of the scan has (\d+) doubtful places\..*$/,
    'Trang $1 của bản quét có $2 chỗ ngờ. Đối chiếu với ảnh (npm run proofread).',
  ],
  [
    /^The number or the date was recognised in a scan.*$/,
    'Số hiệu hoặc ngày được máy nhận dạng từ bản quét và còn ngờ. Đối chiếu với ảnh.',
  ],
  [
    /^What was read in the scan is (?:no JSON|damaged).*$/,
    'Tệp ghi chữ nhận dạng từ bản quét bị hỏng. Khôi phục tệp (git restore).',
  ],
];
