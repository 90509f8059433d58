/** What the parser, the citations and the ledger say, in Vietnamese; see `vietnamese.ts`. */
export const textSentences: readonly (readonly [RegExp, string])[] = [
  // The parser.
  [
    /^No title stands below the kind of instrument: .*$/s,
    'Dưới tên loại văn bản không có trích yếu: phần đầu của bản này có thể bị cắt. So với bản in.',
  ],
  [
    /^Điều (\S+) is the first: an article is missing.*$/s,
    'Điều đầu tiên là Điều $1: bản này thiếu điều, hoặc có điều bị đọc nhầm. Bản này chưa tính là đầy đủ; so với bản in.',
  ],
  [
    /^Điều (\S+) follows Điều (\S+): an article is missing.*$/s,
    'Sau Điều $2 là Điều $1: bản này thiếu điều, hoặc có điều bị đọc nhầm. Bản này chưa tính là đầy đủ; so với bản in.',
  ],
  [
    /^The number printed as "(.+)" was read as (.+), by its place in the sequence\..*$/,
    'Số in là "$1" được đọc là $2 theo thứ tự. So lại với bản in.',
  ],
  [
    /^This does not look like a legal instrument: .*$/s,
    'Không giống văn bản pháp luật: không có loại, số hiệu, không có Điều, khoản hay mục La Mã. Xem lại có đúng tệp không.',
  ],
  [
    /^No line names the kind of instrument .*$/s,
    'Không dòng nào ghi loại văn bản ("NGHỊ QUYẾT", "LUẬT"…). Xem lại phần đầu.',
  ],
  [
    /^No division was found in the body: .*$/s,
    'Không tìm thấy Điều, khoản, điểm hay mục La Mã nào; lời được giữ thành đoạn.',
  ],
  [
    /^The source leaves out text here \("(.*)"\).*$/s,
    'Bản nguồn bỏ một phần ở đây ("$1"). Thêm toàn văn khi tìm được.',
  ],
  [
    /^The end block \(recipients, signature\) holds .*$/s,
    'Phần cuối (nơi nhận, chữ ký) chứa cả điều khoản hoặc hơn một phần ba văn bản, nên có thể đã lẫn lời của luật. Bản này chưa tính là đầy đủ; so với bản in.',
  ],
  [
    /^The header holds (\d+) % of the text: .*$/s,
    'Phần đầu (cơ quan, số, trích yếu) chiếm $1 % văn bản, nên có thể đã lẫn lời của luật. Bản này chưa tính là đầy đủ; so với bản in.',
  ],
  [
    /^The preamble holds (\d+) % of the text: .*$/s,
    'Phần căn cứ, mở đầu chiếm $1 % văn bản, nên có thể đã lẫn lời của luật. Bản này chưa tính là đầy đủ; so với bản in.',
  ],
  [
    /^Below the signature stand (\d+) characters that name no appendix or attached text \("(.*)"\).*$/s,
    'Dưới chữ ký còn $1 chữ không ghi là phụ lục hay văn bản kèm theo ("$2"): đang xếp vào phần cuối, mà có thể là biểu mẫu hoặc văn bản riêng. So với bản in.',
  ],
  [
    /^"(.*)" reads like the end of the text, and its numbering goes on behind it: .*$/s,
    '"$1" giống phần cuối văn bản, mà sau đó số thứ tự còn nối tiếp: đang coi là lời của văn bản. So với bản in.',
  ],
  [
    /^(Điều \S+) stands among the footnotes, .*$/s,
    '$1 nằm trong chú thích cuối trang mà văn bản không có điều ấy: có thể lời của luật bị coi là chú thích. Bản này chưa tính là đầy đủ; so với bản in.',
  ],
  [
    /^Pages of this copy have a running head and no words: .*$/s,
    'Có trang chỉ có đầu trang mà không có chữ: trang ấy là hình, hoặc bị bỏ sót. Bản này chưa tính là đầy đủ; xem bản in.',
  ],
  [
    /^The print says that the text goes on, or began, in another issue \("(.*)"\).*$/s,
    'Bản in ghi văn bản còn phần ở số Công báo khác ("$1"). Bản này chưa tính là đầy đủ; ghép các phần vào một tệp.',
  ],
  [
    /^The text ends without recipients or signature: .*$/s,
    'Văn bản kết thúc mà không có nơi nhận, chữ ký: bản này có thể bị cắt. So với bản in.',
  ],
  [
    /^A quotation is not closed: no closing .*$/s,
    'Thiếu dấu đóng ngoặc kép cho đến hết văn bản. So với bản in.',
  ],
  [
    /^A quotation is not closed: (.+) goes on with the numbering outside it.*$/s,
    'Thiếu dấu đóng ngoặc kép: $1 nối tiếp số thứ tự bên ngoài. So với bản in.',
  ],
  [
    /^(.+) stands after number (.+) of its list: a unit is missing.*$/s,
    '$1 đứng sau số $2: có thể thiếu, lặp hoặc đọc nhầm. So với bản in.',
  ],
  [
    /^(Điều \S+) has no heading, and the articles around it have one: .*$/s,
    '$1 không có tiêu đề mà các điều chung quanh có: tiêu đề có thể đã dính vào lời bên dưới. So với bản in.',
  ],
  [
    /^"(.*)" stands alone on its line in the middle of the text, .*$/s,
    '"$1" đứng riêng một dòng giữa văn bản và được coi là lời: có thể là số trang. So với bản in.',
  ],
  [
    /^A list of contents stands here: .*$/s,
    'Ở đây có mục lục: mục lục lặp lại các điều của văn bản nên đã để riêng. Xem có để nhầm lời nào không.',
  ],
  [
    /^"(.*)" stands apart from the words above and below it, in the middle of a sentence: .*$/s,
    '"$1" đứng tách khỏi lời trên và dưới, giữa một câu: có thể là đầu trang hoặc chân trang. So với bản in.',
  ],
  [
    /^"(.*)" is a word of a web page, .*$/s,
    '"$1" là lời của trang web, không phải của văn bản: tệp có thể còn lẫn lời khác của trang. Bỏ những gì trang thêm vào.',
  ],
  [
    /^"(.*)" reads like a note of a consolidated text, .*$/s,
    '"$1" giống chú thích của văn bản hợp nhất mà lẫn giữa lời của luật. So với bản in.',
  ],
  [
    /^"(.*)" ends with a closing quotation mark that no mark before it opens: .*$/s,
    '"$1" kết thúc bằng dấu đóng ngoặc kép mà trước đó không có dấu mở: có thể là phần còn lại của một chú thích hoặc một đoạn trích lẫn giữa lời của luật. So với bản in.',
  ],
  [
    /^(\d+) letters are none of Vietnamese, though they may look so, the first in "(.*)": a search.*$/s,
    'Có $1 chữ không phải chữ tiếng Việt dù trông giống, chỗ đầu tiên là "$2"; tìm kiếm sẽ không ra các từ ấy. So với bản in.',
  ],
  [
    /^The words of this unit hold what may be the next one \("(.*)"\): .*$/s,
    'Trong lời của đơn vị này có chỗ giống đơn vị tiếp theo ("$1"): có thể đã mất dấu xuống dòng. So với bản in.',
  ],
  [
    /^(\d+) letters were lost when a program wrote this file.*, the first in "(.*)"\. The text.*$/s,
    'Văn bản mất $1 chữ khi tệp được lưu bằng bảng mã khác, chỗ đầu tiên là "$2"; chưa được coi là đủ. Tìm bản còn đủ chữ.',
  ],
  [
    /^The number is printed as "(.*)" and was read as "(.*)", by the kind.*$/s,
    'Số hiệu in là "$1" được đọc là "$2" theo loại văn bản. So với bản in.',
  ],
  [
    /^"(.*)" was read as (.+), by its place in the sequence, and its word is misspelt\..*$/s,
    '"$1" được đọc là $2 theo thứ tự, vì chữ chỉ đơn vị bị in sai. Đối chiếu với bản in.',
  ],
  [
    /^"(.*)" was read as (điểm|khoản) (.+), by its place in the list, .*$/s,
    '"$1" được đọc là $2 $3 theo thứ tự trong danh sách, vì cách đánh số khác các mục bên cạnh. Đối chiếu với bản in.',
  ],
  [
    /^"(.*)" and (\d+) lines like it come back once on each page, .*$/s,
    '"$1" và $2 dòng giống nó lặp lại mỗi trang một lần, chen giữa câu: đang coi là dòng của trang in, không phải lời của luật. So với bản in.',
  ],
  [
    /^"(.*)" begins like a unit, and does not go on with the numbers before it: .*$/s,
    '"$1" mở đầu như một điều, khoản, điểm mà không nối tiếp số thứ tự trước đó: đang coi là lời của phần đứng trên. So với bản in.',
  ],
  [
    /^"(.*)" begins a list where clauses would stand, .*$/s,
    '"$1" mở đầu một dãy ở chỗ của khoản mà không đánh số như các khoản khác của văn bản: đang coi là lời của phần đứng trên. So với bản in.',
  ],
  [
    /^"(.*)" begins a list where points would stand, .*$/s,
    '"$1" mở đầu một dãy ở chỗ của điểm mà không đánh chữ như các điểm khác của văn bản: đang coi là lời của phần đứng trên. So với bản in.',
  ],
  [
    /^(.+) stands as the first of its list: a unit is missing.*$/s,
    '$1 đứng đầu dãy: có thể thiếu phần trước hoặc đọc nhầm. So với bản in.',
  ],
  [
    /^(\d+) units run together in one paragraph; .*$/s,
    '$1 khoản, điểm dính vào một đoạn, được giữ nguyên. Ngắt dòng trong nguồn, hoặc tìm bản tốt hơn.',
  ],
  // Citations.
  [
    /^This citation speaks of the unit around it, .*$/s,
    'Viện dẫn nói tới chính điều khoản chứa nó ("khoản này"), mà ở đây không có. Xem lại bố cục quanh đây.',
  ],
  [
    /^The sentence breaks off before it names the text .*$/s,
    'Câu bị ngắt trước khi nêu văn bản chứa chỗ được viện dẫn. Nối các dòng trong nguồn, hoặc tìm bản tốt hơn.',
  ],
  [
    /^The words name no text that this place belongs to, .*$/s,
    'Câu không nêu chỗ được viện dẫn thuộc văn bản nào, và văn bản này không có chỗ ấy. Xem lại đang nói tới văn bản nào.',
  ],
  [
    /^This citation is about an amended instrument that .*$/s,
    'Viện dẫn nói tới văn bản được sửa đổi, mà cả câu, tiêu đề và tên văn bản đều không nêu văn bản nào.',
  ],
  [
    /^"(.+) này" stands in an instrument of another type.*$/s,
    '"$1 này" nằm trong văn bản loại khác, và đoạn này chưa nêu văn bản nào loại ấy. Xem lại loại văn bản, hoặc đang nói tới văn bản nào.',
  ],
  [
    /^This citation means (.+) of this text, where there is no such place.*$/s,
    'Viện dẫn nói tới $1 của văn bản này, mà không có chỗ ấy. Xem lại bố cục, hoặc đang nói tới văn bản nào.',
  ],
  [
    /^"(.+)" can mean (.+)\. The text must give the date.*$/s,
    '"$1" có thể là $2. Bản văn phải ghi ngày thì mới biết.',
  ],
  [
    /^"(.+)" is cited without a date.*$/s,
    '"$1" được viện dẫn không kèm ngày, mà số lặp lại mỗi năm. Nếu biết là văn bản nào thì thêm hồ sơ.',
  ],
  // Sources, documents, the ledger.
  [
    /^The file "(.+)" is not in this folder\..*$/s,
    'Không có tệp "$1" trong thư mục này. Thêm tệp hoặc sửa tên.',
  ],
  [
    /^The file "(.+)" has sha256 \S+, not the one recorded\..*$/s,
    'Tệp "$1" khác với khi nhận (sha256 không khớp). Khôi phục tệp như đã nhận; có bản mới thì dùng `npm run add`.',
  ],
  [
    /^This file cannot be read \((.+)\)\. Restore.*$/s,
    'Không đọc được tệp này ($1). Khôi phục tệp (git restore).',
  ],
  [
    /^No record and no source make this document\..*$/s,
    'Tệp này không còn hồ sơ và nguồn. Xóa tệp, hoặc khôi phục hồ sơ.',
  ],
  [
    /^(\d+) documents are missing \((.+)\)\..*$/s,
    'Thiếu $1 tệp tạo tự động ($2). Chạy `npm run corpus`, hoặc khôi phục (git restore).',
  ],
  [
    /^This document is out of date\..*$/s,
    'Tệp tạo tự động này đã cũ. Chạy `npm run corpus` rồi lưu vào kho.',
  ],
  [
    /^The head of this document is not as `npm run corpus` writes it.*$/s,
    'Phần đầu của tệp tạo tự động này đã bị sửa. Chạy lại `npm run corpus`.',
  ],
  [
    /^Found (.+), which a document of law cannot hold\..*$/s,
    'Có "$1" trong tệp tạo tự động. Bỏ chỗ sửa và chạy `npm run corpus`.',
  ],
  [/^This is not valid MDX: .*$/s, 'Tệp tạo tự động này bị hỏng. Chạy lại `npm run corpus`.'],
  [
    /^The published address (.+) no longer exists\..*$/s,
    'Địa chỉ đã công bố $1 không còn. Ghi nơi nó chuyển tới vào "moved" trong content/permalinks.json.',
  ],
  [/^(\S+) is not in the ledger\..*$/s, '$1 chưa có trong sổ liên kết. Chạy `npm run corpus`.'],
  [/^The ledger is not .*$/s, 'Sổ liên kết content/permalinks.json bị hỏng. Khôi phục tệp (git restore).'],
  [
    /^There is no clause "(.+)" in (\S+)\. Correct the anchor or remove the item\.$/,
    'Không có điều khoản "$1" trong $2. Sửa lại hoặc bỏ mục này.',
  ],
];
