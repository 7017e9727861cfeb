import { columns, p, wordFile } from '../imports/word-file.ts';

/** The conclusion that the guide takes from a Word file to the portal: of a session the demonstration has held. */
export const conclusion = (): Promise<Uint8Array> =>
  wordFile([
    columns(
      ['ỦY BAN NHÂN DÂN', 'THỊ TRẤN NHÃ NAM', 'Số: 52/TB-UBND'],
      ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', 'Nhã Nam, ngày 16 tháng 10 năm 2024'],
    ),
    p('THÔNG BÁO'),
    p('Kết luận hội nghị đối thoại đột xuất về thoát nước, ngập úng khu chợ Nhã Nam'),
    p('Ngày 11/10/2024, Chủ tịch UBND thị trấn đã đối thoại với Nhân dân hai tổ dân phố. Chủ tịch UBND kết luận:'),
    p(
      '1. Kiến nghị của cử tri tổ dân phố Phố Chợ về nạo vét rãnh sau chợ: giao UBND thị trấn chủ trì nạo vét, hoàn thành trước ngày 30/11/2024.',
    ),
    p(
      '2. Kiến nghị của cử tri tổ dân phố Phố Mới về nắp hố ga bị vỡ: giao Tổ quản lý đô thị thay 6 nắp, hoàn thành trước ngày 15/11/2024.',
    ),
    columns(['Nơi nhận:', '- Hai tổ dân phố;', '- Lưu: VT.'], ['CHỦ TỊCH', '', 'Nguyễn Văn A']),
  ]);
