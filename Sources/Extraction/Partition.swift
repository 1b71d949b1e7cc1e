/// How many of `count` things in order are of the first kind, all of which come first.
func partition(_ count: Int, _ isFirstKind: (Int) -> Bool) -> Int {
  var low = 0
  var high = count
  while low < high {
    let middle = (low + high) / 2
    if isFirstKind(middle) { low = middle + 1 } else { high = middle }
  }
  return low
}
