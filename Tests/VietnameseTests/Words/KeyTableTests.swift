import Testing
import Vietnamese

@Suite struct KeyTableTests {
  @Test func eachKeyFindsItsValue() {
    let table = KeyTable((0..<1000).map { (UInt64($0) &* 16, $0) })
    for key in 0..<1000 { #expect(table[UInt64(key) &* 16] == key) }
    for key in 1000..<1100 { #expect(table[UInt64(key) &* 16] == nil) }
  }

  @Test func theFirstOfEqualKeysWinsAndZeroIsAKey() {
    let table = KeyTable<Int>([(0, 1), (7, 2), (7, 3)])
    #expect(table[0] == 1)
    #expect(table[7] == 2)
    #expect(table[16] == nil)
  }

  @Test func anEmptyTableHoldsNothing() {
    #expect(KeyTable<Int>([])[0] == nil)
  }

  @Test func aTableGrowsWithWhatIsPutIn() {
    var table = KeyTable<Int>(capacity: 0)
    for key in 0..<1000 { #expect(table.value(UInt64(key), orInsert: key) == key) }
    for key in 0..<1000 { #expect(table.value(UInt64(key), orInsert: -1) == key) }
    #expect(table[999] == 999)
    #expect(table[1000] == nil)
  }
}
