/// The instructions of one body while it is compiled, and the pools that all bodies share.
struct BodyBuilder {
  private(set) var instructions: [Instruction] = []
  /// Instructions before this one belong to a finished or an outer part and may not grow.
  private var firstGrowing = 0

  /// Adds bytes to copy; adjacent ones become one instruction.
  mutating func addLiteral(_ bytes: some Collection<UInt8>, to literals: inout [UInt8]) {
    guard !bytes.isEmpty else { return }
    let start = Int32(literals.count)
    literals.append(contentsOf: bytes)
    let count = Int32(bytes.count)
    if instructions.count > firstGrowing, let last = instructions.last,
      case .literal(let earlier, let length) = last, earlier + length == start
    {
      instructions[instructions.count - 1] = .literal(start: earlier, count: length + count)
    } else {
      instructions.append(.literal(start: start, count: count))
    }
  }

  /// Adds an instruction.
  mutating func add(_ instruction: Instruction) { instructions.append(instruction) }

  /// Opens an instruction whose length isn't known yet; gives its place.
  mutating func open(_ instruction: Instruction) -> Int {
    instructions.append(instruction)
    firstGrowing = instructions.count
    return instructions.count - 1
  }

  /// Closes the instruction at `place`: what was added since is its content.
  mutating func close(_ place: Int) {
    let count = Int32(instructions.count - place - 1)
    firstGrowing = instructions.count
    switch instructions[place] {
    case .section(let path, let register, _):
      instructions[place] = .section(path, register: register, count: count)
    case .inverted(let path, _):
      instructions[place] = .inverted(path, count: count)
    case .literal, .indent, .place, .call, .pushIndentation, .popIndentation:
      return
    }
  }
}
