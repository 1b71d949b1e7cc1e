import ArgumentParser
import Exporters

enum CSVDialect: String, ExpressibleByArgument, CaseIterable {
  case excelVi = "excel-vi"
}

extension CSVDialect? {
  var dialect: Dialect { self == nil ? .standard : .excelVi }
}
