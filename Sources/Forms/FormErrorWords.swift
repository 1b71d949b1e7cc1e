import Model

/// What is wrong with a form, in words: "file:line: path: what is wrong; what would be right".
extension FormFailure {
  package enum Language: Sendable { case vietnamese, english }

  package func lines(in language: Language) -> [String] {
    errors.map { "\(name):\($0.line): \($0.path): \($0.kind.words(in: language))" }
  }
}

extension FormError.Kind {
  package func words(in language: FormFailure.Language) -> String {
    language == .vietnamese ? vietnamese : english
  }

  private var english: String {
    switch self {
    case .tooLarge(let bytes, let limit): return "the file has \(bytes) bytes; a form has at most \(limit)"
    case .notJSON(let problem): return "not JSON: " + problem.english
    case .wrongType(let expected, let found): return "this is \(found.english); it must be \(expected.english)"
    case .unknownKey(let key, let known): return "there is no key \"\(key)\" here; " + english(known)
    case .missingKey(let key): return "the key \"\(key)\" is missing; add it"
    case .keyTwice(let key, let first): return "\"\(key)\" is already on line \(first); keep one of the two"
    case .emptyText: return "the text is empty; write one, or take the key out"
    case .emptyList: return "the list is empty; it must have at least one element"
    case .notOneOf(let word, let offered): return "\"\(word)\" is not known here; " + english(offered)
    case .badName(let name):
      return "\"\(name)\" is no name; use small letters without accents, digits, and - in an id or _ in a key"
    case .badCode(let code):
      return "\"\(code)\" is no code; write it as 3.2.4, 3.2.4.a or p.name, without a point at the end"
    case .badDate(let date): return "\"\(date)\" is no date; write it as 2025-07-01"
    case .datesReversed(let from, let to): return "\(to) is before the start, \(from); exchange them"
    case .duplicate(let named, let name, let first):
      return "\(named.english) \"\(name)\" is already on line \(first); give this one another"
    case .unknown(let named, let name):
      return "no \(named.english) \"\(name)\"; name one that is in this form" + (named == .phraseList ? ", above" : "")
    case .parentNotBefore(let code): return "no indicator \"\(code)\" stands above; a part follows its whole"
    case .codeTwiceInCheck(let code): return "\"\(code)\" is in this check twice; take one out"
    case .notANumber(let code, let type):
      return "\"\(code)\" is a \(type.rawValue); a check needs a count, a percent or a money"
    case .notAPercentage(let code, let type): return "\"\(code)\" is a \(type.rawValue); a rate is a percent"
    case .unknownBase(let id):
      return "there is no form \"\(id)\" to extend; put its file beside this one, and let no form extend itself"
    case .choicesMissing: return "a choice needs its answers; list them under \"choices\""
    case .choicesNotExpected(let type):
      return "a \(type.rawValue) has no choices; take them out, or make the type choice"
    case .boundsOpen: return "bounds need a side; give min, max or both"
    case .boundsReversed(let minimum, let maximum):
      return "max \(maximum) is below min \(minimum); exchange them"
    case .boundsNotExpected(let type):
      return "a \(type.rawValue) has no bounds; take them out, or make the type count, percent or money"
    case .proseNotExpected(let type): return "prose does not state a \(type.rawValue); take \"prose\" out"
    case .negativeTolerance: return "a tolerance is 0 or more; take the sign out"
    case .headersMissing: return "a form with \"rows\" has columns; say under \"headers\" what stands over this one"
    case .headersNotExpected:
      return "only a form with \"rows\" has columns; add \"rows\" to the form, or take this out"
    case .headersOfProse(let code): return "\"\(code)\" is stated by prose only and has no column; take this out"
    case .proseMissing(let code):
      return "\"\(code)\" is stated by prose only; give it at least one rule under \"prose\""
    case .ruleTooOpen: return "the rule would match every figure; give it phrases under \"own\" or \"under\""
    case .noMatchingExample(let code):
      return "\"\(code)\" has no example that is read; add one with the number under \"reads\""
    case .noMissExample(let code): return "\"\(code)\" has no example that is not read; add one with \"reads\": null"
    }
  }

  private var vietnamese: String {
    switch self {
    case .tooLarge(let bytes, let limit): return "tệp có \(bytes) byte; biểu mẫu không được quá \(limit)"
    case .notJSON(let problem): return "không phải JSON: " + problem.vietnamese
    case .wrongType(let expected, let found): return "đây là \(found.vietnamese); phải là \(expected.vietnamese)"
    case .unknownKey(let key, let known): return "ở đây không có khóa \"\(key)\"; " + vietnamese(known)
    case .missingKey(let key): return "thiếu khóa \"\(key)\"; hãy thêm vào"
    case .keyTwice(let key, let first): return "\"\(key)\" đã có ở dòng \(first); chỉ giữ lại một"
    case .emptyText: return "nội dung bỏ trống; hãy ghi vào hoặc bỏ khóa này"
    case .emptyList: return "danh sách trống; phải có ít nhất một phần tử"
    case .notOneOf(let word, let offered): return "ở đây không dùng được \"\(word)\"; " + vietnamese(offered)
    case .badName(let name):
      return "\"\(name)\" không phải tên hợp lệ; dùng chữ thường không dấu, chữ số, dấu - trong id hoặc dấu _ trong key"
    case .badCode(let code):
      return "\"\(code)\" không phải mã hợp lệ; viết như 3.2.4, 3.2.4.a hoặc p.ten, không có dấu chấm ở cuối"
    case .badDate(let date): return "\"\(date)\" không phải ngày hợp lệ; viết như 2025-07-01"
    case .datesReversed(let from, let to): return "\(to) đứng trước ngày bắt đầu \(from); hãy đổi chỗ"
    case .duplicate(let named, let name, let first):
      return "\(named.vietnamese) \"\(name)\" đã có ở dòng \(first); hãy đặt khác đi"
    case .unknown(let named, let name):
      return "không có \(named.vietnamese) \"\(name)\"; hãy dùng một cái có trong biểu mẫu"
        + (named == .phraseList ? " và đứng phía trên" : "")
    case .parentNotBefore(let code):
      return "không có chỉ tiêu \"\(code)\" ở phía trên; chỉ tiêu con đứng sau chỉ tiêu mẹ"
    case .codeTwiceInCheck(let code): return "phép kiểm tra có \"\(code)\" hai lần; hãy bỏ một"
    case .notANumber(let code, let type):
      return "\"\(code)\" là \(type.rawValue); phép kiểm tra cần count, percent hoặc money"
    case .notAPercentage(let code, let type): return "\"\(code)\" là \(type.rawValue); tỷ lệ phải là percent"
    case .unknownBase(let id):
      return
        "không có biểu mẫu \"\(id)\" để mở rộng; để tệp của nó cạnh tệp này, và không biểu mẫu nào tự mở rộng chính mình"
    case .choicesMissing: return "chỉ tiêu lựa chọn cần các phương án; liệt kê trong \"choices\""
    case .choicesNotExpected(let type):
      return "kiểu \(type.rawValue) không có phương án; bỏ đi hoặc đổi kiểu thành choice"
    case .boundsOpen: return "giới hạn phải có ít nhất một phía; ghi min, max hoặc cả hai"
    case .boundsReversed(let minimum, let maximum):
      return "max \(maximum) nhỏ hơn min \(minimum); hãy đổi chỗ"
    case .boundsNotExpected(let type):
      return "kiểu \(type.rawValue) không có giới hạn; bỏ đi hoặc đổi kiểu thành count, percent hoặc money"
    case .proseNotExpected(let type): return "lời văn không ghi được kiểu \(type.rawValue); bỏ \"prose\""
    case .negativeTolerance: return "sai số cho phép phải từ 0 trở lên; bỏ dấu trừ"
    case .headersMissing:
      return "biểu mẫu có \"rows\" thì mỗi chỉ tiêu là một cột; ghi tiêu đề của cột này trong \"headers\""
    case .headersNotExpected: return "chỉ biểu mẫu có \"rows\" mới có cột; thêm \"rows\" vào biểu mẫu hoặc bỏ khóa này"
    case .headersOfProse(let code): return "\"\(code)\" chỉ có trong lời văn nên không có cột; bỏ khóa này"
    case .proseMissing(let code): return "\"\(code)\" chỉ có trong lời văn; cần ít nhất một quy tắc trong \"prose\""
    case .ruleTooOpen: return "quy tắc khớp với mọi số liệu; cần cụm từ trong \"own\" hoặc \"under\""
    case .noMatchingExample(let code): return "\"\(code)\" chưa có ví dụ đọc được; thêm một ví dụ có số trong \"reads\""
    case .noMissExample(let code): return "\"\(code)\" chưa có ví dụ không được đọc; thêm một ví dụ có \"reads\": null"
    }
  }

  private func english(_ names: [String]) -> String { "one of these would be right: " + names.joined(separator: ", ") }
  private func vietnamese(_ names: [String]) -> String { "có thể dùng: " + names.joined(separator: ", ") }
}

extension JSONProblem {
  fileprivate var english: String {
    switch self {
    case .endOfFile: return "the file ends in the middle; close every \", ] and }"
    case .unexpected(let found, let expected): return "found \(shown(found)); expected \(expected.english)"
    case .controlCharacter: return "a line break or tab inside a text; write \\n or \\t, or close the quotes"
    case .badEscape: return "unknown escape after \\; write \\\\ for a backslash"
    case .badNumber(let text): return "\"\(text)\" is no number; write 12 or 12.5, with at most 18 digits"
    case .notUTF8: return "the text is not UTF-8; save the file as UTF-8"
    case .tooDeep(let limit): return "more than \(limit) brackets inside each other"
    }
  }

  fileprivate var vietnamese: String {
    switch self {
    case .endOfFile: return "tệp kết thúc giữa chừng; đóng đủ các dấu \", ] và }"
    case .unexpected(let found, let expected): return "gặp \(shown(found)); cần \(expected.vietnamese)"
    case .controlCharacter: return "có dấu xuống dòng hoặc tab trong chuỗi; viết \\n hoặc \\t, hoặc đóng dấu nháy"
    case .badEscape: return "ký tự sau \\ không hợp lệ; viết \\\\ cho dấu gạch chéo ngược"
    case .badNumber(let text): return "\"\(text)\" không phải số; viết 12 hoặc 12.5, nhiều nhất 18 chữ số"
    case .notUTF8: return "nội dung không phải UTF-8; hãy lưu tệp theo UTF-8"
    case .tooDeep(let limit): return "quá \(limit) dấu ngoặc lồng nhau"
    }
  }

  private func shown(_ byte: UInt8) -> String {
    (0x21...0x7E).contains(byte) ? "'\(Character(Unicode.Scalar(byte)))'" : "0x" + String(byte, radix: 16)
  }
}

extension JSONProblem.Expected {
  fileprivate var english: String {
    switch self {
    case .value: return "a value"
    case .key: return "a key in quotes"
    case .colon: return "':'"
    case .commaOrBrace: return "',' or '}'"
    case .commaOrBracket: return "',' or ']'"
    case .endOfFile: return "the end of the file"
    }
  }

  fileprivate var vietnamese: String {
    switch self {
    case .value: return "một giá trị"
    case .key: return "một khóa trong dấu nháy"
    case .colon: return "':'"
    case .commaOrBrace: return "',' hoặc '}'"
    case .commaOrBracket: return "',' hoặc ']'"
    case .endOfFile: return "hết tệp"
    }
  }
}

extension JSONType {
  fileprivate var english: String {
    switch self {
    case .null: return "null"
    case .bool: return "true or false"
    case .number: return "a number"
    case .text: return "a text in quotes"
    case .list: return "a list in [ ]"
    case .object: return "an object in { }"
    case .wholeNumber: return "a whole number"
    }
  }

  fileprivate var vietnamese: String {
    switch self {
    case .null: return "null"
    case .bool: return "true hoặc false"
    case .number: return "một số"
    case .text: return "một chuỗi trong dấu nháy"
    case .list: return "một danh sách trong [ ]"
    case .object: return "một đối tượng trong { }"
    case .wholeNumber: return "một số nguyên"
    }
  }
}

extension FormError.Named {
  fileprivate var english: String {
    switch self {
    case .indicatorCode: return "indicator code"
    case .indicatorKey: return "indicator key"
    case .topic: return "topic"
    case .abbreviation: return "abbreviation"
    case .phraseList: return "phrase list"
    case .choice: return "answer"
    }
  }

  fileprivate var vietnamese: String {
    switch self {
    case .indicatorCode: return "mã chỉ tiêu"
    case .indicatorKey: return "key của chỉ tiêu"
    case .topic: return "chủ đề"
    case .abbreviation: return "chữ viết tắt"
    case .phraseList: return "danh sách cụm từ"
    case .choice: return "phương án"
    }
  }
}
