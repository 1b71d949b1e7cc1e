/// How likely the parts of written syllables are, for telling a text from gibberish; see `Syllable`.
///
/// Figures are hundredths of a natural logarithm, turned positive: small is common. They were counted once in this
/// project's own corpus, with its peaks flattened, as reports are not the only texts.
enum SyllableWeights {
  /// "-" is a syllable without an onset.
  static let onsets = """
    ngh:418 ch:310 gh:595 gi:374 kh:393 ng:354 nh:366 ph:357 qu:339 th:289 tr:305 b:312 c:272 d:390 đ:254 g:515
    h:260 k:356 l:314 m:344 n:358 p:679 r:482 s:273 t:259 v:295 x:383 -:355
    """

  static let rhymes = """
    a:321 ac:491 ach:485 ai:371 am:465 an:373 ang:418 anh:410 ao:397 ap:569 at:472 au:568 ay:405 e:475 ec:781 em:623
    en:584 eng:816 eo:549 ep:700 et:627 i:368 ia:580 ich:497 im:749 in:456 inh:372 ip:743 it:662 iu:794 iêc:528
    iêm:420 iên:394 iêng:716 iêp:471 iêt:583 iêu:421 o:399 oa:524 oac:816 oach:509 oai:624 oam:816 oan:462 oang:692
    oanh:662 oao:816 oap:816 oat:553 oay:816 oc:552 oe:816 oen:816 oeo:816 oet:816 oi:687 om:636 on:518 ong:426
    ooc:816 oong:816 op:606 ot:762 oăc:697 oăm:816 oăn:816 oăng:816 oăt:816 u:367 ua:501 uc:435 ui:755 um:639 un:697
    ung:452 up:762 ut:625 uy:545 uya:816 uych:816 uyn:816 uynh:781 uyp:816 uyt:816 uyu:816 uyên:412 uyêt:655 uân:580
    uâng:816 uât:515 uây:816 uê:697 uêch:816 uên:816 uênh:816 uôc:550 uôi:593 uôm:816 uôn:655 uông:674 uôt:781
    uơ:816 uơn:816 y:384 ych:816 ynh:816 yt:816 yêm:816 yên:562 yêng:816 yêt:446 yêu:697 âc:713 âm:529 ân:394
    âng:674 âp:443 ât:556 âu:505 ây:520 ê:382 êch:738 êm:647 ên:473 ênh:685 êp:613 êt:493 êu:687 ô:301 ôc:603 ôi:472
    ôm:630 ôn:508 ông:336 ôp:590 ôt:483 ăc:603 ăm:407 ăn:448 ăng:523 ăp:657 ăt:580 ơ:363 ơi:467 ơm:663 ơn:464 ơp:523
    ơt:678 ư:391 ưa:480 ưc:385 ưi:609 ưm:816 ưn:816 ưng:550 ưt:743 ưu:595 ươc:439 ươi:412 ươm:816 ươn:816 ương:450
    ươp:816 ươt:527 ươu:816
    """

  /// Syllables with a tone or a diacritic that texts are full of, the commonest first.
  static let common = """
    và của các được là có những một không người này với đã để từ đến về ở nhà nước như tại năm vào số đó trên việc
    cũng cơ ông làm hành công sự định chính sẽ dân nhiều phải nhân bị thì động đồng hợp hội tế thể thành tỉnh huyện
    xã phường thị trấn thôn ấp tổ phố đường quận giờ ngày tháng quý tuần kỳ hồ sơ thủ tục giải quyết tiếp nhận trả
    kết quả đúng hạn quá trước điện tử trực tuyến dịch vụ cải cách bộ phận cửa liên thông đơn vị ủy uỷ sở phòng văn
    bản báo cáo kế hoạch nghị luật điều khoản điểm tư tổng cộng tăng giảm lần mức tỷ tỉ lệ đạt phần trăm triệu nghìn
    đề án cấp mới giấy phép chứng đăng ký hộ đất đai môi trường xây dựng giáo dục đào tạo quốc cán viên chức lượng
    khách hàng tiền giá ngân sách nguồn vốn đầu dự thực hiện triển hoạt phát nâng chất hiệu lực khó khăn nguyên
    vướng mắc kiến biện pháp đảm bảo quyền lợi ích xử lý phạm kiểm khiếu nại tố tuyên truyền phổ biến tập huấn bồi
    dưỡng hướng dẫn đôn đốc rà soát bổ sửa đổi thế bãi bỏ hết kể chịu trách nhiệm trưởng chủ tịch phó giám nơi gửi
    lưu kính trọng độc lập tự hạnh phúc hòa hoà nghĩa việt đảng đoàn mặt trận trẻ phụ nữ đình học lớp thầy đại biểu
    họ tên tuổi nghề nghiệp địa chỉ sống chết trời mưa nắng gió biển sông núi rừng lúa gạo thịt cá quần áo máy thoại
    mạng tức thời lại lên xuống đi đứng ngồi nằm ăn uống ngủ nói viết đọc thấy biết hiểu nhớ quên yêu thích ghét
    buồn đẹp xấu tốt lớn nhỏ dài ngắn rộng cả mỗi mọi từng vài rất hơn nhất còn đang rồi chưa nếu nhưng vì nên mà
    nào gì đâu giữa dưới ngoài bên cạnh phía bắc tây đông bốn sáu bảy tám chín mười mấy đôi cái chiếc cuộc nền loại
    kiểu dạng vấn hệ tình hình trạng ý mục đích cầu khả năng phương thức lối mẫu bảng dòng cột ô chữ tệp thư thống
    dữ liệu thiết mềm tài mật khẩu nhập tìm kiếm kích lỗi trống trị chuỗi hiển mở đóng xóa thêm hủy chọn nhấn tiếng
    mã quân khắp bởi chế độ hoàn lượt trình mươi biên tính toàn tác đạo hóa tiêu chuyển kỷ tuyển bài lĩnh thuộc vực
    phiếu dụng thường thứ nộp xuyên kiện nội tích chí toán đủ lãnh phủ lăm giản trễ họp sát lũy khảo thẩm trí tồn
    cổng chậm chuyên bố bằng hẹn môn tờ cùng gồm phục tâm nối vận bình phí đối xếp phút đặc cuối đoạn hài lòng kê
    phản ánh quản luận tới ngành bưu trở lục chương bàn phê duyệt tấn sử phân đẳng chú xuất đánh trợ sớm mốt cần cắt
    tất tối cập tiến phiên đấu sắp cử âm kèm phấn đu khóa đợt dọc buổi ít
    """

  /// Level, huyền, hỏi, ngã, sắc, nặng.
  static let tones = [127, 166, 230, 310, 166, 166]
  /// Of a syllable that ends in a stop, which has sắc or nặng only.
  static let stoppedTones = (sharp: 86, heavy: 170)
}
