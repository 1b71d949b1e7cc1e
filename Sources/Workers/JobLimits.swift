/// What one job of a worker may take.
package struct JobLimits: Sendable, Equatable {
  /// Of memory in use, the worker's own included.
  package var memoryBytes: Int
  package var cpu: Duration
  package var wall: Duration

  package init(memoryBytes: Int = 384 << 20, cpu: Duration = .seconds(10), wall: Duration = .seconds(15)) {
    self.memoryBytes = memoryBytes
    self.cpu = cpu
    self.wall = wall
  }
}

/// Why a job has no answer.
package enum JobFailure: Sendable, Equatable {
  /// The worker ended by itself or was ended, and so did the one that tried it again.
  case died
  /// No worker got ready to begin with it, which is not its fault.
  case notStarted
  /// The job took more than it may.
  case overMemory(bytes: Int)
  case overCPU(Duration)
  case overTime(Duration)
}
