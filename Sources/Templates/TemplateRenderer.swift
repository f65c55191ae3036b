/// Runs a program over a page's values and appends what it writes.
///
/// A register holds where the fields of a record in force stand in memory. It is set only inside
/// the closure that lends that memory, and set back before the closure returns.
struct TemplateRenderer: ~Copyable {
  private typealias Fields = UnsafePointer<Value>

  private let instructions: UnsafeBufferPointer<Instruction>
  private let literals: UnsafeBufferPointer<UInt8>
  private let program: Program
  private let registers: UnsafeMutableBufferPointer<UnsafePointer<Value>>
  private var output = PageBuffer()
  private var indentation: [UInt8] = []

  /// Appends the page that `program` makes of `value` to `output`.
  static func render(_ program: Program, _ value: Value, into output: inout [UInt8]) {
    guard !program.bodies.isEmpty else { return }
    withUnsafePointer(to: value) { value in
      withUnsafeTemporaryAllocation(
        of: UnsafePointer<Value>.self, capacity: program.registerCount
      ) { registers in
        registers.initialize(repeating: value)
        program.instructions.withUnsafeBufferPointer { instructions in
          program.literals.withUnsafeBufferPointer { literals in
            var renderer = TemplateRenderer(
              instructions: instructions, literals: literals, program: program,
              registers: registers)
            renderer.enter(value, program.entry, program.bodies[program.main])
            output.append(contentsOf: renderer.output.bytes)
          }
        }
      }
    }
  }

  private init(
    instructions: UnsafeBufferPointer<Instruction>, literals: UnsafeBufferPointer<UInt8>,
    program: Program, registers: UnsafeMutableBufferPointer<UnsafePointer<Value>>
  ) {
    self.instructions = instructions
    self.literals = literals
    self.program = program
    self.registers = registers
  }

  private mutating func run(_ range: Range<Int>) {
    var index = range.lowerBound
    while index < range.upperBound {
      let instruction = instructions[index]
      index += 1
      switch instruction {
      case .literal(let start, let count): write(start, count)
      case .indent: indentation.withUnsafeBufferPointer { output.append($0) }
      case .place(let path): withValue(at: path) { $0.place($1) }
      case .placeUnescaped(let path): withValue(at: path) { $0.placeUnescaped($1) }
      case .section(let path, let entry, let count):
        let body = index..<(index + Int(count))
        withValue(at: path) { $0.runSection($1, entry, body) }
        index = body.upperBound
      case .inverted(let path, let count):
        let body = index..<(index + Int(count))
        if !isShown(path) { run(body) }
        index = body.upperBound
      case .call(let body): run(program.bodies[Int(body)])
      case .pushIndentation(let start, let count):
        indentation.append(contentsOf: literals[Int(start)..<Int(start + count)])
      case .popIndentation(let count): indentation.removeLast(Int(count))
      }
    }
  }

  // MARK: Values

  /// Lends the value at `path`, unless a record on the way to it is absent.
  @inline(__always)
  private mutating func withValue(
    at path: ValuePath, _ use: (inout TemplateRenderer, Fields) -> Void
  ) {
    let value = registers[Int(path.register)] + Int(path.field)
    if path.stepCount == 0 {
      use(&self, value)
    } else {
      let first = Int(path.firstStep)
      descend(value, first..<(first + Int(path.stepCount)), use)
    }
  }

  private mutating func descend(
    _ value: Fields, _ steps: Range<Int>, _ use: (inout TemplateRenderer, Fields) -> Void
  ) {
    guard let step = steps.first else { return use(&self, value) }
    guard case .record(let record) = value.pointee else { return }
    record.fields.withUnsafeBufferPointer { fields in
      guard let base = fields.baseAddress else { return }
      descend(base + Int(program.steps[step]), steps.dropFirst(), use)
    }
  }

  private mutating func isShown(_ path: ValuePath) -> Bool {
    var isShown = false
    withValue(at: path) { _, value in
      switch value.pointee {
      case .absent: isShown = false
      case .boolean(let condition): isShown = condition
      case .list(let values): isShown = !values.isEmpty
      case .text, .html, .url, .number, .record: isShown = true
      }
    }
    return isShown
  }

  // MARK: Sections

  private mutating func runSection(
    _ value: Fields, _ entry: Instruction.Entry, _ body: Range<Int>
  ) {
    switch value.pointee {
    case .absent, .boolean(false): return
    case .boolean(true): run(body)
    case .list(let values):
      values.withUnsafeBufferPointer { values in
        guard let base = values.baseAddress else { return }
        for offset in 0..<values.count { enter(base + offset, entry, body) }
      }
    case .text, .html, .url, .number, .record: enter(value, entry, body)
    }
  }

  /// Runs a body with the value in its register, and sets the register back.
  private mutating func enter(_ value: Fields, _ entry: Instruction.Entry, _ body: Range<Int>) {
    switch entry {
    case .none: run(body)
    case .item(let register): run(body, with: value, in: register)
    case .record(let register):
      guard case .record(let record) = value.pointee else { return }
      record.fields.withUnsafeBufferPointer { fields in
        run(body, with: fields.baseAddress ?? value, in: register)
      }
    }
  }

  private mutating func run(_ body: Range<Int>, with fields: Fields, in register: UInt16) {
    let outer = registers[Int(register)]
    registers[Int(register)] = fields
    run(body)
    registers[Int(register)] = outer
  }

  // MARK: Writing

  @inline(__always)
  private mutating func write(_ start: Int32, _ count: Int32) {
    output.append(UnsafeBufferPointer(rebasing: literals[Int(start)..<Int(start + count)]))
  }

  private mutating func place(_ value: Fields) {
    switch value.pointee {
    case .text(let text): HTMLEscaping.append(text, to: &output)
    case .html(let html): html.bytes.withUnsafeBufferPointer { output.append($0) }
    case .url(let address): HTMLEscaping.append(address.text, to: &output)
    case .number(let number): append(String(number))
    case .absent, .boolean, .list, .record: return
    }
  }

  private mutating func placeUnescaped(_ value: Fields) {
    switch value.pointee {
    case .text(let text): append(text)
    case .url(let address): append(address.text)
    case .html, .number: place(value)
    case .absent, .boolean, .list, .record: return
    }
  }

  private mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { output.append($0) }
  }
}
