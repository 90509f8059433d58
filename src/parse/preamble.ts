/** "QUYẾT NGHỊ:", "QUYẾT ĐỊNH:": the words that put the instrument into force. */
export function isEnacting(text: string): boolean {
  return (
    /^(?:QUYẾT NGHỊ|QUYẾT ĐỊNH|NGHỊ ĐỊNH|CHỈ THỊ|RA LỆNH|LỆNH|NAY BAN HÀNH|QUYẾT NGHỊ NHƯ SAU|THÔNG TƯ|BAN HÀNH|HƯỚNG DẪN|THỐNG NHẤT BAN HÀNH|RA SẮC LỆNH|RA SẮC LUẬT|CÔNG BỐ)(?:\s*:|\s*$)/u.test(
      text,
    ) ||
    /^(?:Quyết nghị|Quyết định|Nghị định|Chỉ thị|Ra lệnh|Nay quyết định|Ra sắc lệnh|Ra sắc luật)(?: như sau)?\s*:$/u.test(
      text,
    )
  );
}

/** Which kind of basis a paragraph states, if any. */
export function basisKind(text: string): 'legal' | 'proposal' | undefined {
  if (
    /^[-–+•]?\s*(?:C[aă]n c[ứưừử]|Thực hiện|Thi hành|Chiểu|Chiếu|Xét (?:theo )?(?:Luật|Nghị|Hiến pháp)|Trên cơ sở)(?!\p{L})/iu.test(
      text,
    )
  ) {
    return 'legal';
  }
  if (
    /^[-–+•]?\s*(?:Theo đề nghị|Theo ý kiến|Theo (?:sự )?thỏa thuận|Xét|Sau khi|Được sự|Theo lời|Theo tờ trình)(?!\p{L})/iu.test(
      text,
    )
  ) {
    return 'proposal';
  }
  return undefined;
}
