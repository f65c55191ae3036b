/// Attributes of what is asked for, and which way each asks for more.
extension CountedThing {
  /// Which way the attribute that ends at `index` asks for more.
  static func attribute(at index: Int, in list: WordList) -> Licence? {
    let word = list[index].folded
    let prior = index > 0 ? list[index - 1].folded : ""
    if gains.contains(word) { return .more }
    switch word {
    case "time": return answers.contains(prior) ? .less : nil
    case "rate": return losses.contains(prior) ? .less : passes.contains(prior) ? .more : nil
    case "limit": return limits.contains(prior) ? .less : nil
    case "factor": return ["protection", "safety"].contains(prior) ? .more : nil
    case "tolerance", "delay", "latency", "downtime", "deadline": return .less
    case "objective", "goal", "target", "standard":
      return index > 0 && prior == "time" ? attribute(at: index - 1, in: list) : nil
    default: return decreases.contains(word) ? .less : nil
    }
  }

  /// Attributes of which more is better.
  static let gains: Set<String> = [
    "capacity", "payload", "range", "endurance", "output", "flow", "lift", "strength", "coverage",
    "reserve", "stock", "uptime", "availability", "efficiency", "experience", "training",
    "instruction", "bandwidth",
    "throughput", "reach", "capability", "life", "runtime", "storage", "score", "gpa", "average",
  ]

  /// Attributes of how finely something is told.
  static let precisions: Set<String> = ["accuracy", "precision", "resolution"]

  /// Attributes whose maximum is a reach, not a limit.
  static let reaches: Set<String> = gains.union([
    "accuracy", "speed", "height", "depth", "load", "duration",
  ])

  /// What has a time in which it must be done: the less, the better.
  static let answers: Set<String> = [
    "response", "turnout", "reaction", "setup", "arrival", "mobilization", "turnaround",
    "processing", "wait", "waiting", "recall", "launch", "activation", "notification", "transfer",
    "startup", "assembly", "call", "recovery", "repair", "restoration", "travel", "delivery",
    "dispatch", "charging", "recharge", "reload", "boot", "installation", "changeover", "lag",
    "loading", "unloading", "offload", "handover", "extrication", "deployment", "evacuation",
    "alert",
  ]

  /// What goes wrong at a rate.
  static let losses: Set<String> = [
    "error", "failure", "leak", "leakage", "loss", "alarm", "defect", "mortality", "dropout",
    "attrition", "absence", "complaint", "rejection", "accident", "injury", "infection", "fault",
    "turnover", "vacancy",
  ]

  /// What goes wrong, by itself.
  private static let decreases: Set<String> = [
    "leakage", "loss", "attrition", "mortality", "error", "turnover",
  ]

  /// What succeeds at a rate.
  static let passes: Set<String> = [
    "success", "pass", "completion", "attendance", "flow", "survival", "vaccination", "retention",
    "participation", "response",
  ]

  /// What a limit keeps low.
  static let limits: Set<String> = ["age", "time", "speed", "exposure", "noise", "dose", "duty"]

  /// Attributes that are held above or below a number.
  private static let besideWords = """
    concentration temperature level content humidity pressure score grade average height weight \
    speed capacity time age
    """

  static let beside: Set<String> = Set(besideWords.split(separator: " ").map(String.init))
}
