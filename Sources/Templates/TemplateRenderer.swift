/// Runs a program over a page and appends what it writes.
///
/// A register holds where a record in force stands in memory. It is set only inside the closure that
/// lends that memory, and set back before the closure returns.
public struct TemplateRenderer: ~Copyable {
  private let program: Program
  private let instructions: UnsafeBufferPointer<Instruction>
  private let literals: UnsafeBufferPointer<UInt8>
  private let fields: UnsafeBufferPointer<FieldReader>
  private let registers: UnsafeMutableBufferPointer<UnsafeRawPointer>
  @usableFromInline var output = PageBuffer(capacity: 0)
  private var indentation: [UInt8] = []

  /// Appends the page that `program` makes of `page` to `output`.
  static func render<Page: TemplateValue>(
    _ program: Program, _ page: Page, into output: inout PageBuffer
  ) {
    guard !program.bodies.isEmpty else { return }
    withUnsafePointer(to: page) { page in
      withUnsafeTemporaryAllocation(
        of: UnsafeRawPointer.self, capacity: program.registerCount
      ) { registers in
        registers.initialize(repeating: page)
        run(program, registers, into: &output) { renderer in
          let section = TemplateSection(
            content: program.bodies[program.main], register: program.pageRegister)
          _ = Page.withRecord(page) { renderer.run(section, with: $0) }
        }
      }
    }
  }

  /// Lends a renderer to `body`, and appends to `output` what that writes.
  private static func run(
    _ program: Program, _ registers: UnsafeMutableBufferPointer<UnsafeRawPointer>,
    into output: inout PageBuffer, _ body: (inout TemplateRenderer) -> Void
  ) {
    program.instructions.withUnsafeBufferPointer { instructions in
      program.literals.withUnsafeBufferPointer { literals in
        program.fields.withUnsafeBufferPointer { fields in
          var renderer = TemplateRenderer(
            program: program, instructions: instructions, literals: literals, fields: fields,
            registers: registers)
          swap(&renderer.output, &output)
          body(&renderer)
          swap(&renderer.output, &output)
        }
      }
    }
  }

  private init(
    program: Program, instructions: UnsafeBufferPointer<Instruction>,
    literals: UnsafeBufferPointer<UInt8>, fields: UnsafeBufferPointer<FieldReader>,
    registers: UnsafeMutableBufferPointer<UnsafeRawPointer>
  ) {
    self.program = program
    self.instructions = instructions
    self.literals = literals
    self.fields = fields
    self.registers = registers
  }

  private mutating func run(_ range: Range<Int>) {
    var index = range.lowerBound
    while index < range.upperBound {
      let instruction = instructions[index]
      index += 1
      switch instruction {
      case .literal(let start, let count):
        output.append(UnsafeBufferPointer(rebasing: literals[Int(start)..<Int(start + count)]))
      case .indent: indentation.withUnsafeBufferPointer { output.append($0) }
      case .place(let path, let isEscaped): _ = ask(.place(escaped: isEscaped), of: path)
      case .section(let path, let register, let count):
        let content = index..<(index + Int(count))
        _ = ask(.section(TemplateSection(content: content, register: register)), of: path)
        index = content.upperBound
      case .inverted(let path, let count):
        let content = index..<(index + Int(count))
        if !ask(.test, of: path) { run(content) }
        index = content.upperBound
      case .call(let body): run(program.bodies[Int(body)])
      case .pushIndentation(let start, let count):
        indentation.append(contentsOf: literals[Int(start)..<Int(start + count)])
      case .popIndentation(let count): indentation.removeLast(Int(count))
      }
    }
  }

  // MARK: Values

  /// Does what a tag asks for with the value at `path`; gives whether a section over it shows.
  @inline(__always)
  private mutating func ask(_ action: TagRequest.Action, of path: ValuePath) -> Bool {
    let firstStep = Int(path.firstStep)
    let request = TagRequest(action: action, steps: firstStep..<firstStep + Int(path.stepCount))
    return visit(path.field, of: registers[Int(path.register)], request)
  }

  /// Goes the next step of a request, from the record that it has come to.
  @usableFromInline
  mutating func follow(_ request: TagRequest, from record: UnsafeRawPointer) -> Bool {
    var rest = request
    rest.steps = request.steps.dropFirst()
    return visit(program.steps[request.steps.lowerBound], of: record, rest)
  }

  /// Calls a field's reader, which the program holds, without counting a reference to it.
  @inline(__always)
  private mutating func visit(
    _ field: UInt16, of record: UnsafeRawPointer, _ request: TagRequest
  ) -> Bool {
    Unmanaged.passUnretained(fields[Int(field)])._withUnsafeGuaranteedRef {
      $0.visit(record, request, &self)
    }
  }

  // MARK: Sections

  /// Runs a section with its value in force; gives that it did.
  @usableFromInline
  mutating func run(_ section: TemplateSection, with value: UnsafeRawPointer) -> Bool {
    guard let register = section.register else {
      run(section.content)
      return true
    }
    let outer = registers[Int(register)]
    registers[Int(register)] = value
    run(section.content)
    registers[Int(register)] = outer
    return true
  }

  /// Runs a section in which the names are those around it.
  mutating func run(_ section: TemplateSection) { run(section.content) }
}
